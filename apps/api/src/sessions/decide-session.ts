import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Action, Need } from '@mentorfolio/domain/cycle/rules'
import type { SessionKind } from '@mentorfolio/domain/sessions/session'
import { decidedActions } from '../access/must-be-allowed.ts'
import type { SessionRow } from './session-row.ts'

/** Planning is decided by what the session is to be (docs/cycle.md, 'Session'). */
export const planActions = {
  FORMAL: 'session.plan',
  REVIEW: 'session.plan',
  CLOSURE: 'session.planEnding',
  INFORMAL: 'session.planOther',
  CONTRACTING: 'session.planOther',
} as const satisfies Record<SessionKind, Action>

/** Kinds that may count, and so need an agreement in force to be started live; a simulated relationship has none to wait for. */
export const needsAgreement = new Set<SessionKind>(['FORMAL', 'REVIEW', 'CLOSURE'])

/** What the session's rules may ask, worked out from the row. `given` are needs that the request itself meets. */
export const sessionFacts = (row: SessionRow, now: Date, given: Need[] = []): Facts => {
  const agreed = row.relationships.every(
    ({ simulated, inForce }) =>
      simulated || inForce.some(({ start, end }) => start <= now && (end === null || now < end)),
  )
  const met: Need[] = [...given]
  met.push(row.startedAt === null ? 'notStarted' : 'started')
  if (!needsAgreement.has(row.kind) || agreed) met.push('agreementInForce')
  return { state: row.status, met }
}

/** Every action on a session by people, decided, so that a page can say why a button waits. */
export const decidedSessionActions = (roles: readonly Role[], facts: Facts) =>
  decidedActions(roles, facts, 'session', ['reason'])
