import type { LocalPolicy } from '@mentorfolio/domain/policies/policy'

/** A policy of a centre's own. */
export const aPolicy = (but: Partial<LocalPolicy> = {}): LocalPolicy => ({
  name: 'Northgate safeguarding policy',
  nations: ['ENGLAND'],
  edition: 'Version 4, September 2026',
  address: 'https://northgate.example.org/safeguarding',
  checkedOn: '2026-11-02',
  ...but,
})
