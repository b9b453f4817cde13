import { z } from 'zod'
import { type Db, Prisma, type Tx } from '../database/client.ts'
import { walkChain } from './chain.ts'

/** A chain that does not hold, and the place of the event where that shows: changed, left out, or not the last that was told. */
export type BrokenChain = { chainId: string; centreId: string; seq: number; event: string | null }
export type Verified = { chains: number; events: number; broken: BrokenChain[] }

/** A chain is read as it stood at one moment, however long it is. */
const oneMoment = { isolationLevel: 'RepeatableRead', timeout: 3_600_000, maxWait: 60_000 } as const

const digests = z.record(z.string(), z.string())

const eventsAfter = (tx: Tx, chainId: string, seq: number, take: number) =>
  tx.auditEvent.findMany({ where: { chainId, seq: { gt: seq } }, orderBy: { seq: 'asc' }, take })

type Row = Awaited<ReturnType<typeof eventsAfter>>[number]

/** What the hash does not cover, and says the same as what it does. */
const isConsistent = ({ centreId, fields, digests: held }: Row, of: string) => {
  const told = digests.parse(held)
  return centreId === of && fields.length === Object.keys(told).length && fields.every((name) => name in told)
}

const linkOf = ({ centreId: _, fields: __, at, digests: held, ...row }: Row) => ({
  ...{ ...row, at: at.toISOString(), digests: digests.parse(held) },
})

type Chain = { id: string; centreId: string }

const verifyOne = async (tx: Tx, { id, centreId }: Chain, readAtOnce: number) => {
  const chain = walkChain()
  const broken = (seq: number, rows: readonly Row[]) => {
    const row = rows.find((each) => each.seq === seq)
    const event = row ? `${row.action} of ${row.subjectKind} ${row.subjectId} at ${row.at.toISOString()}` : null
    return { chainId: id, centreId, seq, event }
  }
  for (;;) {
    const before = chain.at().seq
    const rows = await eventsAfter(tx, id, before, readAtOnce)
    if (rows.length === 0) break
    const seq = chain.take(rows.map(linkOf))
    if (seq !== null) return { events: seq, broken: broken(seq, rows) }
    const other = rows.find((row) => !isConsistent(row, centreId))
    if (other) return { events: other.seq, broken: broken(other.seq, rows) }
  }
  // Whoever takes events away from the end leaves the chain whole, and shorter than it says that it is.
  const head = await tx.auditChain.findUnique({ where: { id } })
  const { seq, hash } = chain.at()
  const isWhole = head?.seq === seq && head.hash === hash
  return { events: seq, broken: isWhole ? null : broken(Math.min(seq, head?.seq ?? 0) + 1, []) }
}

/**
 * Walks every chain from its start to where it says that it ends (docs/decisions/0005-audit-chain.md). Changes nothing, and may
 * run beside a server: each chain is read as it stood at one moment. Time in proportion to the events, memory to those `readAtOnce`.
 */
export const verifyChains = async (db: Db, { readAtOnce = 1_000 } = {}): Promise<Verified> => {
  const all = await db.$queryRaw<Chain[]>(Prisma.sql`
    SELECT id, "centreId" FROM "AuditChain"
    UNION SELECT "chainId", min("centreId"::text)::uuid FROM "AuditEvent" e
      WHERE NOT EXISTS (SELECT FROM "AuditChain" c WHERE c.id = e."chainId") GROUP BY "chainId"
    ORDER BY id`)
  let events = 0
  const broken: BrokenChain[] = []
  for (const each of all) {
    const found = await db.$transaction((tx) => verifyOne(tx, each, readAtOnce), oneMoment)
    events += found.events
    if (found.broken) broken.push(found.broken)
  }
  return { chains: all.length, events, broken }
}

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** What an operator reads: ids and actions, as the chain itself holds. */
export const verifiedInWords = ({ chains, events, broken }: Verified): string[] => [
  ...broken.map(
    ({ chainId, centreId, seq, event }) =>
      `Chain ${chainId} of centre ${centreId} does not hold at event ${seq}: ${event ?? 'it is not there, or is not the last that was told'}.`,
  ),
  broken.length === 0
    ? `Every chain holds: ${many(chains, 'chain')}, ${many(events, 'event')}.`
    : `${broken.length} of ${many(chains, 'chain')} ${broken.length === 1 ? 'does' : 'do'} not hold. Compare with a backup from before: what was changed there was changed behind the product's back.`,
]
