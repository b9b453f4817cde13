/** What a record may speak of, so that a chain can be walked from either end. Apart: forms need it without what pages show. */
export const referredKinds = ['SESSION', 'FEEDBACK', 'GOAL', 'RECORD'] as const
export type ReferredKind = (typeof referredKinds)[number]
