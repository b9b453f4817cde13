import { createHmac, timingSafeEqual } from 'node:crypto'
import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { Prisma, type Reads } from '../database/client.ts'

/** Whoever is signed in, and the parts they play in each of their centres. */
export type SignedIn = {
  userId: string
  name: string
  email: string
  people: { id: string; centreId: string; centreName: string; roles: StaffRole[] }[]
}

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

type Row = { userId: string; name: string; email: string; people: SignedIn['people'] }

/** Who holds this session token now: one query for the session, the account and its places. Null: nobody. */
export const signedInBy = async (db: Reads, token: string, now: Date): Promise<SignedIn | null> => {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT u.id AS "userId", u.name, u.email,
      COALESCE((
        SELECT json_agg(json_build_object('id', p.id, 'centreId', p."centreId", 'centreName', c.name, 'roles', p.roles) ORDER BY c.name, p.id)
        FROM "Person" p JOIN "Centre" c ON c.id = p."centreId"
        WHERE p."userId" = u.id AND p."deactivatedAt" IS NULL), '[]') AS people
    FROM "AuthSession" s JOIN "AuthUser" u ON u.id = s."userId"
    WHERE s.token = ${token} AND s."expiresAt" > ${now}`)
  return rows[0] ?? null
}
