import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/needs'
import { relationshipStates } from '@mentorfolio/domain/cycle/states'
import { closureContent } from '@mentorfolio/domain/endings/closure'
import { begunSince, type EndingFacts, endingNeeds } from '@mentorfolio/domain/endings/guards'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { reviewContent } from '@mentorfolio/domain/reviews/review'
import { heldAt } from '../access/held-at.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { movesAndStops } from '../portfolio/moves/present-moves.ts'
import { waitingForLog } from '../portfolio/relationship-card.ts'

const select = {
  ...{ id: true, centreId: true, portfolioId: true, settingId: true, pseudonym: true, state: true, simulated: true },
  ...{ under18: true, revision: true, endsOn: true, reviewDueOn: true },
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
          centre: { select: { name: true, hours: true, zone: true } },
          registrations: {
            select: { id: true, state: true, units: { select: { packId: true, assessorId: true, iqaId: true } } },
            orderBy: [{ from: 'desc' }, { id: 'asc' }],
          },
        },
      },
    },
  },
} as const satisfies Prisma.RelationshipSelect

type Found = Prisma.RelationshipGetPayload<{ select: typeof select }>
type Confirmed = Prisma.ClosureConfirmationGetPayload<object>
/** A relationship with everything that its ending asks about, and what was said of its closing, in the order in which it was. */
export type EndingRow = Found & { said: Confirmed[] }

const withSaid = async (tx: Tx, row: Found): Promise<EndingRow> => {
  const heard = await tx.closureConfirmation.findMany({ where: { relationshipId: row.id }, orderBy: { id: 'asc' } })
  // A device tells whole minutes: within one minute, what is heard later was said later.
  const said = heard.toSorted((a, b) => wholeMinute(a.at).localeCompare(wholeMinute(b.at)))
  return { ...row, said }
}

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

/** Holds the row: whoever else moves, signs or begins it waits until this transaction ends. */
export const holdRow = (tx: Tx, id: string) =>
  tx.$queryRaw(Prisma.sql`SELECT id FROM "Relationship" WHERE id = ${id}::uuid FOR UPDATE`)

/**
 * The same, to be moved: held, with whoever asks (and `others`, who are given something) still here. Of two moves at once the
 * second finds what the first made of it.
 */
export const loadToMove = async (tx: Tx, asking: SignedIn, id: string, others: readonly string[] = []) => {
  const { row } = await loadEnding(tx, asking, id)
  const by = await heldAt(tx, asking, row.centreId, others)
  await holdRow(tx, row.id)
  return { ...(await loadEnding(tx, by, id)), by }
}

const since = (row: EndingRow) => begunSince(movesOf(row))

const movesOf = ({ moves }: Pick<EndingRow, 'moves'>) =>
  moves.map(({ action, from, to, receivedAt }) => ({ action, from, to, at: receivedAt.toISOString() }))

/** The closing that is written now: one from before a reopening is history. */
export const closureOf = (row: EndingRow) => {
  const from = since(row)
  return row.records.findLast(
    ({ kind, createdAt }) => kind === 'CLOSURE' && (from === null || createdAt.toISOString() >= from),
  )
}

const latest = <T>(all: readonly T[]): T | undefined => all.at(-1)

/** Reviews that stand, with whether each is the final one. */
export const reviewsOf = ({ records }: Pick<EndingRow, 'records'>) =>
  records.flatMap(({ id, kind, versions, createdAt }) => {
    const version = latest(versions)
    if (kind !== 'PROGRESS_REVIEW' || !version) return []
    return [{ id, at: createdAt.toISOString(), ...reviewContent.parse(version.content) }]
  })

/** Days on which the mentee was asked for feedback and gave none: since they were first mentored. */
export const attemptsOf = ({
  records,
  inForce: [first],
  portfolio,
}: Pick<EndingRow, 'records' | 'inForce' | 'portfolio'>) => {
  const from = first ? dayAt(first.start, portfolio.person.centre.zone) : ''
  return records
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

/** Whether its timer runs. */
export const isRunning = ({ status, startedAt, stoppedAt }: EndingRow['attendance'][number]['session']) =>
  status === 'PLANNED' && startedAt !== null && stoppedAt === null

/** What the guards of an ending look at (domain: endings/guards.ts), read from the rows alone. */
export const endingFactsOf = (row: EndingRow, now: Date): EndingFacts => {
  const written = closureOf(row)?.versions.at(-1)
  return {
    simulated: row.simulated,
    notBegun: row.state === 'DRAFT' || row.state === 'AWAITING_SIGNATURES',
    moves: movesOf(row),
    reviews: reviewsOf(row),
    toLog: waitingForLog(
      row.attendance.map(({ session }) => session),
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
  met: ['notFrozen', ...endingNeeds(endingFactsOf(row, now)), ...given],
})
