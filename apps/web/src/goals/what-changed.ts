import type { GoalWords } from '@mentorfolio/domain/goals/goal'
import { changedParts } from '../mentoring/changed-parts.ts'

/** Which parts of two versions differ, in words. */
export const whatChanged = changedParts<GoalWords>({
  title: 'the goal itself',
  domain: 'what it is about',
  workStage: 'how far with work',
  specific: 'what will be different',
  measure: 'how you will both tell',
  support: 'what makes it possible',
  why: 'why it matters',
  byDate: 'the date',
  baseline: 'the number at the start',
  scale: 'what the numbers mean',
  milestones: 'milestones',
  strategies: 'what helps in the moment',
  ehcp: 'the link to an EHC plan',
  employers: 'employers',
})
