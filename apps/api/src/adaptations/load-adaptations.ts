import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { HeldBy } from '@mentorfolio/domain/records/held'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { heldBySubmissions } from '../portfolio/held-by.ts'

const select = {
  id: true,
  centreId: true,
  portfolioId: true,
  pseudonym: true,
  state: true,
  attendance: {
    select: {
      session: {
        select: { id: true, title: true, kind: true, status: true, start: true, end: true, zone: true },
      },
    },
    orderBy: [{ session: { start: 'asc' } }, { sessionId: 'asc' }],
  },
  feedback: {
    where: { withdrawnAt: null },
    select: {
      ...{ id: true, source: true, point: true, tool: true, whom: true, sessionId: true, questions: true },
      answer: { select: { answers: true, effectiveAt: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  records: {
    where: { kind: 'ADAPTATION' },
    include: { versions: { orderBy: { version: 'asc' } }, references: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  portfolio: {
    select: {
      person: {
        select: {
          ...candidateStanding,
          centre: { select: { hours: true, zone: true } },
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

/** A relationship with what was changed in it, and everything that a change may answer to or show in. */
type Found = Prisma.RelationshipGetPayload<{ select: typeof select }>
export type AdaptationsRow = Omit<Found, 'records'> & {
  records: (Found['records'][number] & { held: HeldBy | null })[]
}
type Loaded = { row: AdaptationsRow; roles: readonly Role[] }

const loadWhere = async (tx: Tx, by: SignedIn, where: Prisma.RelationshipWhereInput): Promise<Loaded[]> => {
  const rows = await tx.relationship.findMany({
    where: { ...where, portfolio: { person: visibleTo(by, 'adaptation') } },
    select,
    orderBy: { id: 'asc' },
  })
  const held = await heldBySubmissions(
    tx,
    rows.flatMap(({ records }) => records.map(({ id }) => id)),
  )
  return rows.map(({ records, ...row }) => ({
    row: { ...row, records: records.map((record) => ({ ...record, held: held.get(record.id) ?? null })) },
    roles: standing(by, row.portfolio.person),
  }))
}

/** The relationship as far as it is there for this reader, and the parts they play towards it; throws 404. */
export const loadAdaptations = async (tx: Tx, by: SignedIn, id: string): Promise<Loaded> => {
  const [found] = await loadWhere(tx, by, { id })
  if (!found) throw notFound()
  return found
}

/** The same for everybody whom a session is with; throws 404 where the session is not there for this reader. */
export const loadAdaptationsOfSession = async (tx: Tx, by: SignedIn, sessionId: string): Promise<Loaded[]> => {
  const found = await loadWhere(tx, by, { attendance: { some: { sessionId } } })
  if (found.length === 0) throw notFound()
  return found
}
