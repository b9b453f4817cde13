import { finishedUnits, openRegistrations } from '@mentorfolio/domain/people/hand-over'
import type { WorkPart } from '@mentorfolio/domain/people/person'
import type { Db, Prisma, Tx } from '../database/client.ts'

/** How many unfinished units (docs/cycle.md, 'The people of a centre') each of these people has, in this part. */
export const caseloads = async (
  db: Db | Tx,
  people: readonly { id: string }[],
  part: WorkPart,
): Promise<(person: { id: string }) => number> => {
  const ids = people.map(({ id }) => id)
  const open = {
    state: { notIn: [...finishedUnits] },
    registration: { state: { in: [...openRegistrations] } },
  } satisfies Prisma.PortfolioUnitWhereInput
  const counts =
    part === 'assessor'
      ? await db.portfolioUnit.groupBy({ by: 'assessorId', where: { ...open, assessorId: { in: ids } }, _count: true })
      : await db.portfolioUnit.groupBy({ by: 'iqaId', where: { ...open, iqaId: { in: ids } }, _count: true })
  const byPerson = new Map(counts.map((row) => ['assessorId' in row ? row.assessorId : row.iqaId, row._count]))
  return ({ id }) => byPerson.get(id) ?? 0
}
