import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  atRest,
  endBrowser,
  fillDevice,
  inTime,
  kill,
  newBrowser,
  openTab,
  setOnline,
  type Tab,
  until,
} from '../testing/browser.ts'
import { type Asked, html, newServer, noNetwork, problem, type Server } from '../testing/server.ts'
import { aDraft, ash, aWrite } from '../testing/writes.ts'

let server: Server
let tab: Tab
const opened = async () => {
  const next = await openTab()
  next.enter(ash)
  return next
}
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-21T16:00:00Z') })
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  newBrowser()
  server = newServer()
  tab = await opened()
})
afterEach(endBrowser)

/** Writes are answered like this; everything else as usual. */
const writes = (how: (asked: Asked) => Response | Promise<Response> | undefined) =>
  server.answer((asked) => (asked.path.startsWith('/api/sessions') ? how(asked) : undefined))
const recordOf = ({ path }: Asked) => path.split('/')[3]
const keyOf = ({ headers }: Asked) => headers.get('Idempotency-Key')
const waiting = async (of = tab) => (await of.itemsWaiting()).map(({ record }) => record)

/** Answers that are given when the test says so. */
const heldBack = () => {
  const open: (() => void)[] = []
  writes(
    (asked) =>
      new Promise((resolve) => {
        open.push(() => resolve(server.take(asked)))
      }),
  )
  return { now: () => open.length, release: () => open.shift()?.() }
}

/** All of these wait, none was tried. */
const postOffline = async (...records: string[]) => {
  setOnline(false)
  for (const record of records)
    expect(await tab.post(aWrite(record), aDraft(`d-${record}`))).toEqual({ kind: 'WAITING' })
  setOnline(true)
}

describe('keeping before sending', () => {
  test('a write lies on the device, as tried, before its first byte leaves', async () => {
    const before: unknown[] = []
    writes(async (asked) => {
      before.push(...(await (await tab.store()).getAllKeys('sealed')))
      before.push(...(await tab.itemsWaiting()).map(({ tries, firstTriedAt }) => ({ tries, firstTriedAt })))
      return server.take(asked)
    })
    await tab.keepDraft(aDraft('d'))
    expect(await tab.post(aWrite('a'), aDraft('d'))).toEqual({ kind: 'TAKEN' })
    expect(before).toEqual([
      ['ash', 'item', expect.any(String)],
      { tries: 1, firstTriedAt: '2026-11-21T16:00:00.000Z' },
    ])
    expect(await waiting()).toEqual([])
    expect(await tab.allDrafts()).toEqual([])
  })

  test('words are never in two places, nor in none, while a form becomes a write', async () => {
    await tab.keepDraft(aDraft('d'))
    setOnline(false)
    await tab.post(aWrite('a'), aDraft('d'))
    expect(await tab.allDrafts()).toEqual([])
    expect((await tab.itemsWaiting()).map(({ draft }) => draft)).toEqual([aDraft('d')])
  })

  test('a draft that was saved while the device was full does not come back after a reload', async () => {
    await tab.keepDraft(aDraft('d'))
    const full = fillDevice(({ kind }) => kind === 'item')
    const answers = heldBack()
    const posted = tab.post(aWrite('a'), aDraft('d'))
    await until(() => answers.now() === 1)
    full.mockRestore()
    answers.release()
    expect(await posted).toEqual({ kind: 'TAKEN' })
    expect(await (await opened()).allDrafts()).toEqual([])
  })

  test('whoever pressed the button waits ten seconds for the answer, and it is still taken after that', async () => {
    const answers = heldBack()
    const came = vi.fn()
    const posted = tab.post(aWrite('a'), null).then(came)
    await until(() => answers.now() === 1)
    await vi.advanceTimersByTimeAsync(9_999)
    expect(came).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await posted
    expect(came).toHaveBeenCalledExactlyOnceWith({ kind: 'WAITING' })
    answers.release()
    await until(async () => (await waiting()).length === 0)
    expect(server.taken()).toEqual(['a'])
  })

  test('a browser that says it has no network tries nothing', async () => {
    await postOffline('a', 'b')
    expect(server.writes()).toEqual([])
    expect(tab.haltedBy()).toBe('NO_NETWORK')
  })
})

