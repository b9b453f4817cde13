import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { closureContent } from '@mentorfolio/domain/endings/closure'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { goesWith } from '@mentorfolio/domain/endings/goes-with'
import { activeSince, endingNeeds, stopStandsSince } from '@mentorfolio/domain/endings/guards'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { decidedActions } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { presentMoves, presentStops } from '../portfolio/moves/present-moves.ts'
import { presentRecord } from '../portfolio/records/record-rows.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import { plannedOf } from './call-off.ts'
import {
  attemptsOf,
  closureOf,
  type EndingRow,
  endingFactsOf,
  factsOf,
  isRunning,
  loadEnding,
  reviewsOf,
  vouchOf,
} from './ending-row.ts'
import { newMentorsFor } from './new-mentors.ts'

const plannedStill = (row: EndingRow, now: Date): EndingView['planned'] =>
  plannedOf(row)
    .filter((session) => isRunning(session) || (session.status === 'PLANNED' && session.end > now))
    .toSorted((a, b) => a.start.getTime() - b.start.getTime() || a.id.localeCompare(b.id))
    .map((session) => ({
      ...{ id: session.id, start: wholeMinute(session.start), zone: session.zone, running: isRunning(session) },
      others: session.with.filter(({ id }) => id !== row.id).map(({ pseudonym }) => pseudonym),
      goesWithIt: goesWith(session, row.id, now),
    }))

/** The way to the end as these parts may read it. `newMentors` as they were found for whoever hands over. */
export const presentEnding = (
  row: EndingRow,
  roles: readonly Role[],
  { now, newMentors }: { now: Date; newMentors: EndingView['newMentors'] },
): EndingView => {
  const facts = endingFactsOf(row, now)
  const candidate = row.portfolio.person
  const closure = closureOf(row)
  const reads = sees(roles, 'closure', 'narrative')
  const from = activeSince(facts.moves)
  const final = reviewsOf(row).findLast(({ final, at }) => final && (from === null || at >= from))
  return {
    relationshipId: row.id,
    registrationId: currentRegistration(candidate.registrations).id,
    name: row.pseudonym,
    candidateName: nameFor(roles, candidate),
    ...{ simulated: row.simulated, state: row.state, revision: row.revision },
    endsOn: row.endsOn && dayOf(row.endsOn),
    met: endingNeeds(facts),
    toLog: facts.toLog,
    planned: plannedStill(row, now),
    finalReview: final ? { id: final.id, on: final.on } : null,
    feedback: {
      answeredAt: [...facts.feedbackAt],
      attemptedOn: attemptsOf(row),
      vouchedAt: vouchOf(row)?.right ? (vouchOf(row)?.at.toISOString() ?? null) : null,
      vouchedFor: facts.vouchedFor.filter((on) => facts.attemptedOn.includes(on)),
    },
    closure: closure ? presentRecord(closureContent, closure, { roles, candidate }) : null,
    said: row.said
      .filter(({ recordId }) => recordId === closure?.id)
      .flatMap(({ id, role, version, right, words, handOver, at }) =>
        role === 'mentee' || role === 'supervisor'
          ? [{ id, role, version, right, words: reads ? words : null, handOver, at: at.toISOString() }]
          : [],
      ),
    stopRequests: presentStops(row, roles),
    stopAskedAt: stopStandsSince(
      row.stopRequests.map(({ at }) => at.toISOString()),
      facts.moves,
    ),
    moves: presentMoves(row, roles, candidate.id),
    newMentors,
    actions: decidedActions(roles, factsOf(row, now), 'relationship', ['reason', 'newMentor', 'latestVersion']),
  }
}

/** The way to the end as it is now, for a reader or for whoever has just written. */
export const endingNow = async (tx: Tx, { by, now }: { by: SignedIn; now: Date }, id: string) => {
  const { row, roles } = await loadEnding(tx, by, id)
  return {
    centreId: row.centreId,
    body: presentEnding(row, roles, { now, newMentors: await newMentorsFor(tx, row, roles, now) }),
  }
}
