import { decideBy } from '@mentorfolio/domain/cycle/decide-by'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import { sessionRules } from '@mentorfolio/domain/cycle/rules/session'
import { needsAgreement } from '@mentorfolio/domain/sessions/plan-action'
import type { DecidedAction, SessionView } from '@mentorfolio/domain/sessions/session-view'

/** A reason is asked for by the form that leads there; what a mentee is shown is the latest. */
const assumed: Need[] = ['reason', 'latestVersion']

type SessionAction = keyof typeof sessionRules
const isSessionAction = (name: string): name is SessionAction => Object.hasOwn(sessionRules, name)
const sessionActions = Object.keys(sessionRules).filter(isSessionAction)

/** Whether an agreement is in force, by the last decision about starting; beyond PLANNED nothing asks any more. */
export const wasAgreed = (decided: readonly DecidedAction[]): boolean =>
  !decided.some(({ action, needs }) => action === 'session.start' && needs.includes('agreementInForce'))

/**
 * What its candidate may do with a session as it stands on this device, by the one table: as the API would decide once
 * what waits has been sent. `agreed`: an agreement is in force with everybody; `now` in milliseconds.
 */
export const decideAgain = (
  {
    status,
    startedAt,
    start,
    kind,
    said,
    paused,
  }: Pick<SessionView, 'status' | 'startedAt' | 'start' | 'kind' | 'said' | 'paused'>,
  agreed: boolean,
  now: number,
): DecidedAction[] => {
  const met: Need[] = [...assumed, startedAt === null ? 'notStarted' : 'started']
  if (Date.parse(start) <= now) met.push('begun')
  // What was answered or looked back on is not known here: then the server says so.
  if (said === null) met.push('nothingSaidOfIt')
  if (paused.length === 0) met.push('nobodyPaused')
  if (agreed || !needsAgreement.has(kind)) met.push('agreementInForce')
  return sessionActions.flatMap((action): DecidedAction[] => {
    const rule = sessionRules[action]
    if (!rule.by.some((role) => role === 'candidate')) return []
    const decision = decideBy(rule, { roles: ['candidate'] }, { state: status, met })
    if (decision.allowed) return [{ action, allowed: true, because: null, needs: [] }]
    const { because } = decision
    const kindOfNo = because.kind === 'NOT_INVOLVED' ? 'WRONG_ROLE' : because.kind
    return [
      { action, allowed: false, because: kindOfNo, needs: because.kind === 'UNMET_NEED' ? [...because.needs] : [] },
    ]
  })
}
