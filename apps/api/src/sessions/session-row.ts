import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { ledgerRelationshipSelect, ledgerSessionSelect } from '../portfolio/ledger-rows.ts'

const relationshipSelect = {
  ...ledgerRelationshipSelect,
  state: true,
  simulated: true,
} as const satisfies Prisma.RelationshipSelect

const version = { version: true, deviceAt: true, receivedAt: true, effectiveAt: true, byPersonId: true }

export const sessionSelect = {
  ...ledgerSessionSelect,
  centreId: true,
  portfolioId: true,
  plannedStart: true,
  plannedEnd: true,
  startedAt: true,
  stoppedAt: true,
  endedBecause: true,
  madeBy: true,
  revision: true,
  attendance: {
    select: {
      relationshipId: true,
      attended: true,
      from: true,
      until: true,
      relationship: { select: { ...relationshipSelect, goals: { select: { id: true, title: true } } } },
    },
    orderBy: { relationshipId: 'asc' },
  },
  plans: { select: { ...version, content: true }, orderBy: { version: 'asc' } },
  logs: { select: { ...version, content: true, reason: true }, orderBy: { version: 'asc' } },
  portfolio: {
    select: {
      id: true,
      person: {
        select: {
          ...candidateStanding,
          userId: true,
          centre: { select: { hours: true } },
          registrations: {
            select: {
              id: true,
              from: true,
              until: true,
              state: true,
              units: { select: { id: true, packId: true, assessorId: true, iqaId: true }, orderBy: { packId: 'asc' } },
            },
            orderBy: { from: 'desc' },
          },
        },
      },
    },
  },
} as const satisfies Prisma.MentoringSessionSelect
export type SessionRow = Prisma.MentoringSessionGetPayload<{ select: typeof sessionSelect }>

/** One session with all that deciding and showing need. Throws 404 where it is not there for this reader. */
export const loadSession = async (tx: Tx, by: SignedIn, id: string) => {
  const row = await findSession(tx, by, id)
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

/** As `loadSession`, but null where it is not there for this reader. */
export const findSession = (tx: Tx, by: SignedIn, id: string) =>
  tx.mentoringSession.findFirst({
    where: { id, portfolio: { person: visibleTo(by, 'session') } },
    select: sessionSelect,
  })
