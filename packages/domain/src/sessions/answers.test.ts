import { describe, expect, test } from 'vitest'
import { questionsOf, type SessionAnswer, type SessionWord, unheard, wordOf } from './answers.ts'

const session = { start: '2026-11-12T15:00:00Z', end: '2026-11-12T16:00:00Z', zone: 'Europe/London' }
const yes: SessionAnswer = { right: true, shown: session }
const no: SessionAnswer = { right: false, shown: session }
const shown = (changes: Partial<typeof session>) => ({ ...yes, shown: { ...session, ...changes } })
const came = (answer: SessionAnswer | SessionAnswer[] | null, times: { from?: string; until?: string } = {}) => ({
  ...{
    attended: true,
    from: times.from ?? null,
    until: times.until ?? null,
    answers: answer === null ? [] : [answer].flat(),
  },
})
const absent = (answer: SessionAnswer | null) => ({ ...came(answer), attended: false })

describe('what mentees say of a session, in a word', () => {
  test.each<[string, Parameters<typeof wordOf>[1], SessionWord | null]>([
    ['nobody said anything', [came(null)], null],
    ['the one who came said yes', [came(yes)], 'CONFIRMED'],
    ['said not right', [came(no)], 'QUESTIONED'],
    ['one of two said yes: not yet', [came(yes), came(null)], null],
    ['one of two said not right', [came(yes), came(no)], 'QUESTIONED'],
    ['not right by them, yes by their supervisor: it is theirs to end', [came([no, yes])], 'QUESTIONED'],
    ['not right by their supervisor, yes by them', [came([yes, no])], 'QUESTIONED'],
    [
      'yes to other times by them, to these by their supervisor',
      [came([shown({ zone: 'Europe/Paris' }), yes])],
      'CONFIRMED',
    ],
    ['yes to times that nobody kept', [came({ right: true, shown: null })], null],
    ['who did not come is not waited for', [came(yes), absent(null)], 'CONFIRMED'],
    ['who is said not to have come may say that this is not right', [came(yes), absent(no)], 'QUESTIONED'],
    ['nobody came: nothing to confirm', [absent(yes)], null],
    ['yes to another end is no yes to this one', [came(shown({ end: '2026-11-12T15:30:00Z' }))], null],
    ['nor to another start', [came(shown({ start: '2026-11-12T14:00:00Z' }))], null],
    ['nor on another clock', [came(shown({ zone: 'Europe/Paris' }))], null],
    ['nor to having been there throughout, who left early', [came(yes, { until: '2026-11-12T15:30:00Z' })], null],
    [
      'yes to when they left',
      [came(shown({ end: '2026-11-12T15:30:00Z' }), { until: '2026-11-12T15:30:00Z' })],
      'CONFIRMED',
    ],
    [
      'what was not right stays so over a correction, until they say yes',
      [came({ ...shown({ end: '2026-11-12T17:00:00Z' }), right: false })],
      'QUESTIONED',
    ],
  ])('%s', (_, mentees, word) => {
    expect(wordOf(session, mentees)).toBe(word)
  })
})

describe('a word that it is not right', () => {
  const at = (hour: number) => `2026-11-13T${String(hour).padStart(2, '0')}:00:00Z`
  const said = (relationshipId: string, ...answers: (SessionAnswer & { at: string })[]) => ({
    ...{ relationshipId, attended: true, from: null, until: null, answers },
  })
  const robin = (hour: number) => ({ relationshipId: 'robin', at: at(hour) })

  test('is whose it is, and of when they said it last', () =>
    expect(questionsOf(session, [said('robin', { ...no, at: at(10) }, { ...no, at: at(11) }), said('jay')])).toEqual([
      robin(11),
    ]))
  test('is over once the times that it was about are others', () =>
    expect(questionsOf({ ...session, end: '2026-11-12T15:30:00Z' }, [said('robin', { ...no, at: at(10) })])).toEqual(
      [],
    ))
  test('stands where nobody kept which times they read', () =>
    expect(questionsOf(session, [said('robin', { right: false, shown: null, at: at(10) })])).toEqual([robin(10)]))
  test.each([
    ['nobody was asked since', [], true],
    ['they were asked again since', [robin(11)], false],
    ['they had been asked before', [robin(9)], true],
    ['somebody else of the group was asked since', [{ relationshipId: 'jay', at: at(11) }], true],
  ])('waits for the mentor where %s', (_, asked, waits) => expect(unheard([robin(10)], asked).length > 0).toBe(waits))
})
