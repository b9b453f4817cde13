import type { Stage } from '@mentorfolio/domain/cohorts/progress'
import type { RegistrationState } from '@mentorfolio/domain/cycle/states'

export const registrationStateWords: Record<RegistrationState, string> = {
  ACTIVE: 'Active',
  ON_BREAK: 'On a break',
  WITHDRAWN: 'Withdrawn',
  TRANSFERRED: 'At another centre now',
  COMPLETED: 'Completed',
}

export const stageWords: Record<Stage, string> = {
  NOT_BEGUN: 'Not begun',
  AGREEMENT: 'Agreement',
  SESSIONS: 'Sessions',
  ENDING: 'Ending',
  CLOSED: 'Closed',
}
