import type { MentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'
import { changedParts } from '../mentoring/changed-parts.ts'

/** Which parts of two versions differ, in words. */
export const whatChanged = changedParts<MentoringPlanContent>({
  goals: 'goals or their order',
  mentorDoes: 'what the mentor does',
  menteeDoes: 'what the mentee does',
  support: 'support and people',
  cites: 'which preferences it respects',
  respects: 'how it respects them',
  rhythm: 'how often you look at it',
  reviewOn: 'the next review',
  rationale: 'why this plan',
  theory: 'what it rests on',
  stages: 'stages explained',
})
