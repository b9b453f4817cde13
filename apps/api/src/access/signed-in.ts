import { createHmac, timingSafeEqual } from 'node:crypto'
import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { Prisma, type Reads } from '../database/client.ts'
import { tabDigestOf } from './tab-key.ts'

/** Whoever is signed in, and the parts they play in each of their centres. */
export type SignedIn = {
  userId: string
  name: string
  email: string
  people: { id: string; centreId: string; centreName: string; roles: StaffRole[] }[]
}

/**
 * This sign-in: when it runs out; whether it is on a shared computer, where it counts in its own tab alone; and when it was
 * begun by a link, if it was.
 */
export type SignIn = { id: string; until: Date; shared: boolean; byLinkAt: Date | null }

/** better-auth's cookie: the session's token and its HMAC, so that a forged one costs no query. */
export const sessionCookie = (secure: boolean) => `${secure ? '__Secure-' : ''}mentorfolio.session_token`

const cookieNamed = (header: string, name: string) => {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}

/** The session token of a cookie header, or null when there is none or its signature is not ours. */
export const tokenOf = (header: string | undefined, cookie: string, secret: string): string | null => {
  const raw = header === undefined ? undefined : cookieNamed(header, cookie)
  if (!raw) return null
  let value: string
  try {
    value = decodeURIComponent(raw)
  } catch {
    return null
  }
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

type Row = SignedIn & { signInId: string; until: Date; tabDigest: string | null; byLinkAt: Date | null }

/**
 * Who holds this session token now: one query for the session, the account and its places. Null: nobody, or a session of
 * a shared computer without the key of its tab (docs/decisions/0006-sign-in.md). Other sessions ask for no such key.
 */
export const signedInBy = async (
  db: Reads,
  { token, tabKey, now }: { token: string; tabKey: string | undefined; now: Date },
): Promise<{ by: SignedIn; signIn: SignIn } | null> => {
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s.id AS "signInId", s."expiresAt" AS until, s."tabDigest", s."byLinkAt", u.id AS "userId", u.name, u.email,
      COALESCE((
        SELECT json_agg(json_build_object('id', p.id, 'centreId', p."centreId", 'centreName', c.name, 'roles', p.roles) ORDER BY c.name, p.id)
        FROM "Person" p JOIN "Centre" c ON c.id = p."centreId"
        WHERE p."userId" = u.id AND p."deactivatedAt" IS NULL), '[]') AS people
    FROM "AuthSession" s JOIN "AuthUser" u ON u.id = s."userId"
    WHERE s.token = ${token} AND s."expiresAt" > ${now}`)
  if (!row) return null
  const { signInId, until, tabDigest, byLinkAt, ...by } = row
  if (tabDigest !== null && tabDigest !== tabDigestOf(tabKey)) return null
  return { by, signIn: { id: signInId, until, shared: tabDigest !== null, byLinkAt } }
}
