import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { closureContent } from '@mentorfolio/domain/endings/closure'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { goesWith } from '@mentorfolio/domain/endings/goes-with'
import { endingNeeds, stopStandsSince } from '@mentorfolio/domain/endings/guards'
import { finalReviewOf } from '@mentorfolio/domain/endings/what-counts'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { HeldBy } from '@mentorfolio/domain/records/held'
import { isRunning, isToCome } from '@mentorfolio/domain/sessions/took-place'
import { decidedActions } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { heldBySubmissions } from '../portfolio/held-by.ts'
import { presentMoves, presentStops } from '../portfolio/moves/present-moves.ts'
import { takenOverFrom } from '../portfolio/moves/taken-over.ts'
import { presentRecord } from '../portfolio/records/record-rows.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import { plannedOf } from './call-off.ts'
import {
  attemptsOf,
  closureOf,
  closuresBefore,
  type EndingRow,
  endingFactsOf,
  factsOf,
  loadEnding,
  reviewsOf,
  vouchOf,
} from './ending-row.ts'
import { newMentorsFor } from './new-mentors.ts'

const plannedStill = (row: EndingRow, now: Date): EndingView['planned'] =>
  plannedOf(row)
    .filter((session) => isRunning(session) || isToCome(session, now.getTime()))
    .toSorted((a, b) => a.start.getTime() - b.start.getTime() || a.id.localeCompare(b.id))
    .map((session) => ({
      ...{ id: session.id, start: wholeMinute(session.start), zone: session.zone, running: isRunning(session) },
      others: session.with.filter(({ id }) => id !== row.id).map(({ pseudonym }) => pseudonym),
      goesWithIt: goesWith(session, row.id, now),
    }))

/** What was said of one closing: that it was said is a fact, in which words is not. */
const saidOf = (row: EndingRow, roles: readonly Role[], closureId: string | undefined): EndingView['said'] => {
  const reads = sees(roles, 'closure', 'narrative')
  return row.said
    .filter(({ recordId }) => recordId === closureId)
    .flatMap(({ id, role, version, right, words, handOver, at }) =>
      role === 'mentee' || role === 'supervisor'
        ? [{ id, role, version, right, words: reads ? words : null, handOver, at: at.toISOString() }]
        : [],
    )
}

/** To whom the mentee was handed over. */
const newMentorOf = async (tx: Tx, { id, state }: EndingRow, roles: readonly Role[]) => {
  if (state !== 'TRANSFERRED') return null
  const next = await tx.relationship.findFirst({
    where: { continuesId: id },
    select: { portfolio: { select: { person: { select: { id: true, name: true } } } } },
  })
  return next && nameFor(roles, next.portfolio.person)
}

/** The way to the end as these parts may read it. `newMentors` as they were found for whoever hands over. */
const presentEnding = (
  row: EndingRow,
  roles: readonly Role[],
  {
    now,
    held,
    ...besides
  }: { now: Date; held: ReadonlyMap<string, HeldBy> } & Pick<EndingView, 'newMentors' | 'takenOver' | 'handedTo'>,
): EndingView => {
  const facts = endingFactsOf(row, now)
  const candidate = row.portfolio.person
  const closure = closureOf(row)
  const shown = (each: NonNullable<typeof closure>) =>
    presentRecord(closureContent, { ...each, held: held.get(each.id) ?? null }, { roles, candidate })
  const final = finalReviewOf(reviewsOf(row), facts.moves)
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
    closure: closure ? shown(closure) : null,
    before: closuresBefore(row).map(({ closing, until }) => ({
      ...{ until, closure: shown(closing), said: saidOf(row, roles, closing.id) },
    })),
    said: saidOf(row, roles, closure?.id),
    stopRequests: presentStops(row, roles),
    stopAskedAt: stopStandsSince(
      row.stopRequests.map(({ at }) => at.toISOString()),
      facts.moves,
    ),
    moves: presentMoves(row, roles, candidate.id),
    ...besides,
    actions: decidedActions(roles, factsOf(row, now), 'relationship', ['reason', 'newMentor', 'latestVersion']),
  }
}

/** The same, with what is looked up beside it. */
export const endingFor = async (tx: Tx, row: EndingRow, roles: readonly Role[], now: Date): Promise<EndingView> =>
  presentEnding(row, roles, {
    now,
    held: await heldBySubmissions(
      tx,
      row.records.map(({ id }) => id),
    ),
    newMentors: await newMentorsFor(tx, row, roles, now),
    handedTo: await newMentorOf(tx, row, roles),
    takenOver: endingFactsOf(row, now).notBegun ? await takenOverFrom(tx, row) : null,
  })

/** The way to the end as it is now, for a reader or for whoever has just written. */
export const endingNow = async (tx: Tx, { by, now }: { by: SignedIn; now: Date }, id: string) => {
  const { row, roles } = await loadEnding(tx, by, id)
  return {
    centreId: row.centreId,
    body: await endingFor(tx, row, roles, now),
  }
}
