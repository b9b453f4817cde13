import { decide } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, visibleTo, visibleToSql } from '../access/visible-to.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import { packOf } from '../portfolio/ledger-rows.ts'

const select = {
  id: true,
  centreId: true,
  portfolioId: true,
  state: true,
  simulated: true,
  pseudonym: true,
  goals: { select: { id: true } },
  portfolio: {
    select: {
      person: {
        select: {
          ...candidateStanding,
          centre: { select: { hours: true } },
          registrations: {
            select: { units: { select: { packId: true, assessorId: true, countersignerId: true, iqaId: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.RelationshipSelect

export type MenteeRow = Prisma.RelationshipGetPayload<{ select: typeof select }>

/** The relationships a new session is with, in the order named: all there for this reader (else 404), of one portfolio. */
export const loadMentees = async (tx: Tx, by: SignedIn, ids: string[]): Promise<[MenteeRow, ...MenteeRow[]]> => {
  const found = await tx.relationship.findMany({
    where: { id: { in: ids }, portfolio: { person: visibleTo(by, 'relationship') } },
    select,
  })
  const rows = ids.flatMap((id) => found.filter((row) => row.id === id))
  const [first, ...others] = rows
  if (!first || rows.length !== ids.length) throw notFound()
  if (others.some(({ portfolioId }) => portfolioId !== first.portfolioId))
    throw invalid([{ field: 'relationshipIds', message: 'Choose mentees of one portfolio' }])
  return [first, ...others]
}

/**
 * The same, held as they are until the transaction ends: one that begins to close, ends or is paused meanwhile waits until this
 * is planned, or was first and is seen as it then is. Two who plan do not wait for each other.
 */
export const holdMentees = async (tx: Tx, by: SignedIn, ids: string[]) => {
  await hold(tx, by, Prisma.sql`r.id = ANY(${ids}::uuid[])`)
  return loadMentees(tx, by, ids)
}

/** The same for a session that is changed: held with those whom it is with until now, so that no end of theirs calls it off meanwhile. */
export const holdMenteesBesides = async (tx: Tx, by: SignedIn, ids: string[], sessionId: string) => {
  await hold(tx, by, Prisma.sql`(r.id = ANY(${ids}::uuid[]) OR ${isWith([sessionId])})`)
  return loadMentees(tx, by, ids)
}

/** Holds, in the same way, whom these sessions are with. Read them afterwards: until then they may have moved. */
export const holdMenteesOf = (tx: Tx, by: SignedIn, sessionIds: string[]) => hold(tx, by, isWith(sessionIds))

const isWith = (sessionIds: string[]) =>
  Prisma.sql`r.id IN (SELECT "relationshipId" FROM "SessionAttendance" WHERE "sessionId" = ANY(${sessionIds}::uuid[]))`

// In one order for everybody, so that two at once cannot wait for each other.
const hold = (tx: Tx, by: SignedIn, which: Prisma.Sql) =>
  tx.$queryRaw(Prisma.sql`
    SELECT r.id FROM "Relationship" r JOIN "Portfolio" po ON po.id = r."portfolioId" JOIN "Person" p ON p.id = po."personId"
    WHERE ${which} AND ${visibleToSql(by, 'relationship')} ORDER BY r.id FOR SHARE OF r`)

/**
 * Whether a session of this kind may be planned with each of them. Throws the one table's refusal; of a group it says who
 * cannot come, for it can be planned without them.
 */
export const mustBePlannable = (roles: readonly Role[], action: Action, mentees: readonly MenteeRow[]) => {
  const isAllowed = ({ state }: MenteeRow) => decide({ roles }, action, { state }).allowed
  if (mentees.some(isAllowed)) {
    const without = mentees.filter((mentee) => !isAllowed(mentee)).map(({ pseudonym }) => pseudonym)
    if (without.length > 0)
      throw invalid([
        {
          field: 'relationshipIds',
          message: `Plan it without ${without.join(', ')}: their mentoring has not begun, is paused, or has ended`,
        },
      ])
  }
  for (const { state } of mentees) mustBeAllowed(roles, action, { state })
}

/**
 * A simulated relationship holds simulated sessions only: nothing in it may pass for real. With anybody else practice is
 * simulated only for a unit that takes it (S1).
 */
export const checkContext = (mentees: readonly MenteeRow[], context: 'REAL' | 'SIMULATED') => {
  const packIds = mentees.flatMap(({ portfolio }) =>
    portfolio.person.registrations.flatMap(({ units }) => units.map(({ packId }) => packId)),
  )
  const isTaken = mentees.every(({ simulated }) => simulated) || packIds.some((id) => packOf(id).evidence.simulation)
  if (context === 'SIMULATED' && !isTaken)
    throw invalid([{ field: 'context', message: 'Choose “real”: none of your units takes simulated practice' }])
  if (context === 'REAL' && mentees.some(({ simulated }) => simulated))
    throw invalid([{ field: 'context', message: 'Choose “simulated”: this mentee is simulated practice' }])
}
