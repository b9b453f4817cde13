import { z } from 'zod'
import { text } from '../fields/text.ts'
import { seenVersion } from '../judging/judgement.ts'
import { revision } from '../sessions/session.ts'

const yesOrNo = (error: string) => z.boolean({ error })

const decided = z.strictObject({
  criterion: z.string().min(1).max(40),
  accepted: yesOrNo('Say whether you accept it for this criterion'),
  reason: text({ required: 'Say why, in a few words', max: 1_000 }),
})

/** What an assessor decides of a claim: per criterion with the reason; authentic and current are confirmed of what is accepted. */
export const decisionContent = z.strictObject({
  criteria: z.array(decided).min(1, { error: 'Decide about each criterion' }).max(60),
  authentic: yesOrNo('Say whether it is the candidate’s own'),
  current: yesOrNo('Say whether it is current'),
})
export type DecisionContent = z.infer<typeof decisionContent>

export const decidePriorLearning = decisionContent
  .extend({
    /** Of the decisions on this claim, as it was seen; 0: none. */
    revision: seenVersion(),
    /** Of the claim: nobody decides about words that they did not see. */
    recordVersion: revision(),
  })
  .superRefine(({ criteria, authentic, current }, refinement) => {
    if (!criteria.some(({ accepted }) => accepted)) return
    const amiss = (path: string, message: string) => refinement.addIssue({ code: 'custom', path: [path], message })
    if (!authentic) amiss('authentic', 'Confirm that it is their own, or accept it for nothing')
    if (!current) amiss('current', 'Confirm that it is current, or accept it for nothing')
  })
export type DecidePriorLearning = z.infer<typeof decidePriorLearning>

/** How a claim stands: with its assessor, or accepted for all, some or none of what it names. */
export type Standing = 'WAITS' | 'ACCEPTED' | 'PARTLY' | 'NOT_ACCEPTED'

type Latest =
  | { recordVersion: number; criteria: readonly { criterion: string; accepted: boolean }[] }
  | null
  | undefined

/** The criteria that a claim in this version is accepted for: what was decided about another version is no more. */
export const acceptedFor = (version: number, latest: Latest): string[] =>
  latest?.recordVersion === version
    ? latest.criteria.filter(({ accepted }) => accepted).map(({ criterion }) => criterion)
    : []

/** How a claim in this version stands by its latest decision. */
export const standingOf = (version: number, latest: Latest): Standing => {
  if (!latest || latest.recordVersion !== version) return 'WAITS'
  const count = acceptedFor(version, latest).length
  if (count === 0) return 'NOT_ACCEPTED'
  return count === latest.criteria.length ? 'ACCEPTED' : 'PARTLY'
}
