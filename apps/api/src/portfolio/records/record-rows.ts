import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { HeldBy } from '@mentorfolio/domain/records/held'
import { recordSeenAs } from '@mentorfolio/domain/records/mentoring-record'
import type { z } from 'zod'
import type { Prisma, Tx } from '../../database/client.ts'
import { withHeld } from '../held-by.ts'
import { timesOf } from '../version-times.ts'

const include = { versions: { orderBy: { version: 'asc' } }, references: true } as const

/** A record with every version and what it speaks of. */
export type RecordRow = Prisma.MentoringRecordGetPayload<{ include: typeof include }> & { held: HeldBy | null }

/** What counts: not withdrawn, and about no session that was withdrawn. The rest is shown where it belongs, marked as such. */
export const counting = {
  withdrawnAt: null,
  OR: [{ sessionId: null }, { session: { status: { not: 'VOIDED' } } }],
} as const satisfies Prisma.MentoringRecordWhereInput

/** Records in the order in which they were made. Reached through a relationship, a session or a unit that its reader may see. */
export const recordsOf = async (
  db: Pick<Tx, 'mentoringRecord' | '$queryRaw'>,
  where: Pick<Prisma.MentoringRecordWhereInput, 'kind' | 'portfolioId' | 'withdrawnAt' | 'OR'> &
    (
      | { relationshipId: string }
      | { sessionId: string }
      | { unitId: string }
      | { id: string }
      | { portfolioId: string }
    ),
): Promise<RecordRow[]> =>
  withHeld(db, await db.mentoringRecord.findMany({ where, include, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }))

type Reader = { roles: readonly Role[]; candidate: { id: string; name: string } }

/** A record as these parts may read it: `content` is the schema of its kind's words. */
export const presentRecord = <Content extends z.ZodType>(
  content: Content,
  row: RecordRow,
  { roles, candidate }: Reader,
) => {
  const reads = sees(roles, recordSeenAs[row.kind], 'narrative')
  const times = timesOf(roles, candidate)
  const versions = row.versions.map((version) => ({
    ...times(version, reads ? version.reason : null),
    happenedOn: version.happenedOn && dayOf(version.happenedOn),
    content: reads ? content.parse(version.content) : null,
  }))
  return {
    ...{ id: row.id, kind: row.kind, revision: row.revision },
    ...{ relationshipId: row.relationshipId, sessionId: row.sessionId, unitId: row.unitId },
    happenedOn: row.happenedOn && dayOf(row.happenedOn),
    withdrawn: row.withdrawnAt && {
      at: row.withdrawnAt.toISOString(),
      because: reads ? row.withdrawnBecause : null,
    },
    held: row.held,
    content: versions.at(-1)?.content ?? null,
    versions,
  }
}
