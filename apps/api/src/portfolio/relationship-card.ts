import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { moveActions } from '@mentorfolio/domain/endings/move-actions'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { Knot, RelationshipCard } from '@mentorfolio/domain/relationships/relationships.endpoints'
import type { Ledger } from '@mentorfolio/domain/sessions/ledger'
import { isLogged, isRunning, isToCome, wantsLog } from '@mentorfolio/domain/sessions/took-place'
import type { RelationshipRow, SessionFactsRow } from './rows.ts'
import { presentSummary } from './session-summary.ts'

/** How many of these sessions wait for their log at `now`. */
export const waitingForLog = (sessions: readonly Pick<SessionFactsRow, 'status' | 'end'>[], now: Date) =>
  sessions.filter((session) => wantsLog(session, now.getTime())).length

const lastMoveOf = ({ lastMove }: RelationshipRow): RelationshipCard['lastMove'] => {
  const action = moveActions.find((each) => each === lastMove?.action)
  return lastMove && action ? { action, from: lastMove.from, at: wholeMinute(lastMove.at) } : null
}

/** The card of a relationship; `sessions` are all of its own. */
export const presentCard = (
  row: RelationshipRow,
  sessions: readonly SessionFactsRow[],
  { registrationId, roles, now }: { registrationId: string; roles: readonly Role[]; now: Date },
): RelationshipCard => {
  const { agreement } = row
  const still = sessions.filter((session) => !isRunning(session))
  return {
    id: row.id,
    registrationId,
    name: row.pseudonym,
    settingName: sees(roles, 'setting', 'facts') ? row.settingName : null,
    state: row.state,
    simulated: row.simulated,
    agreement: agreement
      ? {
          version: agreement.version,
          mentorSignedAt: agreement.mentorSignedAt && wholeMinute(agreement.mentorSignedAt),
          menteeSignedAt: agreement.menteeSignedAt && wholeMinute(agreement.menteeSignedAt),
          menteeSignedOn: agreement.signedOn,
          changeAsked: agreement.changeAskedAt !== null && agreement.menteeSignedAt === null,
        }
      : null,
    paperWaits: row.paperWaits,
    lastMove: lastMoveOf(row),
    stopAskedAt: row.stopAskedAt?.toISOString() ?? null,
    reviewedOn: row.reviewedOn,
    needsVersion: row.needsVersion,
    goals: row.goals.length,
    reviewDueOn: row.reviewDueOn,
    endsOn: row.endsOn,
    held: sessions.filter(isLogged).length,
    running: sessions.length - still.length,
    toLog: waitingForLog(still, now),
    planned: still.filter((session) => isToCome(session, now.getTime())).length,
  }
}

/** Sessions as knots of the thread, newest first, each with its worth in the given ledger. */
export const presentKnots = (
  sessions: readonly SessionFactsRow[],
  ledger: Ledger | null,
  roles: readonly Role[],
): Knot[] => {
  const worths = new Map(ledger?.sessions.map(({ id, minutes, reasons, flags }) => [id, { minutes, reasons, flags }]))
  return sessions
    .toSorted((a, b) => b.start.getTime() - a.start.getTime() || (a.id < b.id ? 1 : -1))
    .map((session) => ({ ...presentSummary(session, roles), worth: worths.get(session.id) ?? null }))
}
