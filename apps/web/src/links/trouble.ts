import type { Problem } from '@mentorfolio/domain/http/problem'
import { ApiProblem } from '../api/problem.ts'

/** Why a link opens nothing (any more). */
export type Gone = 'USED' | 'EXPIRED' | 'REVOKED' | 'UNKNOWN'

const isGone = (because: string | undefined): because is Gone =>
  because === 'USED' || because === 'EXPIRED' || because === 'REVOKED'

/** Null for what may pass by itself. */
export const whyGone = (error: unknown): Gone | null => {
  if (!(error instanceof ApiProblem)) return null
  const { status, because } = error.problem
  if (status === 410 && isGone(because)) return because
  return status === 404 ? 'UNKNOWN' : null
}

/** What is said of a request that did not come through: each page in words for whoever reads it. */
export type TroubleWords = {
  offline: string
  /** There is a network, and no answer came. */
  slow: string
  broken: string
  /** The answer is no. */
  refused: (problem: Problem) => string
}

/** Anything else that went wrong than a link that is gone, in a sentence that says what to do. */
export const troubleInWords = (error: unknown, { offline, slow, broken, refused }: TroubleWords): string => {
  if (!(error instanceof ApiProblem)) return navigator.onLine ? slow : offline
  return error.problem.status < 500 ? refused(error.problem) : broken
}
