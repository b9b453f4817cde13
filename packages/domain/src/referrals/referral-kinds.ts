// The lists that referrals are made of. No schema here: pages that only show one load no zod.

/** Why: a need or an interest, never a label; a referral is for everybody, not for strugglers (S5-M6). */
export const referralReasons = [
  'INTEREST',
  'LEARNING',
  'WORK',
  'WELLBEING',
  'HEALTH',
  'PEOPLE',
  'PRACTICAL',
  'RIGHTS',
  'MORE_THAN_MENTORING',
  'OTHER',
] as const
export type ReferralReason = (typeof referralReasons)[number]

/** To what kind of service, never to whom. */
export const referralServices = [
  'PASTORAL',
  'LEARNING_SUPPORT',
  'COUNSELLING',
  'MENTAL_HEALTH',
  'HEALTH',
  'CAREERS',
  'EARLY_HELP',
  'YOUTH_WORK',
  'CLUB',
  'ADVICE',
  'ADVOCACY',
  'OTHER',
] as const
export type ReferralService = (typeof referralServices)[number]

/** How the mentee agreed. Where somebody may be in danger nobody asks first: then it is no referral, but a concern. */
export const referralAgreements = ['MENTEE', 'THROUGH_SETTING'] as const
export type ReferralAgreement = (typeof referralAgreements)[number]
