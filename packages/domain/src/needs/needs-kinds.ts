// The lists that a needs assessment is made of. No schema here: pages that only show one load no zod.

/** What it was made with (S3-MP2). */
export const needsTools = [
  'CONVERSATION_GUIDE',
  'JOB_MATCH',
  'ASSESS_PLAN_DO_REVIEW',
  'SETTING_QUESTIONNAIRE',
  'OTHER',
] as const
export type NeedsTool = (typeof needsTools)[number]

/** What may change how two people work together (S4-K3). Kept as few as can be: it is special category data. */
export const needsFlags = ['SEND', 'EAL', 'CULTURE', 'OTHER'] as const
export type NeedsFlag = (typeof needsFlags)[number]

/** How a task of a job suits the mentee (S3-K4). */
export const taskMatches = ['MATCH', 'PARTLY', 'GAP'] as const
export type TaskMatch = (typeof taskMatches)[number]

/** The preferences that a plan can cite (S1-M3). */
export const preferences = ['communication', 'learning', 'helps', 'avoid'] as const
export type Preference = (typeof preferences)[number]
