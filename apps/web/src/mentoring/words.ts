import type {
  EhcpArea,
  EmployerContactKind,
  GoalDomain,
  SharingBasis,
  WorkStage,
} from '@mentorfolio/domain/goals/goal-kinds'
import type { SmartPart } from '@mentorfolio/domain/goals/smart'
import type { NeedsFlag, NeedsTool, TaskMatch } from '@mentorfolio/domain/needs/needs-kinds'

export const domainWords: Record<GoalDomain, string> = {
  ACADEMIC: 'Learning',
  SOCIAL: 'People around them',
  EMOTIONAL: 'Feelings',
  BEHAVIOUR: 'Behaviour and self-regulation',
  WORK: 'Work',
  LIFE: 'Everyday life',
}

const isDomain = (name: string): name is GoalDomain => Object.hasOwn(domainWords, name)
/** What a goal is about, as it stands in lists: null says nothing. */
export const domainInWords = (domain: string | null): string | null =>
  domain === null ? null : isDomain(domain) ? domainWords[domain] : domain

export const workStageWords: Record<WorkStage, string> = {
  FINDING: 'Finding a placement or job',
  IN_PLACEMENT: 'In a placement',
  STAYING: 'Staying in work',
  MOVING_ON: 'Moving on in work',
}

export const smartWords: Record<SmartPart, string> = {
  specific: 'Specific',
  measurable: 'Measurable',
  achievable: 'Achievable',
  relevant: 'Relevant',
  timeBound: 'Time-bound',
}

export const ehcpAreaWords: Record<EhcpArea, string> = {
  COMMUNICATION_AND_INTERACTION: 'Communication and interaction',
  COGNITION_AND_LEARNING: 'Cognition and learning',
  SOCIAL_EMOTIONAL_MENTAL_HEALTH: 'Social, emotional and mental health',
  SENSORY_AND_PHYSICAL: 'Sensory and physical',
  PREPARING_FOR_ADULTHOOD: 'Preparing for adulthood',
}

export const contactWords: Record<EmployerContactKind, string> = {
  INTRODUCTION: 'Introduction',
  WORKPLACE_VISIT: 'Visit to the workplace',
  ADJUSTMENTS: 'Talk about adjustments',
  JOB_CARVING: 'Shaping a job to fit them',
  JOB_COACHING: 'Job coaching',
  DISABILITY_CONFIDENT: 'The Disability Confident scheme',
  REVIEW: 'Review',
}

export const basisWords: Record<SharingBasis, string> = {
  MENTEE_AGREED: 'The mentee agreed to what was shared',
  SETTING_AUTHORISED: 'The setting authorised it',
  NOTHING_SHARED: 'Nothing about the mentee was shared',
}

export const toolWords: Record<NeedsTool, string> = {
  CONVERSATION_GUIDE: 'Conversation guide',
  JOB_MATCH: 'Job match',
  ASSESS_PLAN_DO_REVIEW: 'Assess, plan, do, review',
  SETTING_QUESTIONNAIRE: 'The setting’s questionnaire',
  OTHER: 'Something else',
}

export const flagWords: Record<NeedsFlag, string> = {
  SEND: 'SEND',
  EAL: 'English as an additional language',
  CULTURE: 'Culture or faith',
  OTHER: 'Something else',
}

export const matchWords: Record<TaskMatch, string> = {
  MATCH: 'Suits them',
  PARTLY: 'Suits them in part',
  GAP: 'A gap',
}

export { cycleStageWords } from '@mentorfolio/domain/plans/plan-stages'
