import { type JudgeCriteria, judgeCriteria, type Outcome, outcomes } from '@mentorfolio/domain/judging/judgement'
import type { FormDefinition } from '../forms/definition.ts'
import { openedOf } from './opened.ts'

/** Words about one criterion, or several, as their form's controls are named. `id`: which, with commas between. */
export type JudgingShape = { id: string; feedback: string; methods: string[] }

/** What the button that was pressed says; null takes it back. */
export const saidBy = (button: string): Outcome | null => outcomes.find((each) => each === button) ?? null

/** Of each criterion that this page judged, the version that the next judgement goes on from: the answer may still be on its way. */
const sent = new Map<string, number>()

const keyOf = (submissionId: string, criterion: string) => `${submissionId} ${criterion}`

const versionAfter = (submissionId: string, criterion: string, saw: number): number =>
  Math.max(saw, sent.get(keyOf(submissionId, criterion)) ?? 0)

export const noteSent = (submissionId: string, criteria: JudgeCriteria['criteria']) => {
  for (const { id, version } of criteria) sent.set(keyOf(submissionId, id), version + 1)
}

/** It came back: whatever stands there now is another's. */
export const forgetSent = (submissionId: string, criteria: JudgeCriteria['criteria']) => {
  for (const { id } of criteria) sent.delete(keyOf(submissionId, id))
}

/** Criteria with the versions that a judgement of them goes on from. `saw`: as the page had them, in the same order. */
export const criteriaIn = (submissionId: string, ids: string, saw: string): JudgeCriteria['criteria'] => {
  const versions = saw.split(',')
  return ids
    .split(',')
    .map((id, index) => ({ id, version: versionAfter(submissionId, id, Number(versions[index] ?? 0)) }))
}

/** How a judgement with its feedback is read from its form. */
export const judgingOf = (submissionId: string): FormDefinition<JudgeCriteria> => ({
  line: 'PUT /api/units/:id/submissions/:submissionId/judgements/:judgementId',
  schema: judgeCriteria,
  read: (words) => ({
    body: {
      criteria: criteriaIn(submissionId, words.text('id'), words.text('revision')),
      outcome: saidBy(words.text('do')),
      feedback: words.text('feedback'),
      methods: words.all('methods'),
      opened: openedOf(submissionId),
    },
    names: { criteria: 'feedback', outcome: 'feedback' },
  }),
})
