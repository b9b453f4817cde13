// The lists that goals are made of. No schema here: pages that only show a goal load no zod.

/** Mentoring is about the whole person: not school alone (S1-M5). */
export const goalDomains = ['ACADEMIC', 'SOCIAL', 'EMOTIONAL', 'BEHAVIOUR', 'WORK', 'LIFE'] as const
export type GoalDomain = (typeof goalDomains)[number]

/** How far somebody is with work; support does not end with the placement (S3-K5). */
export const workStages = ['FINDING', 'IN_PLACEMENT', 'STAYING', 'MOVING_ON'] as const
export type WorkStage = (typeof workStages)[number]

/** Areas of an education, health and care plan's outcomes (S1-K3). Of the plan itself nothing is kept. */
export const ehcpAreas = [
  'COMMUNICATION_AND_INTERACTION',
  'COGNITION_AND_LEARNING',
  'SOCIAL_EMOTIONAL_MENTAL_HEALTH',
  'SENSORY_AND_PHYSICAL',
  'PREPARING_FOR_ADULTHOOD',
] as const
export type EhcpArea = (typeof ehcpAreas)[number]

/** What an employer was met for (S3-K2). */
export const employerContacts = [
  'INTRODUCTION',
  'WORKPLACE_VISIT',
  'ADJUSTMENTS',
  'JOB_CARVING',
  'JOB_COACHING',
  'DISABILITY_CONFIDENT',
  'REVIEW',
] as const
export type EmployerContactKind = (typeof employerContacts)[number]

/** On what ground something about the mentee was told to an employer. */
export const sharingBases = ['MENTEE_AGREED', 'SETTING_AUTHORISED', 'NOTHING_SHARED'] as const
export type SharingBasis = (typeof sharingBases)[number]
