import type { ClauseView } from '@mentorfolio/domain/agreements/agreement-view'

/** What a clause is about, for those who write it: its heading is for whoever signs. */
export const clauseWords: Record<ClauseView['kind'], string> = {
  ROLES: 'Roles',
  DISTINCTION: 'What mentoring is, and is not',
  FREQUENCY: 'How often',
  OUTCOME: 'One outcome',
  RELATIONSHIP_OBJECTIVES: 'Objectives for your time together',
  CONFIDENTIALITY: 'Confidentiality, its limits and the named person',
  READERS: 'Who reads the records',
  PRIVACY: 'Data and privacy',
  RECORDING: 'Recordings',
  BOUNDARIES: 'Boundaries and referral',
  DUAL_ROLE: 'Your other role',
  ENDING: 'The ending',
  OTHER: 'A clause of your own',
}
