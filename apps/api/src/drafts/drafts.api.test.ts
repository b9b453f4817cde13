import {
  discardDraftEndpoint,
  keepDraftEndpoint,
  listDraftsEndpoint,
} from '@mentorfolio/domain/drafts/drafts.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aDraft } from '../testing/drafts.ts'
import { everythingIn } from '../testing/everything.ts'
import { aPerson, type TestPerson } from '../testing/people.ts'
import { theProblem } from '../testing/requests.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'
import { mostBytes, mostDrafts } from './keep-draft.ts'
import { mostWithWords } from './list-drafts.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const somebody = () => aPerson('candidate').in(api.db)
const keep = (person: TestPerson, id: string, more: Parameters<typeof aDraft>[0] = {}) =>
  api.as(person).call(keepDraftEndpoint, { params: { id }, body: aDraft(more) })
const listOf = async (person: TestPerson, form?: string) =>
  (await api.as(person).call(listDraftsEndpoint, { query: form === undefined ? {} : { form } })).drafts
const saying = (text: string) => ({
  content: { entries: [['text', text]] as [string, string][], base: null, focus: null },
})
const at = (time: string) => `2026-11-16T${time}.000Z`

describe('keeping', () => {
  test('brings back what was kept, to the letter', async () => {
    const ada = await somebody()
    const id = v7()
    const device = v7()
    const input = { params: { id }, body: aDraft() }
    const kept = await api.as(ada).call(keepDraftEndpoint, input, { headers: { 'device-id': device.toUpperCase() } })
    expect(kept).toEqual({ keptAt: at('10:00:00'), stale: false })
    expect(await listOf(ada, aDraft().form)).toEqual([
      { ...aDraft(), id, deviceId: device, keptAt: at('10:00:00'), writtenAt: at('09:59:00') },
    ])
  })

  test.each([
    ['NUL', 'before\u0000after'],
    ['half a surrogate pair', 'half \ud83d a pair, and the other \ude00'],
    ['emoji and every script', 'Ünïcödé 👩🏽‍🏫 日本語 עברית\r\n\t"quoted" \\u0000 <b>'],
    ['40,000 characters', '😀'.repeat(20_000)],
    ['nothing', ''],
  ])('is refused for no words: %s', async (_, text) => {
    const ada = await somebody()
    const values = { [text.slice(0, 40)]: text.slice(0, 40), deep: [{ null: null }] }
    const draft = aDraft({
      title: text.slice(0, 300),
      content: {
        entries: [
          [text.slice(0, 300), text],
          ['twice', 'a'],
          ['twice', 'b'],
        ],
        base: { revision: 3, values },
        focus: text.slice(0, 300),
      },
    })
    await api.as(ada).call(keepDraftEndpoint, { params: { id: v7() }, body: draft })
    expect(await listOf(ada)).toMatchObject([{ form: draft.form, title: draft.title, content: null }])
    const { content } = await api.db.draft.findFirstOrThrow({ where: { userId: ada.userId } })
    expect(JSON.parse(content)).toEqual(draft.content)
  })

  test('takes the place of earlier words, and never of later ones', async () => {
    const ada = await somebody()
    const id = v7()
    await keep(ada, id, { writtenAt: at('09:00:00'), ...saying('first') })
    api.clock.pass({ minutes: 1 })
    expect(await keep(ada, id, { writtenAt: at('09:00:03'), ...saying('second') })).toMatchObject({ stale: false })
    api.clock.pass({ minutes: 1 })
    expect(await keep(ada, id, { writtenAt: at('09:00:02'), ...saying('late on its way') })).toEqual({
      keptAt: at('10:01:00'),
      stale: true,
    })
    expect(await listOf(ada, aDraft().form)).toMatchObject([{ ...saying('second'), keptAt: at('10:01:00') }])
  })

  test('twice changes nothing', async () => {
    const ada = await somebody()
    const id = v7()
    await keep(ada, id)
    const before = await everythingIn(api.databaseUrl)
    expect(await keep(ada, id)).toEqual({ keptAt: at('10:00:00'), stale: false })
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test('twenty at once, in any order: the latest stays', async () => {
    const ada = await somebody()
    for (const id of [v7(), v7(), v7()]) {
      const seconds = Array.from({ length: 20 }, (_, n) => String((n * 7) % 20).padStart(2, '0'))
      const kept = await Promise.all(
        seconds.map((second) => keep(ada, id, { form: `/${id}`, writtenAt: at(`09:00:${second}`), ...saying(second) })),
      )
      expect(kept.some(({ stale }) => !stale)).toBe(true)
      expect(await listOf(ada, `/${id}`)).toMatchObject([saying('19')])
    }
  })

  test('a device that names itself wrongly loses no words for it', async () => {
    const ada = await somebody()
    const headers = { 'device-id': 'my phone', 'device-sent-at': 'yesterday' }
    await api.as(ada).call(keepDraftEndpoint, { params: { id: v7() }, body: aDraft() }, { headers })
    expect(await listOf(ada)).toMatchObject([{ deviceId: null }])
  })

  test('needs no Idempotency-Key, and leaves no event and no stored answer', async () => {
    const ada = await somebody()
    const id = v7()
    const counts = () =>
      Promise.all([api.db.auditEvent.count(), api.db.storedAnswer.count(), api.db.authDevice.count()])
    const before = await counts()
    await api.as(ada).call(keepDraftEndpoint, { params: { id }, body: aDraft() }, { key: null })
    const body = { writtenAt: aDraft().writtenAt }
    await api.as(ada).call(discardDraftEndpoint, { params: { id }, body }, { key: null })
    expect(await counts()).toEqual(before)
  })

  test.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-02-30T00:00:00Z', 'yesterday'])(
    'a time that no clock shows is refused: %s',
    async (writtenAt) => {
      const told = await api
        .as(await somebody())
        .refused(keepDraftEndpoint, { params: { id: v7() }, body: aDraft({ writtenAt }) }, 400)
      expect(told.errors).toMatchObject([{ field: 'writtenAt' }])
    },
  )
})

/** `values` of so many levels; its own braces are the first. */
const nested = (levels: number): Record<string, unknown> => {
  let inner: unknown = 'words'
  for (let level = 1; level < levels; level += 1) inner = [inner]
  return { inner }
}
const seen = (values: Record<string, unknown>) =>
  aDraft({ content: { ...aDraft().content, base: { revision: 1, values } } })

describe('what no page of ours sends', () => {
  test('a record thirty levels deep is kept, and one level more is refused with words', async () => {
    const ada = await somebody()
    await api.as(ada).call(keepDraftEndpoint, { params: { id: v7() }, body: seen(nested(30)) })
    const told = await api.as(ada).refused(keepDraftEndpoint, { params: { id: v7() }, body: seen(nested(31)) }, 400)
    expect(told.errors).toEqual([
      { field: 'content.base.values', message: 'Send the record nested at most 30 levels deep' },
    ])
  })

  test('a record so deep that it cannot be made text is refused alike', async () => {
    const ada = await somebody()
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const body = JSON.stringify(seen({ inner: 'deep' })).replace('"deep"', deep)
    const answer = await api.as(ada).raw({ method: 'PUT', path: `/api/drafts/${v7()}`, body })
    expect((await theProblem(answer, 400)).errors).toMatchObject([{ field: 'content.base.values' }])
  })

  test.each(['/\\evil.example/x', '//evil.example/x', '/\t/evil.example'])(
    'a form that a browser would take to another site is no address of ours: %j',
    async (form) => {
      const ada = await somebody()
      const input = { params: { id: v7() }, body: aDraft({ form }) }
      const told = await api.as(ada).refused(keepDraftEndpoint, input, 400)
      expect(told.errors).toMatchObject([{ field: 'form' }])
    },
  )
})

describe('the list', () => {
  test('has what was kept last first, and words only where one form is named', async () => {
    const ada = await somebody()
    const [one, two, three] = [v7(), v7(), v7()]
    for (const [id, form] of [
      [three, '/sessions/3/log'],
      [one, '/sessions/1/log'],
      [two, '/sessions/1/log?x'],
    ] as const) {
      await keep(ada, id, { form })
      api.clock.pass({ minutes: 1 })
    }
    expect((await listOf(ada)).map(({ id, content }) => [id, content])).toEqual([
      [two, null],
      [one, null],
      [three, null],
    ])
    expect(await listOf(ada, '/sessions/1/log')).toMatchObject([{ id: one, content: aDraft().content }])
    expect(await listOf(ada, '/sessions/2/log')).toEqual([])
  })

  test('is empty for somebody who has no place in any centre any more', async () => {
    const ada = await somebody()
    await keep(ada, v7())
    await api.db.person.update({ where: { id: ada.id }, data: { deactivatedAt: new Date() } })
    expect(await listOf(ada)).toEqual([])
    expect(await listOf(ada, aDraft().form)).toEqual([])
    expect(await api.db.draft.count({ where: { userId: ada.userId } }), 'kept all the same').toBe(1)
  })
})

describe('discarding', () => {
  const discard = (person: TestPerson, id: string, writtenAt = aDraft().writtenAt) =>
    api.as(person).call(discardDraftEndpoint, { params: { id }, body: { writtenAt } })

  test('throws it away, once', async () => {
    const ada = await somebody()
    const id = v7()
    await keep(ada, id)
    expect(await discard(ada, id)).toEqual({ discarded: true })
    expect(await discard(ada, id)).toEqual({ discarded: false })
    expect(await listOf(ada)).toEqual([])
  })

  test('words that were still on their way come too late; what is written later is kept', async () => {
    const ada = await somebody()
    const id = v7()
    expect(await discard(ada, id, at('09:59:00'))).toEqual({ discarded: false })
    expect(await keep(ada, id, { writtenAt: at('09:59:00') })).toMatchObject({ stale: true })
    expect(await keep(ada, id, { writtenAt: at('09:58:00') })).toMatchObject({ stale: true })
    expect(await discard(ada, id, at('09:57:00')), 'told again by a slow line').toEqual({ discarded: false })
    expect(await keep(ada, id, { writtenAt: at('09:59:00') })).toMatchObject({ stale: true })
    expect(await listOf(ada)).toEqual([])
    expect(await keep(ada, id, { writtenAt: at('09:59:01') })).toMatchObject({ stale: false })
    expect(await listOf(ada)).toHaveLength(1)
  })

  test('thrown away while its words arrive it is never there afterwards', async () => {
    const ada = await somebody()
    for (let round = 0; round < 10; round += 1) {
      const id = v7()
      await Promise.all([keep(ada, id), discard(ada, id)])
      expect(await listOf(ada)).toEqual([])
    }
  })

  test('leaves what was written since', async () => {
    const ada = await somebody()
    const id = v7()
    await keep(ada, id)
    expect(await discard(ada, id, at('09:58:59'))).toEqual({ discarded: false })
    expect(await listOf(ada)).toHaveLength(1)
  })
})

describe('for anybody else it is not there', () => {
  test('neither listed, nor written, nor thrown away', async () => {
    const ada = await somebody()
    const colleague = await aPerson('candidate', 'centreAdmin')
      .at({ id: ada.centreId, name: 'Northgate Training' })
      .in(api.db)
    const id = v7()
    await keep(ada, id)
    const before = await everythingIn(api.databaseUrl)
    expect(await listOf(colleague)).toEqual([])
    expect(await listOf(colleague, aDraft().form)).toEqual([])
    for (const writtenAt of [at('09:00:00'), at('09:59:59')])
      await api.as(colleague).refused(keepDraftEndpoint, { params: { id }, body: aDraft({ writtenAt }) }, 404)
    const discarded = await api
      .as(colleague)
      .call(discardDraftEndpoint, { params: { id }, body: { writtenAt: at('09:59:59') } })
    expect(discarded).toEqual({ discarded: false })
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test('two accounts with one new id at the same moment: one keeps it, the other is told that nothing is there', async () => {
    const [ada, ben] = [await somebody(), await somebody()]
    for (let round = 0; round < 5; round += 1) {
      const input = { params: { id: v7() }, body: aDraft() }
      const answers = await Promise.all([ada, ben].map((person) => api.as(person).send(keepDraftEndpoint, input)))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404])
    }
  })

  test('another site keeps nothing in somebody’s name', async () => {
    const ada = await somebody()
    const headers = { origin: 'https://evil.example' }
    const input = { params: { id: v7() }, body: aDraft() }
    await api.as(ada).refused(keepDraftEndpoint, input, 403, { headers })
    expect(await listOf(ada)).toEqual([])
  })
})

test('there is room for two hundred, and what is beyond is refused with what to do; nothing is thrown away', async () => {
  const ada = await somebody()
  const ids = Array.from({ length: mostDrafts - 1 }, () => v7())
  await api.db.draft.createMany({
    data: ids.map((id) => ({
      ...{ id, userId: ada.userId, form: '"/x"', title: '"x"', content: JSON.stringify(aDraft().content) },
      ...{ writtenAt: at('09:00:00'), keptAt: at('09:00:00') },
    })),
  })
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => api.as(ada).send(keepDraftEndpoint, { params: { id: v7() }, body: aDraft() })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const answer of answers.filter(({ status }) => status !== 200)) {
    const told = await theProblem(answer, 429)
    expect(told).toMatchObject({ type: '/problems/too-many', detail: expect.stringMatching(/^Finish or discard one/) })
  }
  expect(await listOf(ada)).toHaveLength(mostDrafts)
  await keep(ada, ids[0] ?? '')
  const larger = aDraft({ content: { ...aDraft().content, entries: Array(20).fill(['text', 'x'.repeat(40_000)]) } })
  await api.as(ada).refused(keepDraftEndpoint, { params: { id: ids[1] ?? '' }, body: larger }, 413)
})

