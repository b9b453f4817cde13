import type { NeedsContent } from '@mentorfolio/domain/needs/needs'
import { changedParts } from '../mentoring/changed-parts.ts'
import { preferenceWords } from '../words/preferences.ts'

/** Which parts of two versions differ, in words. */
export const whatChanged = changedParts<NeedsContent>({
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
})
