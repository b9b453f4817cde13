import type { CpdPlanContent } from '@mentorfolio/domain/reflections/cpd-plan'
import type { ReflectionContent } from '@mentorfolio/domain/reflections/reflection'
import type { SelfReviewContent, Target } from '@mentorfolio/domain/reflections/self-review'
import type { SummaryContent } from '@mentorfolio/domain/reflections/summary'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import type { TestPerson } from './people.ts'
import type { TestSession } from './sessions.ts'

/** Looking back on a session in one box, or more. */
export const reflectionWords = (more: Partial<ReflectionContent> = {}): ReflectionContent => ({
  told: { form: 'WHOLE', text: 'I waited, and the answer came.' },
  ...{ ethics: null, ownExperience: null, behindBehaviour: null, feedbackIds: [], goalIds: [] },
  ...more,
})

/** A summary with nothing in it but what is given. */
export const summaryWords = (more: Partial<SummaryContent> = {}): SummaryContent => ({
  ...{ opening: 'Six weeks with one mentee.', closing: null },
  ...{ relationship: [], skills: [], feedback: [], progress: [], practice: [] },
  ...more,
})

/** A summary with a claim that rests on this session. */
export const allSummaryWords = (sessionId: string): SummaryContent =>
  summaryWords({
    closing: 'I ask less and wait more.',
    skills: [{ text: 'Waiting helps.', links: [{ kind: 'SESSION', id: sessionId }], change: 'I count to ten.' }],
  })

/** A SMART target; its day is still to come. */
export const targetWords = (more: Partial<Target> = {}): Target => ({
  ...{ id: v7(), specific: 'Wait ten seconds after each question', measure: 'A tally in each log' },
  ...{ support: 'A card on the table', why: 'They think slowly and well', byDate: '2027-02-26', feedbackId: null },
  outcome: { state: 'OPEN', on: null, note: null },
  ...more,
})

export const selfReviewWords = (more: Partial<SelfReviewContent> = {}): SelfReviewContent => ({
  strengths: [],
  weaknesses: [{ text: 'I ask two questions at once.', links: [] }],
  targets: [],
  ...more,
})

/** A self-review with something in every place. */
export const allSelfReviewWords = (sessionId: string): SelfReviewContent =>
  selfReviewWords({
    strengths: [{ text: 'I keep to the time.', links: [{ kind: 'SESSION', id: sessionId }] }],
    targets: [targetWords({ outcome: { state: 'DONE', on: '2026-11-12', note: 'Three logs in a row' } })],
  })

export const cpdPlanWords = (more: Partial<CpdPlanContent> = {}): CpdPlanContent => ({
  items: [
    {
      ...{ learn: 'How autism shapes conversation', how: 'The centre’s course', byDate: '2027-03-26', from: null },
      ...{ doneOn: '2026-11-12', gained: 'I leave out figures of speech' },
    },
  ],
  ...more,
})

const written = (content: object, { id, centreId }: Pick<TestPerson, 'id' | 'centreId'>, at: string) => ({
  versions: { create: { version: 1, centreId, content, byPersonId: id, receivedAt: at, effectiveAt: at } },
})

/** A reflection on this session with these words, as it would stand there after its mentor wrote it. */
export const aReflectionOf = async (db: Db, { id: sessionId, relationship }: TestSession, text: string) => {
  const { centreId, portfolioId, candidate } = relationship
  const at = '2026-11-13T10:00:00Z'
  const content = reflectionWords({ told: { form: 'WHOLE', text } })
  const place = { kind: 'REFLECTION' as const, centreId, portfolioId, sessionId, createdAt: at }
  return db.mentoringRecord.create({
    data: { ...place, ...written(content, candidate, at), id: v7() },
    select: { id: true },
  })
}

/** A reflective summary of this candidate's unit with these words. */
export const aSummaryOf = async (db: Db, candidate: TestPerson, opening: string) => {
  const { centreId, portfolioId, unitId } = candidate
  const at = '2026-11-13T11:00:00Z'
  const place = { kind: 'REFLECTIVE_SUMMARY' as const, centreId, portfolioId, unitId, createdAt: at }
  return db.mentoringRecord.create({
    data: { ...place, ...written(summaryWords({ opening }), candidate, at), id: v7() },
    select: { id: true },
  })
}
