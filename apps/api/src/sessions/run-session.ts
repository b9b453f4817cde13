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
import { changeIfSeen, tellAndPresent } from './change-session.ts'
import { sessionFacts } from './decide-session.ts'
import { loadToDecide } from './session-row.ts'

/** Starts the timer, floored to the minute. The plan's own times stay as they were planned. */
export const startSession = async (tx: Tx, asked: AskedToWrite<typeof startSessionEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToDecide(tx, by, params.id)
  mustBeAllowed(roles, 'session.start', sessionFacts(row, now))
  const startedAt = wholeMinute(now)
  await changeIfSeen(tx, asked, row, body.revision, { startedAt })
  return tellAndPresent(tx, asked, row.id, 'session.start', { startedAt })
}

/** Stops the timer: from then on the session's own times are the timer's, until the log says otherwise. */
export const stopSession = async (tx: Tx, asked: AskedToWrite<typeof stopSessionEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToDecide(tx, by, params.id)
  mustBeAllowed(roles, 'session.stop', sessionFacts(row, now))
  const stoppedAt = wholeMinute(now)
  if (row.startedAt && Date.parse(stoppedAt) <= row.startedAt.getTime())
    throw new ProblemError('wrong-state', 'It has run for less than a minute', {
      detail: 'Wait for the minute to pass, then stop it.',
    })
  await changeIfSeen(tx, asked, row, body.revision, {
    status: 'DELIVERED',
    stoppedAt,
    ...(row.startedAt ? { start: row.startedAt, end: stoppedAt } : {}),
  })
  return tellAndPresent(tx, asked, row.id, 'session.stop', { stoppedAt })
}

/** A planned session that will not take place, or did not. */
export const cancelSession = async (tx: Tx, asked: AskedToWrite<typeof cancelSessionEndpoint>) =>
  end(tx, asked, 'session.cancel', 'CANCELLED')

/** A planned session to which nobody came. */
export const noShow = async (tx: Tx, asked: AskedToWrite<typeof noShowEndpoint>) =>
  end(tx, asked, 'session.noShow', 'NO_SHOW')

/** Withdraws a logged session: it stays readable, counts nothing, and says why. */
export const voidSession = async (tx: Tx, asked: AskedToWrite<typeof voidSessionEndpoint>) =>
  end(tx, asked, 'session.void', 'VOIDED')

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
