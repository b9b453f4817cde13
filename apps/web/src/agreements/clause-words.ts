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

/** Why a clause may be wanted that is not in yet: said where it can be taken in. */
export const whyInclude: { readonly [K in ClauseView['kind']]?: string } = {
  DISTINCTION: 'How mentoring differs from coaching, counselling and teaching. Several units look for it.',
  RELATIONSHIP_OBJECTIVES:
    'Both want something: the outcome is the mentee’s, this is what the two of you want for your time together.',
  PRIVACY: 'What is kept, and how the mentee can see it and have it put right.',
  RECORDING: 'Include it before any meeting is recorded.',
  DUAL_ROLE: 'Include it where the mentor is also their teacher, manager, key worker or relative.',
}
