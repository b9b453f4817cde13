import type { StaffRole } from '@mentorfolio/domain/cycle/roles'

/** What each may do, for whoever gives the role. */
export const roleHints: Record<StaffRole, string> = {
  candidate: 'mentors, and keeps a portfolio',
  assessor: 'judges the work of candidates allocated to them',
  iqa: 'samples assessors’ decisions',
  leadIqa: 'answers for the sampling plan, and sees every candidate',
  eqa: 'reads what the centre shares, without names of mentees',
  centreAdmin: 'runs people, cohorts and settings, and sees progress without words',
  dsl: 'reads safeguarding concerns, those from before too, and sees no portfolio',
}
