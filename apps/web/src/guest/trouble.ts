import { ApiProblem } from '../api/problem.ts'
import { type Gone, troubleWords } from './words.ts'

/** Why the link opens nothing (any more); null for anything else. */
export const whyGone = (error: unknown): Gone | null => {
  if (!(error instanceof ApiProblem)) return null
  const { status, because } = error.problem
  if (status === 404) return 'UNKNOWN'
  return status === 410 && (because === 'USED' || because === 'EXPIRED' || because === 'REVOKED') ? because : null
}

/** Something that was read here is no longer so. */
export const isChanged = (error: unknown) => error instanceof ApiProblem && error.problem.status === 409

/** What went wrong, and what to do. Nothing typed is lost by any of it. */
export const troubleInWords = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return navigator.onLine ? troubleWords.slow : troubleWords.offline
  const { status, errors = [] } = error.problem
  if (status === 429) return troubleWords.tooMany
  if (status === 400 || status === 422) return errors[0]?.message ?? troubleWords.broken
  return status === 409 ? troubleWords.changed : troubleWords.broken
}
