import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atRest, endBrowser, kill, newBrowser, openTab, setOnline, type Tab, until } from '../testing/browser.ts'
import { type Asked, html, newServer, noNetwork, problem } from '../testing/server.ts'
import { aDraft, ash, aWrite } from '../testing/writes.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-21T16:00:00Z') })
})
afterEach(endBrowser)

const steps = ['POST', 'KILL', 'ANOTHER_TAB', 'OFFLINE', 'ONLINE', 'LATER'] as const
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('POST' as const), record: fc.constantFrom('a', 'b', 'c') }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...steps.slice(1)), record: fc.constant('') }) },
)
const fates = [
  'TAKEN',
  'ANSWER_LOST',
  'ANSWER_CUT',
  'NO_ANSWER',
  'TROUBLE',
  'AWAY',
  'REFUSED',
  'SIGNED_OUT',
  'NO_NETWORK',
] as const
type Fate = (typeof fates)[number]

const wordsOf = ({ body }: Asked) => String((body as { reason?: unknown }).reason)

/** What is taken is taken once for its key, as the server does; a key it knows is told what it was told before. */
const newFates = (queue: Fate[]) => {
  const server = newServer()
  const written: string[] = []
  const keys = new Set<string | null>()
  let unanswered = 0
  const take = (asked: Asked) => {
    const key = asked.headers.get('Idempotency-Key')
    if (!keys.has(key)) written.push(wordsOf(asked))
    keys.add(key)
    return server.take(asked)
  }
  const fate = (asked: Asked): Response | Promise<Response> => {
    switch (queue.shift()) {
      case 'ANSWER_LOST':
        take(asked)
        return noNetwork()
      case 'ANSWER_CUT':
        take(asked)
        return html(200)
      case 'NO_ANSWER':
        take(asked)
        unanswered += 1
        return new Promise<Response>(() => undefined)
      case 'TROUBLE':
        return problem('unexpected')
      case 'AWAY':
        return html(502)
      case 'REFUSED':
        return keys.has(asked.headers.get('Idempotency-Key')) ? take(asked) : problem('wrong-state')
      case 'SIGNED_OUT':
        return problem('signed-out')
      case 'NO_NETWORK':
        return noNetwork()
      default:
        return take(asked)
    }
  }
  server.answer((asked) => (asked.path.startsWith('/api/sessions') ? fate(asked) : undefined))
  return { written, unanswered: () => unanswered }
}

const opened = async () => {
  const tab = await openTab()
  tab.enter(ash)
  return tab
}

/** All is well again: whoever looks finds everything sent. */
const settle = async (tab: Tab) => {
  await until(async () => {
    await tab.tryNow()
    return (await tab.itemsWaiting()).length === 0
  })
}

test('whatever happens on the way, every word is at the server once or back in a form: none lost, none twice', async () => {
  const going = fc.array(step, { minLength: 2, maxLength: 10 })
  const fated = fc.array(fc.constantFrom(...fates), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(going, fated, async (steps, queue) => {
      newBrowser()
      vi.clearAllTimers()
      const answers = [...queue]
      const { written, unanswered } = newFates(answers)
      let tab = await opened()
      let tabs = [tab]
      let stuck = 0
      const posted: string[] = []
      for (const [at, { do: what, record }] of steps.entries()) {
        if (what === 'POST') {
          const words = `${record}${at}`
          posted.push(words)
          const draft = aDraft(`d${at}`, { entries: [['reason', words]] })
          await tab.keepDraft(draft)
          let known = false
          void tab.post(aWrite(record, words), draft).then(() => {
            known = true
          })
          // Behind one that is never answered it waits, too: then it is enough that it is kept.
          // What was built on something refused comes back with it.
          const isBack = async () => (await tab.allDrafts()).some(({ id, refused }) => id === draft.id && refused)
          await until(async () => known || unanswered() > stuck || (await isBack()))
          await atRest()
        } else if (what === 'KILL') {
          for (const each of tabs) await kill(each)
          tab = await opened()
          tabs = [tab]
          stuck = unanswered()
          void tab.tryNow()
        } else if (what === 'ANOTHER_TAB') {
          const other = await opened()
          tabs.push(other)
          void other.tryNow()
        } else if (what === 'LATER') {
          vi.advanceTimersByTime(60_000)
          await atRest()
        } else setOnline(what === 'ONLINE')
      }
      // Whatever still waits for an answer is cut off; then all is well.
      answers.length = 0
      await atRest()
      for (const each of tabs) await kill(each)
      tab = await opened()
      await settle(tab)
      const back = (await tab.allDrafts()).flatMap(({ entries }) => entries.map(([, words]) => words))
      expect(new Set([...written, ...back])).toEqual(new Set(posted))
      expect(written.length + back.length).toBe(posted.length)
    }),
    { numRuns: 25 },
  )
}, 20_000)
