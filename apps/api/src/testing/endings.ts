import type { RelationshipState } from '@mentorfolio/domain/cycle/states'
import { type ClosureContent, nothingOfTheEnding } from '@mentorfolio/domain/endings/closure'
import type { ReviewContent, ReviewWords } from '@mentorfolio/domain/reviews/review'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { digestOf, newToken } from '../links/token.ts'
import type { TestRelationship } from './relationships.ts'

/** A review of this relationship's one goal, with the least that is asked. */
export const reviewWords = (
  { goalId }: Pick<TestRelationship, 'goalId'>,
  more: Partial<ReviewWords> = {},
): ReviewWords => ({
  ...{ on: '2026-11-14', final: false, sessionId: null, milestones: [], feedback: [], stages: [] },
  goals: [{ goalId, score: 6, words: 'Asked for help twice' }],
  ...{ wentWell: null, obstacles: null, whatChanges: 'Shorter steps: two were too long', nextReviewOn: '2027-01-22' },
  ...more,
})

/** The last review: no next one, nothing to change. */
export const finalReviewWords = (of: Pick<TestRelationship, 'goalId'>, more: Partial<ReviewWords> = {}) =>
  reviewWords(of, { final: true, whatChanges: null, nextReviewOn: null, ...more })

/** A closing with all that it takes. */
export const closureWords = (more: Partial<ClosureContent> = {}): ClosureContent => ({
  ...nothingOfTheEnding,
  ending: 'Looked back at the first plan, and said goodbye',
  signposting: [{ where: 'Learning support at college', what: 'Help with reading', how: 'Ask at reception' }],
  ...more,
})

type Kept = {
  kind: 'PROGRESS_REVIEW' | 'CLOSURE' | 'FEEDBACK_ATTEMPT' | 'OWN_RATING'
  content: object
  happenedOn?: string
  at?: string
}

/** A record of this relationship, as it would stand there after somebody wrote it; answers its id. */
export const withRecord = async (
  db: Db,
  { id: relationshipId, centreId, portfolioId, candidate }: TestRelationship,
  { kind, content, happenedOn, at = '2026-11-14T10:00:00Z' }: Kept,
) => {
  const id = v7()
  const on = happenedOn === undefined ? null : new Date(happenedOn)
  const version = { version: 1, centreId, byPersonId: candidate.id, receivedAt: at, effectiveAt: at }
  await db.mentoringRecord.create({
    data: {
      ...{ id, centreId, portfolioId, relationshipId, kind, createdAt: at, happenedOn: on },
      versions: { create: { ...version, content, happenedOn: on } },
    },
  })
  return id
}

export const withReview = (db: Db, of: TestRelationship, more: Partial<ReviewContent> = {}, at?: string) =>
  withRecord(db, of, {
    ...{ kind: 'PROGRESS_REVIEW', happenedOn: '2026-11-14', ...(at === undefined ? {} : { at }) },
    content: { ...reviewWords(of), planVersion: null, ...more } satisfies ReviewContent,
  })

export const withFinalReview = (db: Db, of: TestRelationship, at?: string) =>
  withReview(db, of, { ...finalReviewWords(of), planVersion: null }, at)

export const withClosure = (db: Db, of: TestRelationship, content = closureWords()) =>
  withRecord(db, of, { kind: 'CLOSURE', content })

/** The mentee was asked on this day, and gave no feedback. */
export const withAttempt = (db: Db, of: TestRelationship, on: string) =>
  withRecord(db, of, { kind: 'FEEDBACK_ATTEMPT', happenedOn: on, content: { how: 'PHONE', words: 'Rang; no answer' } })

/** The mentee said at the end how it was. */
export const withEndFeedback = async (
  db: Db,
  { id: relationshipId, centreId, portfolioId }: TestRelationship,
  at = '2026-11-15T10:00:00Z',
) => {
  const id = v7()
  const questions = {
    intro: 'How was it?',
    questions: [{ id: 'how', kind: 'WORDS', text: 'How was it?', rates: null, required: false }],
  }
  await db.feedbackRequest.create({
    data: {
      ...{ id, centreId, portfolioId, relationshipId, source: 'MENTEE', point: 'END', tool: 'SHORT_FORM', questions },
      ...{ dueOn: new Date('2026-11-15'), askedAt: at, madeBy: 'test', createdAt: at },
      answer: {
        create: {
          ...{ centreId, relationshipId, role: 'mentee', answers: [], sealedName: '' },
          ...{ receivedAt: at, effectiveAt: at },
        },
      },
    },
  })
  return id
}

/** A move that this relationship has made. */
export const withMove = (
  db: Db,
  { id: relationshipId, centreId }: TestRelationship,
  move: {
    action: string
    from: RelationshipState
    to: RelationshipState
    at: string
    reason?: string
    sealedReason?: string
    id?: string
  },
) => {
  const { at, id = v7(), ...told } = move
  return db.relationshipMove.create({
    data: { id, centreId, relationshipId, ...told, receivedAt: at, effectiveAt: at },
  })
}

/** A live link to the closing of this relationship; answers its token. */
export const aClosureLink = async (
  db: Db,
  { id: relationshipId, centreId, candidate }: TestRelationship,
  recordId: string,
  more: { role?: 'mentee' | 'supervisor'; usedAt?: string; revokedAt?: string } = {},
) => {
  const token = newToken()
  await db.link.create({
    data: {
      ...{ id: v7(), centreId, relationshipId, purpose: 'CLOSURE', role: 'mentee', subjectId: recordId },
      ...{ madeByPersonId: candidate.id, createdAt: '2026-11-15T10:00:00Z', expiresAt: '2026-11-29T10:00:00Z' },
      ...more,
      tokens: { create: { digest: digestOf(token), channel: 'COPY', createdAt: '2026-11-15T10:00:00Z' } },
    },
  })
  return token
}
