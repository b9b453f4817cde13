/** What stands beside somebody who writes about their practice, by what it is. */
export const evidenceGroups = [
  'FEEDBACK',
  'SESSION',
  'OWN_RATING',
  'ADAPTATION',
  'REVIEW',
  'REFLECTION',
  'SUPERVISION',
  'GOAL',
] as const
export type EvidenceGroup = (typeof evidenceGroups)[number]
