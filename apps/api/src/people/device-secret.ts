import { randomBytes } from 'node:crypto'
import type { Db } from '../database/client.ts'

/**
 * This account's half of the key to what its devices keep: 32 random bytes as base64url, made when it is first asked for
 * and the same ever after. It comes from nothing else, the server's own secret least of all: that one may be changed when
 * it has leaked, and nobody's unsent words become unreadable.
 */
export const deviceSecretOf = async (db: Db, userId: string): Promise<string> => {
  const kept = await db.authDeviceSecret.findUnique({ where: { userId } })
  if (kept) return kept.secret
  // Of two devices that ask first at the same moment one makes it, and both read that one.
  await db.authDeviceSecret.createMany({
    data: { userId, secret: randomBytes(32).toString('base64url') },
    skipDuplicates: true,
  })
  return (await db.authDeviceSecret.findUniqueOrThrow({ where: { userId } })).secret
}