describe('order', () => {
  test('what waits goes out in the order in which it was written, across all records', async () => {
    await postOffline('a', 'b', 'a', 'c', 'b')
    await tab.tryNow()
    expect(server.writes().map(recordOf)).toEqual(['a', 'b', 'a', 'c', 'b'])
    expect(await waiting()).toEqual([])
  })

  test('trouble with one record holds back what was built on it, and nothing else', async () => {
    await postOffline('a', 'b', 'a', 'c')
    writes((asked) => (recordOf(asked) === 'a' ? problem('unexpected') : undefined))
    await tab.tryNow()
    expect(server.writes().map(recordOf)).toEqual(['a', 'b', 'c'])
    expect(await waiting()).toEqual(['a', 'a'])
  })

  test('without a network nothing else is tried', async () => {
    await postOffline('a', 'b', 'c')
    writes(noNetwork)
    await tab.tryNow()
    expect(server.writes().map(recordOf)).toEqual(['a'])
    expect(await waiting()).toEqual(['a', 'b', 'c'])
    expect(tab.haltedBy()).toBe('NO_NETWORK')
  })

  test('one write right after the other is told to be taken, not to wait', async () => {
    const outcomes: string[] = []
    for (let posts = 0; posts < 20; posts += 1) outcomes.push((await tab.post(aWrite(`r${posts}`), null)).kind)
    expect(new Set(outcomes)).toEqual(new Set(['TAKEN']))
    expect(server.taken()).toHaveLength(20)
  })

  test('what is written while something is on its way goes out after it', async () => {
    const answers = heldBack()
    const first = tab.post(aWrite('a'), null)
    await until(() => answers.now() === 1)
    const second = tab.post(aWrite('a', 'Later'), null)
    await atRest()
    expect(server.writes()).toHaveLength(1)
    answers.release()
    await until(() => answers.now() === 1)
    answers.release()
    expect(await Promise.all([first, second])).toEqual([{ kind: 'TAKEN' }, { kind: 'TAKEN' }])
  })
})

describe('once', () => {
  test('every try carries the same key and the same time of writing, also after the browser was killed', async () => {
    const hows = [() => problem('unexpected'), () => html(502), noNetwork, () => html(200)]
    writes(() => hows.shift()?.())
    await tab.post(aWrite('a'), null)
    await inTime(() => hows.length <= 2)
    await kill(tab)
    tab = await opened()
    for (let tries = 0; tries < 3; tries += 1) await tab.tryNow()
    expect(await waiting()).toEqual([])
    expect(server.writes().length).toBeGreaterThanOrEqual(5)
    expect(new Set(server.writes().map(keyOf)).size).toBe(1)
    expect(new Set(server.writes().map(({ headers }) => headers.get('Device-Written-At')))).toEqual(
      new Set(['2026-11-21T16:00:00.000Z']),
    )
    expect(server.taken()).toEqual(['a'])
  })

  test('no two writes share a key', async () => {
    for (let posts = 0; posts < 10; posts += 1) await tab.post(aWrite('a'), null)
    expect(new Set(server.writes().map(keyOf)).size).toBe(10)
  })

  test('a browser that was killed while it waited for the answer asks again, and it is saved once', async () => {
    writes((asked) => {
      server.take(asked)
      return new Promise<Response>(() => undefined)
    })
    void tab.post(aWrite('a'), aDraft('d'))
    await until(() => server.writes().length === 1)
    await kill(tab)
    server.asUsual()
    tab = await opened()
    await tab.tryNow()
    expect(await waiting()).toEqual([])
    expect(await tab.allDrafts()).toEqual([])
    expect(server.taken()).toEqual(['a'])
    expect(server.writes()).toHaveLength(2)
  })

  test('all that goes out before nothing is left is one delivery, and the next is another', async () => {
    await postOffline('a', 'b')
    writes((asked) => (recordOf(asked) === 'b' ? problem('unexpected') : undefined))
    await tab.tryNow()
    server.asUsual()
    await tab.tryNow()
    await tab.post(aWrite('c'), null)
    const [a, b, bAgain, c] = server.writes().map(({ headers }) => headers.get('Device-Delivery'))
    expect([b, bAgain]).toEqual([a, a])
    expect(c).not.toBe(a)
  })

  test('a delivery is believed for nine minutes', async () => {
    await postOffline('a')
    writes(noNetwork)
    await tab.tryNow()
    vi.setSystemTime(Date.now() + 10 * 60_000)
    await tab.tryNow()
    const deliveries = server.writes().map(({ headers }) => headers.get('Device-Delivery'))
    expect(new Set(deliveries).size).toBe(2)
  })
})

