import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type {
  cancelSessionEndpoint,
  noShowEndpoint,
  startSessionEndpoint,
  stopSessionEndpoint,
  voidSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import type { WrittenTimes } from '../http/written.ts'
import { holdUnitsOn, type Mailing, reassessWhatFellShort } from '../portfolio/reassess.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { changeIfSeen, tellAndPresent } from './change-session.ts'
import { sessionFacts } from './decide-session.ts'
import { holdMenteesOf } from './mentees.ts'
import { loadToDecide } from './session-row.ts'

/**
 * Starts the timer at the minute in which it was pressed, which may be before this arrived (docs/hours.md, 'Writing
 * offline'); whether it could be started is asked of that minute. The plan's own times stay as they were planned.
 */
export const startSession = async (tx: Tx, asked: AskedToWrite<typeof startSessionEndpoint>) => {
  const { params, body, by } = asked
  await holdMenteesOf(tx, by, [params.id])
  const { row, roles } = await loadToDecide(tx, by, params.id)
  const startTimes = await timesFor(tx, asked, row.portfolio)
  mustBeAllowed(roles, 'session.start', sessionFacts(row, startTimes.effectiveAt))
  const startedAt = wholeMinute(startTimes.effectiveAt)
  await changeIfSeen(tx, asked, row, body.revision, { startedAt, startTimes })
  return tellAndPresent(tx, asked, row.id, 'session.start', { startedAt })
}

/** Stops the timer, at the minute in which it was pressed: from then on the session's own times are the timer's, until the log says otherwise. */
export const stopSession = async (tx: Tx, asked: AskedToWrite<typeof stopSessionEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToDecide(tx, by, params.id)
  mustBeAllowed(roles, 'session.stop', sessionFacts(row, now))
  const stopTimes = await timesFor(tx, asked, row.portfolio)
  const stoppedAt = wholeMinute(stopTimes.effectiveAt)
  if (row.startedAt && Date.parse(stoppedAt) <= row.startedAt.getTime()) throw ranForNoTime(stopTimes)
  await changeIfSeen(tx, asked, row, body.revision, {
    status: 'DELIVERED',
    stoppedAt,
    stopTimes,
    ...(row.startedAt ? { start: row.startedAt, end: stoppedAt } : {}),
  })
  return tellAndPresent(tx, asked, row.id, 'session.stop', { stoppedAt })
}

/** What to do about a stop that is no later than its start: wait, if it was pressed just now; else no waiting helps. */
const ranForNoTime = ({ deviceAt, skewMs, receivedAt }: WrittenTimes) => {
  const pressedAt = deviceAt === null ? receivedAt : new Date(deviceAt.getTime() - (skewMs ?? 0))
  return wholeMinute(pressedAt) === wholeMinute(receivedAt)
    ? new ProblemError('wrong-state', 'It has run for less than a minute', {
        detail: 'Wait for the minute to pass, then stop it.',
      })
    : new ProblemError('wrong-state', 'It would have ended before it began', {
        detail: 'Write the log instead, and say there from when to when you met.',
      })
}

/** A planned session that will not take place, or did not. */
export const cancelSession = async (tx: Tx, asked: AskedToWrite<typeof cancelSessionEndpoint>) =>
  end(tx, asked, 'session.cancel', 'CANCELLED')

/** A planned session to which nobody came. */
export const noShow = async (tx: Tx, asked: AskedToWrite<typeof noShowEndpoint>) =>
  end(tx, asked, 'session.noShow', 'NO_SHOW')

/** Withdraws a logged session: it stays readable, counts nothing, and says why. */
export const voidSession = async (tx: Tx, asked: AskedToWrite<typeof voidSessionEndpoint>, mailing: Mailing) => {
  const { params, by, now } = asked
  // What is there for nobody holds nothing.
  await loadToDecide(tx, by, params.id)
  const units = await holdUnitsOn(tx, params.id)
  const written = await end(tx, asked, 'session.void', 'VOIDED')
  const unitIds = units.map(({ id }) => id)
  await reassessWhatFellShort(tx, mailing, { by, unitIds, sessionIds: [params.id], now })
  return written
}

const end = async (
  tx: Tx,
  asked: AskedToWrite<typeof cancelSessionEndpoint | typeof noShowEndpoint | typeof voidSessionEndpoint>,
  action: 'session.cancel' | 'session.noShow' | 'session.void',
  status: 'CANCELLED' | 'NO_SHOW' | 'VOIDED',
) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToDecide(tx, by, params.id)
  mustBeAllowed(roles, action, sessionFacts(row, now, body.reason === null ? [] : ['reason']))
  await changeIfSeen(tx, asked, row, body.revision, { status, endedBecause: body.reason })
  return tellAndPresent(tx, asked, row.id, action, { status, reason: body.reason })
}
