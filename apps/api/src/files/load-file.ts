import type { Role } from '@mentorfolio/domain/cycle/roles'
import { rules } from '@mentorfolio/domain/cycle/rules'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'

const include = {
  uses: { select: { recordId: true } },
  portfolio: {
    select: {
      person: { select: { ...candidateStanding, centre: { select: { zone: true, recordingDays: true } } } },
    },
  },
} as const satisfies Prisma.PortfolioFileInclude

/** A file with whose it is and the records that name it. */
export type FileRow = Prisma.PortfolioFileGetPayload<{ include: typeof include }>

/**
 * The file as far as it is there for this reader, and the parts they play towards it; throws 404. What no record names is
 * its candidate's alone; a discussion's recording is here for whoever sends it. `hold`: nobody else changes it until the transaction ends.
 */
export const loadFile = async (
  tx: Tx,
  by: SignedIn,
  id: string,
  { hold = false } = {},
): Promise<{ row: FileRow; roles: readonly Role[] }> => {
  const senderId = { in: by.people.map((each) => each.id) }
  const where: Prisma.PortfolioFileWhereInput = {
    ...{ id, portfolio: { person: visibleTo(by, 'workProduct') } },
    OR: [{ discussionId: null }, { senderId }],
  }
  if (hold && (await tx.portfolioFile.count({ where })) > 0)
    await tx.$queryRaw(Prisma.sql`SELECT id FROM "PortfolioFile" WHERE id = ${id}::uuid FOR UPDATE`)
  const row = await tx.portfolioFile.findFirst({ where, include })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

/**
 * Throws where this reader does not send this file. Whether a discussion may be recorded was asked as its file was begun; should its
 * candidate take their yes back, the file is erased.
 */
export const maySend = ({ discussionId }: FileRow, roles: readonly Role[]) => {
  if (discussionId === null) mustBeAllowed(roles, 'file.send', { state: null })
  else
    mustBeAllowed(roles, 'professionalDiscussion.addSound', {
      state: null,
      met: rules['professionalDiscussion.addSound'].needs,
    })
}