describe('refused', () => {
  test('the words come back with the reason, and so does what was built on them', async () => {
    await postOffline('a', 'b')
    await postOffline('a2')
    setOnline(false)
    await tab.post(aWrite('a', 'Built on it'), aDraft('d-later'))
    await tab.post(aWrite('a', 'A button'), null)
    setOnline(true)
    writes((asked) =>
      recordOf(asked) === 'a' ? problem('wrong-state', { title: 'Not now', because: 'WRONG_STATE' }) : undefined,
    )
    await tab.tryNow()
    expect(await waiting()).toEqual([])
    expect(server.taken()).toEqual(['b', 'a2'])
    const builtOn = { title: 'Not sent', why: 'It builds on ‘Cancel: About a’, which was not taken.' }
    const back = (await tab.allDrafts()).map(({ title, entries, refused }) => ({ title, entries, refused }))
    expect(back).toHaveLength(3)
    expect(back).toEqual(
      expect.arrayContaining([
        {
          title: 'Log: d-a',
          entries: [['reason', 'Words of d-a']],
          refused: {
            title: 'Not now',
            why: 'It has moved on since you opened this page. Open it again to see what can be done now.',
            at: '2026-11-21T16:00:00.000Z',
          },
        },
        {
          title: 'Log: d-later',
          entries: [['reason', 'Words of d-later']],
          refused: expect.objectContaining(builtOn),
        },
        { title: 'Cancel: A button', entries: [], refused: expect.objectContaining(builtOn) },
      ]),
    )
  })

  test('each field that is not valid says so in what comes back', async () => {
    const errors = [
      { field: 'a', message: 'Say when' },
      { field: 'b', message: 'Say where' },
    ]
    writes(() => problem('invalid-input', { errors }))
    expect(await tab.post(aWrite('a'), aDraft('d'))).toMatchObject({ kind: 'REFUSED', problem: { errors } })
    expect((await tab.allDrafts())[0]?.refused?.why).toBe('Say when. Say where')
  })

  test('what was written on in the form meanwhile stays, and learns of the refusal', async () => {
    const answers = heldBack()
    const posted = tab.post(aWrite('a'), aDraft('d'))
    await until(() => answers.now() === 1)
    await tab.keepDraft(aDraft('d', { writtenAt: '2026-11-21T16:00:03.000Z', entries: [['reason', 'Written on']] }))
    writes(() => problem('wrong-state'))
    // The answer that is held back says yes: the line breaks instead, and the next try is refused.
    await kill(tab)
    tab = await opened()
    await tab.tryNow()
    void posted
    expect(await tab.allDrafts()).toEqual([
      aDraft('d', {
        writtenAt: '2026-11-21T16:00:03.000Z',
        entries: [['reason', 'Written on']],
        refused: expect.objectContaining({ title: 'It is wrong-state' }),
      }),
    ])
  })

  test('what was refused comes back to a page that is loaded later', async () => {
    writes(() => problem('not-found'))
    await tab.post(aWrite('a'), aDraft('d'))
    await kill(tab)
    expect((await (await opened()).allDrafts()).map(({ id }) => id)).toEqual(['d'])
  })
})

describe('signed out', () => {
  test('everything is kept, nothing is tried by itself, and it goes out after signing in', async () => {
    await postOffline('a', 'b')
    writes(() => problem('signed-out'))
    await tab.tryNow()
    await vi.advanceTimersByTimeAsync(600_000)
    await atRest()
    expect(server.writes().map(recordOf)).toEqual(['a'])
    expect(tab.haltedBy()).toBe('SIGNED_OUT')
    expect(await waiting()).toEqual(['a', 'b'])
    server.asUsual()
    await tab.tryNow()
    expect(server.taken()).toEqual(['a', 'b'])
  })

  test('a form that is open while nobody is signed in keeps its words as its own', async () => {
    writes(() => problem('signed-out'))
    expect(await tab.post(aWrite('a'), aDraft('d'))).toEqual({ kind: 'SIGNED_OUT' })
    expect(await waiting()).toEqual([])
    expect(await tab.allDrafts()).toEqual([aDraft('d')])
  })

  test('what a button asked for goes on waiting', async () => {
    writes(() => problem('somebody-else'))
    expect(await tab.post(aWrite('a'), null)).toEqual({ kind: 'SIGNED_OUT' })
    expect(await waiting()).toEqual(['a'])
  })
})

