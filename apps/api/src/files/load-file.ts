import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { type Refusal, refusals } from '@mentorfolio/domain/files/file-kinds'
import type { FileView } from '@mentorfolio/domain/files/file-view'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { type Sealer, sealerWith } from '../identity/seal.ts'

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
 * its candidate's alone. `hold`: nobody else changes it until the transaction ends.
 */
export const loadFile = async (
  tx: Tx,
  by: SignedIn,
  id: string,
  { hold = false } = {},
): Promise<{ row: FileRow; roles: readonly Role[] }> => {
  const where = { id, portfolio: { person: visibleTo(by, 'workProduct') } }
  if (hold && (await tx.portfolioFile.count({ where })) > 0)
    await tx.$queryRaw(Prisma.sql`SELECT id FROM "PortfolioFile" WHERE id = ${id}::uuid FOR UPDATE`)
  const row = await tx.portfolioFile.findFirst({ where, include })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

type Shown = Omit<FileRow, 'portfolio' | 'uses'>

const isRefusal = (value: string): value is Refusal => Object.hasOwn(refusals, value)

/** What is known of a file: never its bytes, nor where they lie. */
export const presentFile = (row: Shown): FileView => ({
  ...{ id: row.id, purpose: row.purpose, state: row.state, size: row.size, received: row.received },
  because: row.because !== null && isRefusal(row.because) ? row.because : null,
  ...{ mediaType: row.mediaType, keptSize: row.keptSize, eraseOn: row.eraseOn && dayOf(row.eraseOn) },
  erased: row.erasedAt && row.erasure ? { at: row.erasedAt.toISOString(), because: row.erasure } : null,
})

/** What a file's key is bound to: its row, which is told by its id. */
const boundTo = (id: string) => `file:${id}`

/** A new key for one file, as its row keeps it. */
export const sealKey = (sealer: Sealer, id: string, key: Buffer) => sealer.seal(boundTo(id), key.toString('base64url'))

/**
 * Seals and opens what belongs to one file, with its own key: once that is gone nobody opens it, wherever a copy of it lies.
 * Throws where it is gone.
 */
export const sealerOf = (sealer: Sealer, { id, sealedKey }: Pick<FileRow, 'id' | 'sealedKey'>): Sealer => {
  if (sealedKey === null) throw new Error('The key of this file is gone')
  return sealerWith([Buffer.from(String(sealer.open(boundTo(id), sealedKey)), 'base64url')])
}
