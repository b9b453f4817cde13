import type { MentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'

const parts: Record<keyof MentoringPlanContent, string> = {
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
}

const isPart = (name: string): name is keyof MentoringPlanContent => Object.hasOwn(parts, name)

/** Which parts of two versions differ, in words. */
export const whatChanged = (now: MentoringPlanContent, before: MentoringPlanContent): string[] =>
  Object.keys(parts)
    .filter(isPart)
    .filter((part) => JSON.stringify(now[part]) !== JSON.stringify(before[part]))
    .map((part) => parts[part])
