import { createHash } from 'node:crypto'

/** One link of a chain, as it is stored and exported. `at` is ISO in UTC, to the millisecond. */
export type ChainEvent = {
  chainId: string
  seq: number
  at: string
  userId: string | null
  /** Said only of what a guest did: a link of before has none, and its hash stays what it was. */
  linkId?: string | null | undefined
  action: string
  subjectKind: string
  subjectId: string
  revision: number | null
  /** Field name → digest of its value, salted with the subject's salt. */
  digests: Record<string, string>
  previous: string
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** JSON with the keys in order, so that one value has one text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** What the first link of a chain holds as `previous`. */
export const chainStart = (chainId: string) => sha256(`mentorfolio:${chainId}`)

/** The hash of a link: over everything it says and the hash before it (docs/decisions/0005-audit-chain.md). */
export const hashOf = ({ linkId, ...event }: ChainEvent) => sha256(canonical(linkId ? { ...event, linkId } : event))

type Link = ChainEvent & { hash: string }

/** A chain that is walked from its start, some events at a time: where it stands, and the place of the first link that does not follow. */
export const walkChain = () => {
  let previous: string | undefined
  let seq = 0
  return {
    take: (events: readonly Link[]): number | null => {
      for (const { hash, ...event } of events) {
        previous ??= chainStart(event.chainId)
        seq += 1
        if (event.seq !== seq || event.previous !== previous || hashOf(event) !== hash) return seq
        previous = hash
      }
      return null
    },
    at: () => ({ seq, hash: previous }),
  }
}

/**
 * Walks a chain from its start. Answers the place of the first link that does not follow from the one before, or null
 * when every link holds. Needs nothing but the events, so anybody with an export can run it.
 */
export const firstBrokenLink = (events: readonly Link[]): number | null => walkChain().take(events)
