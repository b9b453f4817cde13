import type { attemptWays } from '@mentorfolio/domain/feedback/attempt'

export const attemptWords: Record<(typeof attemptWays)[number], string> = {
  LINK: 'By a link',
  IN_PERSON: 'In person',
  PHONE: 'By phone',
  THROUGH_SETTING: 'Through the setting',
  OTHER: 'In another way',
}
