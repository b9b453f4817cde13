// The lists that contacts are made of. No schema here: pages that only show one load no zod.

/** Who was talked with, by their part (S1-T7): never by name. */
export const agencyRoles = [
  'SETTING',
  'LEARNING_SUPPORT',
  'SOCIAL_WORK',
  'EARLY_HELP',
  'HEALTH',
  'MENTAL_HEALTH',
  'YOUTH_JUSTICE',
  'YOUTH_WORK',
  'CAREERS',
  'HOUSING',
  'CHARITY',
  'OTHER',
] as const
export type AgencyRole = (typeof agencyRoles)[number]

/** What agencies work by together, in the nations' own terms; NONE: a talk or a message. */
export const agencyTools = [
  'NONE',
  'EARLY_HELP',
  'CAF',
  'TEAM_AROUND',
  'LEARNING_PLAN',
  'CARE_EDUCATION_PLAN',
  'CHILDS_PLAN',
  'UNOCINI',
  'MEETING',
  'OTHER',
] as const
export type AgencyTool = (typeof agencyTools)[number]