describe('there is room for eight megabytes', () => {
  /** Content that takes so many bytes as it stands in the database. */
  const taking = (bytes: number) => {
    const entries: [string, string][] = Array.from({ length: 12 }, () => ['text', ''])
    const content = { entries, base: null, focus: null }
    let left = bytes - JSON.stringify(content).length
    for (const entry of entries) {
      entry[1] = 'x'.repeat(Math.min(left, 40_000))
      left -= entry[1].length
    }
    return { content }
  }
  const someDrafts = async (person: TestPerson, count: number, bytes: number, form = '/x') => {
    const ids = Array.from({ length: count }, () => v7())
    await api.db.draft.createMany({
      data: ids.map((id, n) => ({
        ...{ id, userId: person.userId, form: JSON.stringify(form), title: '"x"' },
        content: JSON.stringify(taking(bytes).content),
        ...{ writtenAt: at('09:00:00'), keptAt: at(`09:00:${String(n % 60).padStart(2, '0')}`) },
      })),
    })
    return ids
  }
  const twentieth = Math.floor(mostBytes / 20)

  test('to the byte, in a new draft and in one that grows; what is beyond is refused, and nothing is thrown away', async () => {
    const ada = await somebody()
    const [first = ''] = await someDrafts(ada, 19, twentieth)
    const left = mostBytes - 19 * twentieth
    const id = v7()
    const refused = (draft: string, bytes: number) =>
      api.as(ada).refused(keepDraftEndpoint, { params: { id: draft }, body: aDraft(taking(bytes)) }, 429)
    expect(await refused(id, left + 1)).toMatchObject({
      type: '/problems/too-many',
      detail: expect.stringMatching(/^Finish or discard one/),
    })
    await keep(ada, id, taking(left))
    await refused(first, twentieth + 1)
    await keep(ada, first, taking(twentieth - 1))
    expect(await listOf(ada)).toHaveLength(20)
  })

  test('however many grow at the same moment', async () => {
    const ada = await somebody()
    const ids = await someDrafts(ada, 40, 500)
    const answers = await Promise.all(
      ids.map((id) => api.as(ada).send(keepDraftEndpoint, { params: { id }, body: aDraft(taking(470_000)) })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]))
    const kept = await api.db.draft.findMany({ where: { userId: ada.userId }, select: { content: true } })
    expect(kept.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0)).toBeLessThanOrEqual(mostBytes)
  })

  test('whoever has more already still writes small ones and shortens large ones', async () => {
    const ada = await somebody()
    const [first = '', second = ''] = await someDrafts(ada, 30, 400_000)
    await keep(ada, first, taking(399_999))
    await keep(ada, second, taking(2_000))
    await keep(ada, second, taking(3_000))
    const input = { params: { id: v7() }, body: aDraft() }
    await api.as(ada).refused(keepDraftEndpoint, input, 429)
    expect(await listOf(ada)).toHaveLength(30)
  })

  test('somebody else’s drafts take none of it', async () => {
    const [ada, ben] = [await somebody(), await somebody()]
    await someDrafts(ada, 20, twentieth)
    await keep(ben, v7())
  })

  test('the list has the words of the latest twenty of a form', async () => {
    const ada = await somebody()
    const ids = await someDrafts(ada, mostWithWords + 5, 500, '/y')
    const listed = await listOf(ada, '/y')
    expect(listed.map(({ id }) => id)).toEqual(ids.slice(5).toReversed())
    expect(await listOf(ada)).toHaveLength(mostWithWords + 5)
  })
})
