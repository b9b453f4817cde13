import { decide } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { Prisma, type Tx } from '../database/client.ts'
import { ProblemError, refused } from '../http/problem-error.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'

type Candidate = { roles: readonly Role[]; personId: string; name: string; packIds: readonly string[] }

/** Holds a person's row until the end: of two who register them at once, the second finds what the first made. */
export const holdPerson = (tx: Tx, personId: string) =>
  tx.$queryRaw(Prisma.sql`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`)

/** Refuses a unit that somebody has in a live registration at this centre: says where that is, and what to do. */
export const mustNotBeRegistered = async (tx: Tx, { roles, personId, name, packIds }: Candidate) => {
  await holdPerson(tx, personId)
  const already = await tx.portfolioUnit.findMany({
    where: { packId: { in: [...packIds] }, registration: { personId, state: { in: ['ACTIVE', 'ON_BREAK'] } } },
    select: { packId: true, registration: { select: { cohort: { select: { name: true } } } } },
    orderBy: { packId: 'asc' },
  })
  const met = already.length === 0 ? (['notRegisteredAlready'] as const) : []
  const decision = decide({ roles }, 'candidate.register', { state: null, met })
  if (decision.allowed) return
  if (decision.because.kind !== 'UNMET_NEED') throw refused(decision.because)
  const errors = already.map(({ packId, registration }) => ({
    field: 'packIds',
    message: `${name} is registered for ${titleOf(packId)} already${
      registration.cohort ? `, in ${registration.cohort.name}` : ''
    }: leave it out here, or change that registration`,
  }))
  throw new ProblemError('unmet-need', 'They are registered already', {
    because: 'UNMET_NEED',
    need: decision.because.need,
    detail: 'Nobody takes the same unit twice at once. Leave it out, or change the registration that is there.',
    errors,
  })
}
