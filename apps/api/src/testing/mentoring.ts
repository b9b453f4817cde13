import type { GoalWords } from '@mentorfolio/domain/goals/goal'
import { titleAlone } from '@mentorfolio/domain/goals/goal'
import type { NeedsContent } from '@mentorfolio/domain/needs/needs'
import type { MentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { digestOf, newToken } from '../links/token.ts'
import type { TestRelationship } from './relationships.ts'

/** Needs with the least that is asked, or more. */
export const needsWords = (more: Partial<NeedsContent> = {}): NeedsContent => ({
  tool: { kind: 'CONVERSATION_GUIDE', name: null },
  questions: [{ question: 'What makes a good day?', answer: 'Knowing what comes next' }],
  ...{ interests: null, strengths: null, communication: null, learning: null, helps: 'A plan on paper', avoid: null },
  ...{ barriers: [], flags: [], jobMatch: null, graduated: null },
  ...more,
})

/** Needs with something in every place. */
export const allNeedsWords = (): NeedsContent =>
  needsWords({
    tool: { kind: 'OTHER', name: 'Three houses' },
    ...{ interests: 'Bikes', strengths: 'Patient', communication: 'Text first', learning: 'Shown, then alone' },
    avoid: 'Being asked in front of others',
    barriers: [{ barrier: 'The early bus', idea: 'Start at ten on Mondays' }],
    flags: [{ kind: 'EAL', note: 'New words on a card' }],
    jobMatch: {
      job: 'Bike workshop',
      tasks: [{ task: 'Answering the phone', match: 'GAP', adjustment: 'A colleague answers' }],
      employer: { contact: 'WORKPLACE_VISIT', adjustment: 'A job carved from two', basis: 'MENTEE_AGREED' },
    },
    graduated: { assess: 'Watched twice', plan: 'A card', do: 'Three weeks', review: 'Kept' },
  })

/** A SMART goal. */
export const goalWords = (more: Partial<GoalWords> = {}): GoalWords => ({
  ...titleAlone('Be on time on Mondays'),
  domain: 'BEHAVIOUR',
  specific: 'At the gate by ten on Mondays',
  measure: 'The register, and a tick on the card',
  support: 'The later bus; a text on Sunday evening',
  why: '‘I hate walking in late’',
  byDate: '2027-02-26',
  ...more,
})

/** A goal with something in every place. */
export const allGoalWords = (): GoalWords =>
  goalWords({
    domain: 'WORK',
    workStage: 'STAYING',
    baseline: 3,
    scale: { one: 'Never', five: 'Every other week', ten: 'Always' },
    milestones: [{ text: 'Two Mondays in a row', byDate: '2027-01-15' }],
    strategies: [{ text: 'Breathe, count the stops' }],
    ehcp: { linked: true, area: 'PREPARING_FOR_ADULTHOOD' },
    employers: [{ contact: 'REVIEW', adjustment: 'Starts at ten', basis: 'MENTEE_AGREED' }],
  })

/** A plan for these goals. */
export const mentoringPlanWords = (
  goalIds: readonly string[],
  more: Partial<MentoringPlanContent> = {},
): MentoringPlanContent => ({
  goals: goalIds.map((id) => ({ id, how: 'A step each week' })),
  ...{ mentorDoes: 'Asks, and writes it down', menteeDoes: 'Tries one thing a week', support: null },
  ...{ cites: ['helps'], respects: 'Each session starts with the plan on paper', rhythm: 'Every third session' },
  ...{ reviewOn: '2027-01-22', rationale: null, theory: null, stages: [] },
  ...more,
})

/** A version of the needs of this relationship, as it would stand there after somebody wrote it. */
export const withNeeds = async (
  db: Db,
  { id: relationshipId, centreId, candidate }: TestRelationship,
  { version = 1, content = needsWords(), at = '2026-11-12T10:00:00Z' } = {},
) => {
  const id = v7()
  await db.needsAssessment.create({
    data: {
      ...{ id, centreId, relationshipId, version, content, byPersonId: candidate.id, receivedAt: at, effectiveAt: at },
    },
  })
  return id
}

/** A version of the plan of this relationship. */
export const withPlan = async (
  db: Db,
  { id: relationshipId, centreId, candidate, goalId }: TestRelationship,
  {
    version = 1,
    content = mentoringPlanWords([goalId]),
    reason = null,
    at = '2026-11-12T11:00:00Z',
  }: { version?: number; content?: MentoringPlanContent; reason?: string | null; at?: string } = {},
) =>
  db.mentoringPlan.create({
    data: {
      ...{ id: v7(), centreId, relationshipId, version, content, reason },
      ...{ byPersonId: candidate.id, receivedAt: at, effectiveAt: at },
    },
  })

/** A live link of this relationship's mentee to read and confirm needs; answers its token. */
export const aNeedsLink = async (
  db: Db,
  { id: relationshipId, centreId, candidate }: TestRelationship,
  more: { role?: 'mentee' | 'supervisor'; expiresAt?: string; usedAt?: string } = {},
) => {
  const token = newToken()
  await db.link.create({
    data: {
      ...{ id: v7(), centreId, relationshipId, purpose: 'NEEDS', role: 'mentee', madeByPersonId: candidate.id },
      ...{ createdAt: '2026-11-15T10:00:00Z', expiresAt: '2026-11-29T10:00:00Z' },
      ...more,
      tokens: { create: { digest: digestOf(token), channel: 'COPY', createdAt: '2026-11-15T10:00:00Z' } },
    },
  })
  return token
}
