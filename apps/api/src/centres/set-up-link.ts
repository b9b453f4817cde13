import { type Db, Prisma } from '../database/client.ts'
import { addToken, linkAddress, makeLink } from '../links/make-link.ts'

/** How long a set-up link opens something: the weekend between installing and setting up. [D] */
const setUpHours = 72

/** One number for this lock, so that two processes that start at once do not both leave a link open. */
const setUpLock = 6_360_421

/**
 * A new link that sets up a centre, with the former one ended: where there is no centre yet, or where a further one is
 * asked for. Null otherwise. Print the address, and nothing else: whoever has it may set up the centre.
 */
export const newSetUpLink = (
  db: Db,
  { origin, newCentre, now }: { origin: string; newCentre: boolean; now: Date },
): Promise<{ address: string; expiresAt: Date } | null> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${setUpLock})`)
    const former = { purpose: 'SET_UP', usedAt: null, revokedAt: null } as const
    await tx.link.updateMany({ where: former, data: { revokedAt: now } })
    if (!newCentre && (await tx.centre.count()) > 0) return null
    const expiresAt = new Date(now.getTime() + setUpHours * 3_600_000)
    const id = await makeLink(tx, { purpose: 'SET_UP', under18: false, expiresAt }, now)
    const token = await addToken(tx, id, { channel: 'LOG', now })
    return { address: linkAddress(origin, 'SET_UP', token), expiresAt }
  })

/** The lines to print at start. */
export const setUpLines = ({ address, expiresAt }: { address: string; expiresAt: Date }): string[] => [
  '',
  `Set up a centre with this link. It works once, until ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC:`,
  `  ${address}`,
]
