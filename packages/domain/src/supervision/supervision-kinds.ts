// The lists that supervision records are made of. No schema here: pages that only show one load no zod.

/** With whom, by their part. */
export const supervisors = ['SETTING', 'LINE_MANAGER', 'CENTRE', 'EXTERNAL', 'PEERS', 'OTHER'] as const
export type SupervisorPart = (typeof supervisors)[number]

/** What a mentor brings to supervision (S3-T3). */
export const broughtKinds = ['DILEMMA', 'BOUNDARY', 'FEELINGS', 'PRACTICE', 'WELLBEING'] as const
export type BroughtKind = (typeof broughtKinds)[number]
