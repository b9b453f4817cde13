import { randomUUID } from 'node:crypto'
import { cookieOf, idOf, relationshipNumber, sessionNumber } from './ids.ts'
import type { Asking } from './measure.ts'
import { logBody } from './seed.ts'

export type ReadCase = { name: string; path: (candidate: number) => string }

export const reads: readonly ReadCase[] = [
  { name: 'ledger', path: (candidate) => `/api/units/${idOf('unit', candidate * 10 + 2)}/ledger` },
  { name: 'session list', path: (candidate) => `/api/registrations/${idOf('registration', candidate)}/sessions` },
  { name: 'home', path: () => '/api/home' },
]

/** The requests of a case, one candidate after the other, each with their own cookie. */
export const readRequests = ({ path }: ReadCase, candidates: number, secret: string): (() => Asking) => {
  const all = Array.from({ length: candidates }, (_, index): Asking => {
    const candidate = index + 1
    return { method: 'GET', path: path(candidate), headers: { cookie: cookieOf(candidate, secret) } }
  })
  let next = 0
  return () => {
    const asking = all[next++ % all.length]
    if (!asking) throw new Error('There are no candidates')
    return asking
  }
}

/** Logs of planned sessions, each once: candidate after candidate, then the next session of each. */
export const logRequests = (candidates: number, after: number, secret: string): (() => Asking) => {
  const now = new Date()
  let next = 0
  return () => {
    const candidate = (next % candidates) + 1
    const n = after + 1 + Math.floor(next / candidates)
    next += 1
    return {
      method: 'PUT',
      path: `/api/sessions/${idOf('session', sessionNumber(candidate, n))}/log`,
      headers: {
        cookie: cookieOf(candidate, secret),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(logBody(n, idOf('relationship', relationshipNumber(candidate, 1)), now)),
    }
  }
}