describe('taking back', () => {
  const idOf = async (at: number) => (await tab.itemsWaiting())[at]?.id ?? ''

  test('what was never tried becomes a form again', async () => {
    await postOffline('a', 'b')
    expect(await tab.takeBack(await idOf(0))).toEqual(aDraft('d-a'))
    expect(await waiting()).toEqual(['b'])
    expect(await tab.allDrafts()).toEqual([aDraft('d-a')])
  })

  test('what the server may have heard stays on its way', async () => {
    writes(noNetwork)
    await tab.post(aWrite('a'), aDraft('d'))
    expect(await tab.takeBack(await idOf(0))).toBeNull()
    expect(await waiting()).toEqual(['a'])
  })

  test('what more was built on stays; the last of it can be taken back', async () => {
    await postOffline('a', 'a')
    expect(await tab.takeBack(await idOf(0))).toBeNull()
    expect(await tab.takeBack(await idOf(1))).not.toBeNull()
    expect(await tab.takeBack(await idOf(0))).not.toBeNull()
    expect(await waiting()).toEqual([])
  })

  test('what a button asked for has no words to go back to', async () => {
    setOnline(false)
    await tab.post(aWrite('a'), null)
    expect(await tab.takeBack(await idOf(0))).toBeNull()
    expect(await tab.takeBack('nothing of that id')).toBeNull()
  })

  test('it is one or the other, when somebody takes back what is about to go', async () => {
    await postOffline('a')
    const id = await idOf(0)
    const [, back] = await Promise.all([tab.tryNow(), tab.takeBack(id)])
    expect([server.taken().length, (await tab.allDrafts()).length]).toEqual(back ? [0, 1] : [1, 0])
  })
})

describe('waiting between tries', () => {
  const tryAgain = async () => {
    const tries = server.writes().length
    await atRest()
    const before = Date.now()
    while (server.writes().length === tries) {
      vi.advanceTimersToNextTimer()
      await atRest()
    }
    return Date.now() - before
  }
  /** What is no try of the outbox has run out. */
  const first = async (how: () => Response | Promise<Response>) => {
    await tab.allDrafts()
    await vi.advanceTimersByTimeAsync(10_000)
    writes(how)
    await tab.post(aWrite('a'), null)
  }

  test('it grows with each failure, up to a minute, and begins anew when somebody looks', async () => {
    await first(noNetwork)
    const waits: number[] = []
    for (let failure = 0; failure < 9; failure += 1) waits.push(await tryAgain())
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000])
    await tab.tryNow()
    expect(await tryAgain()).toBe(1_000)
  })

  test.each([0, 0.5, 0.999])('it is never shorter than the server asked for (chance: %d)', async (chance) => {
    vi.mocked(Math.random).mockReturnValue(chance)
    await first(() => problem('too-many', {}, { 'Retry-After': '30' }))
    expect(await tryAgain()).toBeGreaterThanOrEqual(30_000)
  })

  test('the longest that the server asked for holds, whatever it says of other records', async () => {
    writes((asked) =>
      recordOf(asked) === 'a' ? problem('unavailable', {}, { 'Retry-After': '30' }) : problem('unexpected'),
    )
    await postOffline('a', 'b')
    await tab.drain()
    vi.clearAllTimers()
    await tab.tryNow()
    expect(await tryAgain()).toBeGreaterThanOrEqual(30_000)
  })
})

describe('two tabs', () => {
  test('never send one item at the same time, nor one after the other', async () => {
    await postOffline('a', 'b')
    const other = await opened()
    const answers = heldBack()
    const both = Promise.all([tab.tryNow(), other.tryNow()])
    for (const tries of [1, 2]) {
      await until(() => answers.now() === 1)
      await atRest()
      expect(server.writes()).toHaveLength(tries)
      answers.release()
    }
    await both
    expect(server.writes().map(recordOf)).toEqual(['a', 'b'])
  })

  test('a form learns in its own tab what came of words that another tab sent', async () => {
    await postOffline('a')
    const other = await opened()
    const answers = heldBack()
    const sending = other.tryNow()
    await until(() => answers.now() === 1)
    const posted = tab.post(aWrite('b'), null)
    await atRest()
    answers.release()
    await until(() => answers.now() === 1)
    answers.release()
    expect(await posted).toEqual({ kind: 'TAKEN' })
    await sending
    expect(server.writes().map(recordOf)).toEqual(['a', 'b'])
  })

  test('when one is killed, the other goes on with what it was sending', async () => {
    await postOffline('a')
    const other = await opened()
    writes(() => new Promise<Response>(() => undefined))
    void other.tryNow()
    await until(() => server.writes().length === 1)
    await kill(other)
    server.asUsual()
    await tab.tryNow()
    expect(server.taken()).toEqual(['a'])
  })
})
