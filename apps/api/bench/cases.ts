import { randomUUID } from 'node:crypto'
import { cookieOf, idOf, relationshipNumber, sessionNumber } from './ids.ts'
import type { Asking } from './measure.ts'
import { adminAfter, logBody } from './seed.ts'

export type ReadCase = {
  name: string
  path: (candidate: number) => string
  /** Who asks; each candidate for themself, unless told. */
  by?: 'ADMIN'
  /** How many ask at once, and how many times as long it is measured: a large answer needs longer for as many. */
  concurrencies?: readonly number[]
  longer?: number
}

/** A centre has a few who look at a whole cohort, not sixteen. */
const few = { by: 'ADMIN', concurrencies: [1, 4] } as const

export const reads: readonly ReadCase[] = [
  { name: 'ledger', path: (candidate) => `/api/units/${idOf('unit', candidate * 10 + 2)}/ledger` },
  { name: 'session list', path: (candidate) => `/api/registrations/${idOf('registration', candidate)}/sessions` },
  { name: 'home', path: () => '/api/home' },
  { name: 'cohort of 20', path: () => `/api/cohorts/${idOf('cohort', 2)}`, ...few },
  { name: 'cohort of 200', path: () => `/api/cohorts/${idOf('cohort', 1)}`, ...few, longer: 4 },
]

/** The requests of a case, one candidate after the other, each with their own cookie or with the admin's. */
export const readRequests = ({ path, by }: ReadCase, candidates: number, secret: string): (() => Asking) => {
  const all = Array.from({ length: candidates }, (_, index): Asking => {
    const candidate = index + 1
    return {
      method: 'GET',
      path: path(candidate),
      headers: { cookie: cookieOf(by === 'ADMIN' ? adminAfter(candidates) : candidate, secret) },
    }
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
