import { clauseView } from '@mentorfolio/domain/agreements/agreement-view'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { holdToMove } from '../portfolio/hold-relationship.ts'

/** The clauses of a version. Those of before clauses had kinds are of none in particular. */
const clausesRow = z.array(clauseView.extend({ kind: clauseView.shape.kind.default('OTHER') }))
export const clausesIn = (stored: unknown) => clausesRow.parse(stored)

/** All of a paper copy but the paper. */
const paper = {
  id: true,
  signedOn: true,
  mediaType: true,
  attachedAt: true,
  acceptedAt: true,
  declinedBecause: true,
  openedBy: true,
} as const satisfies Prisma.PaperCopySelect

const select = {
  id: true,
  centreId: true,
  portfolioId: true,
  pseudonym: true,
  state: true,
  simulated: true,
  under18: true,
  authorisedBy: true,
  authorisedRole: true,
  authorisedOn: true,
  authorisedAt: true,
  setting: { select: { name: true, dsl: true, privacyContact: true, permissionOn: true } },
  inForce: { select: { start: true, end: true }, orderBy: { start: 'asc' } },
  /** When it was opened again, the last time; none: it never was. */
  moves: {
    where: { action: 'relationship.reopen' },
    select: { receivedAt: true },
    orderBy: { receivedAt: 'desc' },
    take: 1,
  },
  agreements: {
    orderBy: { version: 'desc' },
    include: { signatures: { orderBy: { effectiveAt: 'asc' } }, paper: { select: paper } },
  },
  portfolio: {
    select: {
      person: {
        select: {
          ...candidateStanding,
          centre: { select: { name: true, zone: true, hours: true } },
          registrations: {
            select: { units: { select: { packId: true, assessorId: true, countersignerId: true, iqaId: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.RelationshipSelect

/** A relationship with every version of its agreement, the newest first. */
export type AgreementRow = Prisma.RelationshipGetPayload<{ select: typeof select }>
export type VersionRow = AgreementRow['agreements'][number]

/** The agreement of a relationship, as far as it is there for this reader (else 404). */
export const loadAgreement = async (tx: Tx, by: SignedIn, relationshipId: string) => {
  const row = await tx.relationship.findFirst({
    where: { id: relationshipId, portfolio: { person: visibleTo(by, 'agreement') } },
    select,
  })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

/**
 * The same, to be changed: whoever else changes this agreement waits until this transaction ends, so that no two sign,
 * revise or begin at once.
 */
export const loadToChange = async (tx: Tx, by: SignedIn, relationshipId: string) => {
  await loadAgreement(tx, by, relationshipId)
  await holdToMove(tx, relationshipId)
  return loadAgreement(tx, by, relationshipId)
}

type LinkTo = { relationshipId: string | null; subjectId: string | null; centreId: string | null }

/** The agreement that a guest's link is for, and which version of it; 404 where the link leads to none. */
export const loadByLink = async (
  tx: Tx,
  { relationshipId, subjectId, centreId }: LinkTo,
  { toChange }: { toChange: boolean },
) => {
  if (relationshipId === null || centreId === null) throw notFound()
  if (toChange) await holdToMove(tx, relationshipId)
  const row = await tx.relationship.findFirst({ where: { id: relationshipId, centreId }, select })
  const asked = row?.agreements.find(({ id, offeredAt }) => id === subjectId && offeredAt !== null)
  if (!row || !asked) throw notFound()
  return { row, asked }
}
