import type { RaiseConcern } from '@mentorfolio/domain/safeguarding/concern'
import { ask } from '../api/fetching.ts'
import { problemOf } from '../api/problem.ts'

export type NoteSent =
  | { kind: 'KEPT' }
  /** What is to be put right, by field. */
  | { kind: 'WRONG'; errors: Record<string, string[]> }
  /** Nobody has it, or nobody can say: phone. */
  | { kind: 'NOT_SENT'; because: string }

/**
 * Sends the note while somebody watches, and never later: there is no queue and no draft. `key` stays the same while the
 * words do, so that sending again keeps one note.
 */
export const sendNote = async (
  body: RaiseConcern,
  { token, key }: { token: string; key: string },
): Promise<NoteSent> => {
  try {
    const response = await ask('/api/concerns', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
        ...(token ? { 'Link-Token': token } : {}),
      },
    })
    if (response.ok && response.headers.has('x-request-id')) return { kind: 'KEPT' }
    const { status, errors, detail } = await problemOf(response)
    if (status === 400 && errors?.length) {
      const byField = Map.groupBy(errors, ({ field }) => field)
      return {
        kind: 'WRONG',
        errors: Object.fromEntries([...byField].map(([field, all]) => [field, all.map(({ message }) => message)])),
      }
    }
    if (status === 401) return { kind: 'NOT_SENT', because: 'You are signed out.' }
    return { kind: 'NOT_SENT', because: status === 429 && detail ? detail : 'It did not reach us.' }
  } catch {
    return { kind: 'NOT_SENT', because: 'There is no connection.' }
  }
}
