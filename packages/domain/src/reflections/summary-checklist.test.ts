import { expect, test } from 'vitest'
import type { EvidenceCard } from './evidence.ts'
import type { ReflectedSession } from './reflection-views.ts'
import { type SummaryContent, summaryContent } from './summary.ts'
import { summaryChecklist } from './summary-checklist.ts'

const id = (last: number) => `01940000-0000-7000-8000-00000000000${last}`
const [monday, tuesday, wednesday, thursday] = [id(1), id(2), id(3), id(4)]

const session = (of: string): ReflectedSession => ({
  ...{ id: of, kind: 'FORMAL', status: 'LOGGED', start: '2026-11-09T15:00:00Z', end: '2026-11-09T16:00:00Z' },
  ...{ zone: 'Europe/London', names: ['Robin'], title: 'A session', inLog: false, reflectionIds: [] },
})
const card = (more: Partial<EvidenceCard> & Pick<EvidenceCard, 'id' | 'group' | 'kind'>): EvidenceCard => ({
  ...{ relationshipId: null, names: ['Robin'], sessionId: null, at: '2026-11-10T10:00:00Z', title: null, asked: null },
  ...{ lines: [], scores: [] },
  ...more,
})
const asked = { source: 'MENTEE', point: 'POST_SESSION', tool: 'SHORT_FORM', whom: null } as const
const evidence = [
  card({ group: 'FEEDBACK', kind: 'FEEDBACK', id: id(6), sessionId: tuesday, asked }),
  card({ group: 'REFLECTION', kind: 'RECORD', id: id(7), sessionId: wednesday }),
]
const of = (skills: SummaryContent['skills']) =>
  summaryChecklist(
    summaryContent.parse({
      ...{ opening: 'So it was', closing: null, relationship: [], feedback: [], progress: [], practice: [] },
      skills,
    }),
    { sessions: [monday, tuesday, wednesday, thursday].map(session), evidence },
  )

test('a session is touched by its own link, by feedback on it, and by what was written of it', () => {
  const links = [
    { kind: 'SESSION' as const, id: monday },
    { kind: 'FEEDBACK' as const, id: id(6) },
    { kind: 'RECORD' as const, id: id(7) },
  ]
  const list = of([{ text: 'I wait.', links, change: 'I count.' }])
  expect(list.untouched.map((each) => each.id)).toEqual([thursday])
  expect(list).toMatchObject({ menteeFeedback: true, otherFeedback: false, bare: [] })
})

test('a claim that rests on nothing is named by its section and place', () => {
  const list = of([
    { text: 'I wait.', links: [{ kind: 'SESSION', id: monday }], change: null },
    { text: 'I improved.', links: [], change: null },
  ])
  expect(list.bare).toMatchObject([{ section: 'skills', index: 1 }])
  expect(list.untouched).toHaveLength(3)
})
