import type { RelationshipState } from './states.ts'

// Imports nothing but a type: pages without room for the machines ask it, too.

/**
 * The states in which the mentoring is over: closed, ended early, or handed over to another mentor. A pause is none of them. Over is
 * not for ever: a centre admin may open what was closed or ended early again, and what took place can be recorded all the same.
 * The list is for queries; who has the state asks `isOver`.
 */
export const overStates = ['CLOSED', 'ENDED_EARLY', 'TRANSFERRED'] as const satisfies readonly RelationshipState[]

const over: ReadonlySet<RelationshipState> = new Set(overStates)

/** Whether the mentoring is over, in whichever way (docs/cycle.md, 'A relationship'). */
export const isOver = (state: RelationshipState): boolean => over.has(state)
