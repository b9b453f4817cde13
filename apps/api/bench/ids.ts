import { createHash, createHmac } from 'node:crypto'
import { sessionCookie } from '../src/access/signed-in.ts'

/** The id of the nth record of a kind: known to the seed's SQL and to the requests alike, and shaped as UUIDv7. */
export const idOf = (kind: string, n: number): string => {
  const digest = createHash('md5').update(kind).digest('hex')
  return `0190${digest.slice(0, 4)}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

/** The same in SQL, for the connection that seeds. */
export const idFunction = `
  CREATE OR REPLACE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT format('0190%s-0000-7000-8000-%s', left(md5(kind), 4), lpad(to_hex(n), 12, '0'))::uuid $$`

/** Numbers of a candidate's nth session and relationship. */
export const sessionNumber = (candidate: number, n: number) => candidate * 10_000 + n
export const relationshipNumber = (candidate: number, n: number) => candidate * 10 + n

export const tokenOf = (candidate: number) => `token-of-candidate-${candidate}`

/** The cookie that a candidate's browser would send, signed as sign-in signs it. */
export const cookieOf = (candidate: number, secret: string) => {
  const token = tokenOf(candidate)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `${sessionCookie(false)}=${encodeURIComponent(`${token}.${signature}`)}`
}
