import { randomBytes } from 'node:crypto'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import { Prisma, type Tx } from '../database/client.ts'
import { type ChainEvent, canonical, chainStart, hashOf, sha256 } from './chain.ts'

type Happening = {
  /** The portfolio, or the centre for what belongs to no portfolio. */
  chainId: string
  centreId: string
  userId: string | null
  /** The guest's link through which it was done, where nobody was signed in. */
  linkId?: string
  at: Date
  action: Action
  subjectKind: string
  subjectId: string
  revision: number | null
  /** What changed: only names and salted digests are kept. */
  fields: Record<string, unknown>
}

/** What is to be told by a transaction whose events come last. */
const kept = new WeakMap<Tx, Happening[]>()

/**
 * Appends an event to its chain, inside the transaction of the change it tells of. The chain's row is locked until that
 * transaction ends, so that two writers cannot take one place. Within `eventsLast` it is appended once everything is written.
 */
export const appendEvent = async (tx: Tx, happening: Happening): Promise<void> => {
  const later = kept.get(tx)
  if (later) later.push(happening)
  else await append(tx, happening)
}

/**
 * Does the work of a transaction, and appends its events at the end: rows first, chains afterwards, chain by chain in one order
 * for everybody, each chain's events in theirs. Whoever holds a chain waits for no row any more, so two who write at the same
 * moment cannot wait for each other.
 */
export const eventsLast = async <T>(tx: Tx, work: () => Promise<T>): Promise<T> => {
  const later: Happening[] = []
  kept.set(tx, later)
  const done = await work()
  kept.delete(tx)
  for (const each of later.toSorted((a, b) => a.chainId.localeCompare(b.chainId))) await append(tx, each)
  return done
}

const append = async (tx: Tx, happening: Happening): Promise<void> => {
  const { chainId, centreId, subjectId, fields, at } = happening
  const rows = await tx.$queryRaw<{ seq: number; hash: string; salt: string }[]>(Prisma.sql`
    WITH chain AS (
      INSERT INTO "AuditChain" AS c (id, "centreId", seq, hash) VALUES (${chainId}::uuid, ${centreId}::uuid, 1, ${chainStart(chainId)})
      ON CONFLICT (id) DO UPDATE SET seq = c.seq + 1 RETURNING seq, hash
    ), salt AS (
      INSERT INTO "AuditSalt" AS s ("subjectId", "centreId", salt)
      VALUES (${subjectId}::uuid, ${centreId}::uuid, ${randomBytes(16).toString('hex')})
      ON CONFLICT ("subjectId") DO UPDATE SET salt = s.salt RETURNING salt
    ) SELECT chain.seq, chain.hash, salt.salt FROM chain, salt`)
  const [place] = rows
  if (!place) throw new Error('The audit chain gave no place')
  const digests = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, sha256(`${place.salt}:${name}:${canonical(value)}`)]),
  )
  const event: ChainEvent = {
    chainId,
    seq: place.seq,
    at: at.toISOString(),
    userId: happening.userId,
    linkId: happening.linkId,
    action: happening.action,
    subjectKind: happening.subjectKind,
    subjectId,
    revision: happening.revision,
    digests,
    previous: place.hash,
  }
  const hash = hashOf(event)
  await tx.$executeRaw(Prisma.sql`
    WITH told AS (UPDATE "AuditChain" SET hash = ${hash} WHERE id = ${chainId}::uuid)
    INSERT INTO "AuditEvent" ("chainId", seq, "centreId", at, "userId", "linkId", action, "subjectKind", "subjectId", revision, fields, digests, previous, hash)
    VALUES (${chainId}::uuid, ${place.seq}, ${centreId}::uuid, ${at}, ${happening.userId}::uuid, ${happening.linkId ?? null}::uuid, ${happening.action},
      ${happening.subjectKind}, ${subjectId}::uuid, ${happening.revision}, ${Object.keys(fields)}, ${JSON.stringify(digests)}::jsonb,
      ${event.previous}, ${hash})`)
}
