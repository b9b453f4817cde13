/**
 * Every state machine of the product: the states, and those in which a thing may begin. The moves between them
 * are in the one table (rules.ts); docs/cycle.md tells them to a person.
 */
const machine = <const State extends string>(states: readonly State[], beginsAs: readonly NoInfer<State>[]) => ({
  states,
  beginsAs,
})

export const machines = {
  relationship: machine(
    ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'CLOSED', 'ENDED_EARLY', 'TRANSFERRED', 'PAUSED'],
    ['DRAFT'],
  ),
  // A session that took place without a plan in the product begins as LOGGED.
  session: machine(
    ['PLANNED', 'DELIVERED', 'LOGGED', 'LOCKED', 'CANCELLED', 'NO_SHOW', 'VOIDED'],
    ['PLANNED', 'LOGGED'],
  ),
  portfolioUnit: machine(
    [
      'IN_PROGRESS',
      'SUBMITTED',
      'IN_ASSESSMENT',
      'AWAITING_COUNTERSIGNATURE',
      'PASSED',
      'REFERRED',
      'IQA_PENDING',
      'CONFIRMED',
      'CLAIMED',
      'NEEDS_REASSESSMENT',
    ],
    ['IN_PROGRESS'],
  ),
  registration: machine(['ACTIVE', 'ON_BREAK', 'WITHDRAWN', 'TRANSFERRED', 'COMPLETED'], ['ACTIVE']),
}

/** A kind of thing that has states. */
export type Machine = keyof typeof machines
/** The states of one machine: `StateOf<'session'>`. A scope without a machine has none. */
export type StateOf<S extends string> = S extends Machine ? (typeof machines)[S]['states'][number] : never

export const relationshipStates = machines.relationship.states
export const sessionStates = machines.session.states
export const portfolioUnitStates = machines.portfolioUnit.states
export const registrationStates = machines.registration.states

export type RelationshipState = StateOf<'relationship'>
export type SessionState = StateOf<'session'>
export type UnitState = StateOf<'portfolioUnit'>
export type RegistrationState = StateOf<'registration'>
