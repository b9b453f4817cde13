import type { Prisma, Tx } from '../database/client.ts'
import { counting, recordsOf } from '../portfolio/records/record-rows.ts'

const goals = {
  select: {
    ...{ id: true, title: true, createdAt: true, byDate: true, baseline: true, droppedAt: true },
    versions: { orderBy: { version: 'desc' }, take: 1, select: { content: true } },
  },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Relationship$goalsArgs

const feedback = {
  where: {
    // An answer stays; what was called off before anybody answered is asked no more.
    OR: [{ withdrawnAt: null }, { answer: { isNot: null } }],
    AND: [{ OR: [{ sessionId: null }, { session: { status: { not: 'VOIDED' } } }] }],
  },
  select: {
    ...{ id: true, source: true, point: true, tool: true, whom: true, sessionId: true, dueOn: true, askedAt: true },
    answer: { select: { effectiveAt: true } },
  },
  orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Relationship$feedbackArgs

/** What is known of a relationship beside its sessions, for whoever has reached it: goals, requests, records that count. */
export const loadAround = async (
  db: Pick<Tx, 'relationship' | 'mentoringRecord' | '$queryRaw'>,
  relationshipId: string,
  sessionIds: readonly string[],
) => {
  const [row, records, reflections] = await Promise.all([
    db.relationship.findUniqueOrThrow({ where: { id: relationshipId }, select: { goals, feedback } }),
    recordsOf(db, {
      ...{ relationshipId, ...counting },
      kind: { in: ['PROGRESS_REVIEW', 'ADAPTATION'] },
    }),
    db.mentoringRecord.findMany({
      where: { kind: 'REFLECTION', ...counting, sessionId: { in: [...sessionIds] } },
      select: { sessionId: true },
    }),
  ])
  return {
    ...row,
    reviews: records.filter(({ kind }) => kind === 'PROGRESS_REVIEW'),
    adaptations: records.filter(({ kind }) => kind === 'ADAPTATION'),
    reflectedOn: new Set(reflections.flatMap(({ sessionId }) => sessionId ?? [])),
  }
}
export type AroundRow = Awaited<ReturnType<typeof loadAround>>
