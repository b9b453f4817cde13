import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { needsAgreement } from '@mentorfolio/domain/sessions/plan-action'
import { decidedActions } from '../access/must-be-allowed.ts'
import type { SessionToDecide } from './session-row.ts'

/** What the session's rules may ask, worked out from the row: a simulated relationship has no agreement to wait for. `given` are needs that the request itself meets. */
export const sessionFacts = (row: SessionToDecide, now: Date, given: Need[] = []): Facts => {
  // A device's time is a whole minute, so an agreement is in force from the minute in which it was signed.
  const isInForce = ({ inForce }: SessionToDecide['relationships'][number]) =>
    inForce.some(({ start, end }) => Date.parse(wholeMinute(start)) <= now.getTime() && (end === null || now < end))
  const agreed = row.relationships.every((each) => each.simulated || isInForce(each))
  const met: Need[] = [...given]
  met.push(row.startedAt === null ? 'notStarted' : 'started')
  if (row.start <= now) met.push('begun')
  if (!row.isSpokenOf) met.push('nothingSaidOfIt')
  // Pressed before the pause and sent after it, it took place.
  const paused = row.relationships.some(
    (each) => each.state === 'PAUSED' && !isInForce(each) && (each.lastMove === null || each.lastMove.at <= now),
  )
  if (!paused) met.push('nobodyPaused')
  if (!needsAgreement.has(row.kind) || agreed) met.push('agreementInForce')
  return { state: row.status, met }
}

/** Every action on a session by people, decided, so that a page can say why a button waits. */
export const decidedSessionActions = (roles: readonly Role[], facts: Facts) =>
  decidedActions(roles, facts, 'session', ['reason', 'latestVersion'])
