// No schema here: pages that only show records load no zod.

/** The records of the mentoring that stand on one page: who else was asked, told or met, and supervision. */
export const besideKinds = ['REFERRAL', 'AGENCY_CONTACT', 'EMPLOYER_CONTACT', 'SUPERVISION_RECORD'] as const
export type BesideKind = (typeof besideKinds)[number]
