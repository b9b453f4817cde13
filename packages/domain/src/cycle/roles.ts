/**
 * The parts people play (docs/glossary.md). One person may hold several in one centre, and others elsewhere.
 * `system` is the product acting by itself: a date that passed, a sampling plan that ran.
 */
export const staffRoles = ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin', 'dsl'] as const
export const guestRoles = ['mentee', 'supervisor', 'witness', 'stakeholder'] as const
export const roles = [...staffRoles, ...guestRoles, 'raiser', 'person', 'anyone', 'system'] as const

/** A role that a centre gives a person. */
export type StaffRole = (typeof staffRoles)[number]
/** Parts that watch over whoever runs a centre: who is told of a concern, who samples decisions. Nobody gives one to themself. */
export const oversightRoles: readonly StaffRole[] = ['leadIqa', 'dsl']

/**
 * `raiser` raised a safeguarding concern, guest or not, and is that towards the concern alone. `person` is anybody
 * signed in, about themself alone. `anyone` is everybody, signed in or not.
 */
export type Role = (typeof roles)[number]
