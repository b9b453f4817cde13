import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/needs'
import { relationshipStates } from '@mentorfolio/domain/cycle/states'
import { closureContent } from '@mentorfolio/domain/endings/closure'
import { type EndingFacts, endingNeeds } from '@mentorfolio/domain/endings/guards'
import { attemptsCountFrom, closingNow, closingsBefore } from '@mentorfolio/domain/endings/what-counts'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { reviewContent } from '@mentorfolio/domain/reviews/review'
import { isRunning } from '@mentorfolio/domain/sessions/took-place'
import { heldAt } from '../access/held-at.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { holdRelationship, holdToMove } from '../portfolio/hold-relationship.ts'
import { moveFacts } from '../portfolio/moves/move-facts.ts'
import { movesAndStops } from '../portfolio/moves/present-moves.ts'
import { waitingForLog } from '../portfolio/relationship-card.ts'
import { isSpokenOf } from '../portfolio/spoken-of.sql.ts'
import { holdWhatLetsBegin } from './hold-to-begin.ts'

const select = {
  ...{ id: true, centreId: true, portfolioId: true, settingId: true, pseudonym: true, state: true, simulated: true },
  ...{ under18: true, revision: true, endsOn: true, reviewDueOn: true, continuesId: true, createdAt: true },
  ...movesAndStops,
  records: {
    where: { kind: { in: ['PROGRESS_REVIEW', 'CLOSURE', 'FEEDBACK_ATTEMPT'] }, withdrawnAt: null },
    include: { versions: { orderBy: { version: 'asc' } }, references: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  feedback: {
    where: { source: 'MENTEE', point: 'END', withdrawnAt: null, answer: { isNot: null } },
    select: { answer: { select: { effectiveAt: true } } },
  },
  attendance: {
    select: {
      session: {
        select: {
          ...{ id: true, status: true, start: true, end: true, zone: true, startedAt: true, stoppedAt: true },
          attendance: { select: { relationship: { select: { id: true, state: true, pseudonym: true } } } },
        },
      },
    },
  },
  setting: { select: { permissionOn: true } },
  inForce: { select: { start: true }, orderBy: { start: 'asc' }, take: 1 },
  goals: {
    where: { droppedAt: null },
    select: { id: true, title: true, versions: { orderBy: { version: 'desc' }, take: 1 } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  portfolio: {
    select: {
      person: {
        select: {
          ...candidateStanding,
          deactivatedAt: true,
          centre: { select: { name: true, hours: true, zone: true } },
          registrations: {
            select: {
              id: true,
              state: true,
              units: { select: { packId: true, assessorId: true, countersignerId: true, iqaId: true } },
            },
            orderBy: [{ from: 'desc' }, { id: 'asc' }],
          },
        },
      },
    },
  },
} as const satisfies Prisma.RelationshipSelect

type Found = Prisma.RelationshipGetPayload<{ select: typeof select }>
type Confirmed = Prisma.ClosureConfirmationGetPayload<object>
/** A relationship with everything that its ending asks about; what was said of its closing in the order in which it was. */
export type EndingRow = Found & {
  said: Confirmed[]
  /** The sessions that are still planned, and of which somebody has said something. */
  spokenOf: ReadonlySet<string>
}

const withSaid = async (tx: Tx, row: Found): Promise<EndingRow> => {
  const heard = await tx.closureConfirmation.findMany({
    where: { relationshipId: row.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  // A device tells whole minutes: within one minute, what is heard later was said later.
  const said = heard.toSorted(
    (a, b) => wholeMinute(a.at).localeCompare(wholeMinute(b.at)) || heardIn(a).localeCompare(heardIn(b)),
  )
  const planned = row.attendance.filter(({ session }) => session.status === 'PLANNED').map(({ session }) => session.id)
  const spoken = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT s.id FROM "MentoringSession" s WHERE s.id = ANY(${planned}::uuid[]) AND ${isSpokenOf}`)
  return { ...row, said, spokenOf: new Set(spoken.map(({ id }) => id)) }
}

/** In which order answers were heard: their ids tell it (UUIDv7). Those from before answers had ids of their own came first, by their time. */
const heardIn = ({ id }: Confirmed) => (id[14] === '7' ? id : '')

/** A relationship on its way to the end, as far as it is there for this reader (else 404). */
export const loadEnding = async (tx: Tx, by: SignedIn, id: string) => {
  const row = await tx.relationship.findFirst({
    where: { id, portfolio: { person: visibleTo(by, 'closure') } },
    select,
  })
  if (!row) throw notFound()
  return { row: await withSaid(tx, row), roles: standing(by, row.portfolio.person) }
}

/** The same by its id alone, for whoever was let through by a link or by the safeguarding desk. */
export const loadEndingOf = async (tx: Tx, where: { id: string; centreId: string }): Promise<EndingRow> => {
  const row = await tx.relationship.findFirst({ where, select })
  if (!row) throw notFound()
  return withSaid(tx, row)
}

/**
 * The same, to be moved: held, with whoever asks (and `others`, who are given something) still here. Of two moves at once the
 * second finds what the first made of it.
 */
export const loadToMove = async (
  tx: Tx,
  asking: SignedIn,
  id: string,
  others: readonly string[] = [],
  hold: (tx: Tx, id: string) => Promise<unknown> = holdToMove,
) => {
  const { row } = await loadEnding(tx, asking, id)
  const by = await heldAt(tx, asking, row.centreId, others)
  await hold(tx, row.id)
  return { ...(await loadEnding(tx, by, id)), by }
}

/** The same, to be brought to its end, which looks at whether the mentoring goes on with whoever else comes to what is planned. */
export const loadToEnd = (tx: Tx, asking: SignedIn, id: string, others: readonly string[] = []) =>
  loadToMove(tx, asking, id, others, holdWithWhoeverComes)

/** The same relationship, read anew once what lets this person begin with its mentee is held, too. */
export const heldToBegin = async (tx: Tx, by: SignedIn, found: EndingRow, personId: string) => {
  await holdWhatLetsBegin(tx, found, personId)
  return loadEnding(tx, by, found.id)
}

/** Holds it with those with whom it shares what is planned, in the order of their ids: of two that end at once the second sees that the first did. */
export const holdWithWhoeverComes = async (tx: Tx, id: string) => {
  const held = new Set<string>()
  for (let next = [id, ...(await whoeverComesWith(tx, id))]; next.length > 0; ) {
    for (const each of next.toSorted()) {
      await (each === id ? holdToMove : holdRelationship)(tx, each)
      held.add(each)
    }
    // Until its own row was held, more could be planned with somebody else.
    next = (await whoeverComesWith(tx, id)).filter((each) => !held.has(each))
  }
}

const whoeverComesWith = async (tx: Tx, id: string) => {
  const found = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT DISTINCT other."relationshipId" AS id FROM "SessionAttendance" a
      JOIN "MentoringSession" s ON s.id = a."sessionId" AND s.status = 'PLANNED'
      JOIN "SessionAttendance" other ON other."sessionId" = s.id AND other."relationshipId" <> a."relationshipId"
    WHERE a."relationshipId" = ${id}::uuid`)
  return found.map((each) => each.id)
}

const closingsOf = ({ records }: Pick<EndingRow, 'records'>) => records.filter(({ kind }) => kind === 'CLOSURE')

/** The closing that is written now. */
export const closureOf = (row: Pick<EndingRow, 'records' | 'moves'>) =>
  closingNow(closingsOf(row), moveFacts(row.moves))

/** Those of before it was opened again. */
export const closuresBefore = (row: Pick<EndingRow, 'records' | 'moves'>) =>
  closingsBefore(closingsOf(row), moveFacts(row.moves))

const latest = <T>(all: readonly T[]): T | undefined => all.at(-1)

/** Reviews that stand, with whether each is the final one. */
export const reviewsOf = ({ records }: Pick<EndingRow, 'records'>) =>
  records.flatMap(({ id, kind, versions, createdAt }) => {
    const version = latest(versions)
    if (kind !== 'PROGRESS_REVIEW' || !version) return []
    return [{ id, at: createdAt.toISOString(), ...reviewContent.parse(version.content) }]
  })

/** The first day of which an attempt counts for the ending that is written now; null: any. */
export const attemptsFrom = ({
  inForce: [first],
  moves,
  portfolio,
}: Pick<EndingRow, 'inForce' | 'moves' | 'portfolio'>) =>
  attemptsCountFrom({ firstInForce: first?.start, moves: moveFacts(moves) }, portfolio.person.centre.zone)

/** Days on which the mentee was asked for feedback and gave none, as far as they count for the ending that is written now. */
export const attemptsOf = (row: Pick<EndingRow, 'records' | 'inForce' | 'moves' | 'portfolio'>) => {
  const from = attemptsFrom(row) ?? ''
  return row.records
    .filter(({ kind }) => kind === 'FEEDBACK_ATTEMPT')
    .map(({ happenedOn, createdAt }) => dayOf(happenedOn ?? createdAt))
    .filter((on) => on >= from)
}

/** The supervisor's word that the mentee could not be heard, for the closing that is written now. */
export const vouchOf = (row: EndingRow) =>
  row.said.findLast(({ recordId, role }) => role === 'supervisor' && recordId === closureOf(row)?.id)

const vouchedForIn = (row: EndingRow) => {
  const vouch = vouchOf(row)
  return vouch?.right ? vouch.shownDays.map(dayOf) : []
}

/** What the guards of an ending look at (domain: endings/guards.ts), read from the rows alone. */
export const endingFactsOf = (row: EndingRow, now: Date): EndingFacts => {
  const written = closureOf(row)?.versions.at(-1)
  return {
    simulated: row.simulated,
    notBegun: row.state === 'DRAFT' || row.state === 'AWAITING_SIGNATURES',
    moves: moveFacts(row.moves),
    reviews: reviewsOf(row),
    toLog: waitingForLog(
      row.attendance.map(({ session }) => session).filter((session) => !isRunning(session)),
      now,
    ),
    running: row.attendance.some(({ session }) => isRunning(session)),
    closure: written ? closureContent.parse(written.content) : null,
    feedbackAt: row.feedback.flatMap(({ answer }) => answer?.effectiveAt.toISOString() ?? []),
    attemptedOn: attemptsOf(row),
    vouchedFor: vouchedForIn(row),
  }
}

/** What the one table may ask of a move now; `given` are needs that the request itself meets. No case of malpractice can be recorded yet. */
export const factsOf = (row: EndingRow, now: Date, given: readonly Need[] = []): Facts => ({
  state: relationshipStates.find((each) => each === row.state) ?? null,
  met: [
    'notFrozen',
    ...endingNeeds(endingFactsOf(row, now)),
    ...(row.setting?.permissionOn ? (['settingPermission'] as const) : []),
    // Whoever has left the centre begins with nobody, whatever they are still registered for.
    ...(row.portfolio.person.deactivatedAt === null &&
    row.portfolio.person.registrations.some(({ state }) => state === 'ACTIVE')
      ? (['registrationActive'] as const)
      : []),
    ...given,
  ],
})
