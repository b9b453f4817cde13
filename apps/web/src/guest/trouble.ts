import type { Problem } from '@mentorfolio/domain/http/problem'
import { ApiProblem } from '../api/problem.ts'
import { troubleInWords } from '../links/trouble.ts'
import { troubleWords } from './words.ts'

/** What was typed was not kept, and why: told at the words. */
export class NotSaid extends Error {}

/** What is wrong with the words that a guest typed; null where something else is. */
export const wrongWords = (error: unknown): string | null => {
  if (error instanceof NotSaid) return error.message
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : []
  return errors.find(({ field }) => field === 'words')?.message ?? null
}

/** What is wrong with each answer, by the name of its field; empty where something else is. */
export const wrongFields = (error: unknown): Record<string, string> => {
  const errors = error instanceof ApiProblem && error.problem.status === 400 ? (error.problem.errors ?? []) : []
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]))
}

/** Something that was read here is no longer so. */
export const isChanged = (error: unknown) => error instanceof ApiProblem && error.problem.status === 409

const refused = ({ status, because, errors = [] }: Problem): string => {
  if (status === 429) return troubleWords.tooMany
  if (status === 400 || status === 422) return errors[0]?.message ?? troubleWords.broken
  if (status !== 409) return troubleWords.broken
  // Paused or ended: reading it once more would change nothing.
  return because === 'WRONG_STATE' ? troubleWords.notNow : troubleWords.changed
}

/** What went wrong, and what to do. Nothing typed is lost by any of it. */
export const guestTrouble = (error: unknown): string => troubleInWords(error, { ...troubleWords, refused })
