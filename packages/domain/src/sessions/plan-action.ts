import type { Action } from '../cycle/rules.ts'
import type { SessionKind } from './session.ts'

/** Planning is decided by what the session is to be: the row of the one table for each kind (docs/cycle.md, 'Session'). */
export const planActions = {
  FORMAL: 'session.plan',
  REVIEW: 'session.plan',
  CLOSURE: 'session.planEnding',
  CONTRACTING: 'session.planOther',
  INFORMAL: 'session.planOther',
} as const satisfies Record<SessionKind, Action>

/** Kinds that may count, and so need an agreement in force to be started live (S1-M2). */
export const needsAgreement: ReadonlySet<SessionKind> = new Set(['FORMAL', 'REVIEW', 'CLOSURE'])
