import type { NeedsContent } from '@mentorfolio/domain/needs/needs'
import { preferenceWords } from '../mentoring/words.ts'

const parts: Record<keyof NeedsContent, string> = {
  tool: 'what it was found out with',
  questions: 'what was asked',
  interests: 'interests',
  strengths: 'strengths',
  communication: preferenceWords.communication.toLowerCase(),
  learning: preferenceWords.learning.toLowerCase(),
  helps: preferenceWords.helps.toLowerCase(),
  avoid: preferenceWords.avoid.toLowerCase(),
  barriers: 'what gets in the way',
  flags: 'what changes how you work together',
  jobMatch: 'job match',
  graduated: 'assess, plan, do, review',
}

const isPart = (name: string): name is keyof NeedsContent => Object.hasOwn(parts, name)

/** Which parts of two versions differ, in words. */
export const whatChanged = (now: NeedsContent, before: NeedsContent): string[] =>
  Object.keys(parts)
    .filter(isPart)
    .filter((part) => JSON.stringify(now[part]) !== JSON.stringify(before[part]))
    .map((part) => parts[part])
