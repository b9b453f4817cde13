/**
 * The parts people play (docs/glossary.md). One person may hold several in one centre, and others elsewhere.
 * `system` is the product acting by itself: a date that passed, a sampling plan that ran.
 */
export const staffRoles = ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin', 'dsl'] as const
export const guestRoles = ['mentee', 'supervisor', 'witness', 'stakeholder'] as const
export const roles = [...staffRoles, ...guestRoles, 'raiser', 'person', 'anyone', 'system'] as const

/** A role that a centre gives a person. */
export type StaffRole = (typeof staffRoles)[number]
/**
 * `raiser` raised a safeguarding concern, guest or not, and is that towards the concern alone. `person` is anybody
 * signed in, about themself alone. `anyone` is everybody, signed in or not.
 */
export type Role = (typeof roles)[number]
