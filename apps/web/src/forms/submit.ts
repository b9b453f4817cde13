import type { SubmissionResult } from '@conform-to/react'
import { ApiProblem, NotReached } from '../api/problem.ts'
import { byName, check, type FormDefinition } from './definition.ts'
import { written } from './written.ts'

/** Why a form was not saved, besides what its fields say. The words stay in the form whatever it is. */
export type Trouble =
  | { kind: 'NOT_SENT' }
  | { kind: 'SIGNED_OUT' }
  | { kind: 'STALE' }
  | { kind: 'REFUSED'; title: string; detail: string | undefined; requestId: string | undefined }

export type FormAnswer = { result: SubmissionResult | null; trouble: Trouble | null }

export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof NotReached) return { kind: 'NOT_SENT' }
  if (!(error instanceof ApiProblem)) throw error
  const { status, type, title, detail, requestId } = error.problem
  if (status === 401) return { kind: 'SIGNED_OUT' }
  if (type.endsWith('/stale-revision')) return { kind: 'STALE' }
  return { kind: 'REFUSED', title, detail, requestId }
}

/**
 * The one way a form is sent, in its route's action: judge the words, send them, and turn whatever goes wrong into
 * something to show beside them. `send` answers with where to go next.
 */
export const submit = async <Body>(
  form: FormData,
  definition: FormDefinition<Body>,
  send: (body: Body) => Promise<Response | FormAnswer>,
): Promise<Response | FormAnswer> => {
  const submission = check(definition, form)
  if (submission.status !== 'success') return { result: submission.reply(), trouble: null }
  try {
    return await send(submission.value)
  } catch (error) {
    const trouble = troubleOf(error)
    const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : []
    if (errors.length === 0) return { result: null, trouble }
    const fieldErrors = byName(errors, definition.read(written(submission.payload)))
    return { result: submission.reply({ fieldErrors }), trouble: null }
  }
}

/** Saved, and nothing to go to: the page shows it by itself. */
export const saved: FormAnswer = { result: null, trouble: null }
