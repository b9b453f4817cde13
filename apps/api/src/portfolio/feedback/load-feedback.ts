import type { Role } from '@mentorfolio/domain/cycle/roles'
import { standingStates } from '@mentorfolio/domain/sessions/took-place'
import type { SignedIn } from '../../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../../access/visible-to.ts'
import type { Prisma, Tx } from '../../database/client.ts'
import { notFound } from '../../http/problem-error.ts'
import { holdRelationship } from '../hold-relationship.ts'
import { sessionAskedAbout } from './request-facts.ts'

const session = { select: { id: true, start: true, end: true, zone: true, ...sessionAskedAbout } } as const

const requests = {
  include: { answer: true, session },
  orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Relationship$feedbackArgs

const select = {
  ...{ id: true, centreId: true, portfolioId: true, pseudonym: true, simulated: true, state: true },
  ...{ endsOn: true, createdAt: true },
  inForce: { select: { start: true }, orderBy: { start: 'asc' }, take: 1 },
  feedback: requests,
  attendance: {
    where: { session: { status: { in: [...standingStates] } } },
    select: { attended: true, session: { select: { ...session.select, title: true } } },
    orderBy: { session: { start: 'asc' } },
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

/** A relationship with all that is asked about it and was answered. */
export type FeedbackRow = Prisma.RelationshipGetPayload<{ select: typeof select }>
export type RequestRow = FeedbackRow['feedback'][number]

/** The relationship as far as it is there for this reader, and the parts they play towards it; throws 404. */
export const loadFeedback = async (
  tx: Pick<Tx, 'relationship'>,
  by: SignedIn,
  id: string,
): Promise<{ row: FeedbackRow; roles: readonly Role[] }> => {
  const row = await tx.relationship.findFirst({
    where: { id, portfolio: { person: visibleTo(by, 'feedback') } },
    select,
  })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

/** The same, held until the transaction ends: of two who write the second finds what the first made, and nothing is written into what has ended. */
export const holdFeedback = async (tx: Tx, by: SignedIn, id: string) => {
  const { row } = await loadFeedback(tx, by, id)
  await holdRelationship(tx, row.id)
  return loadFeedback(tx, by, id)
}
