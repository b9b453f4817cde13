import type { SubmissionResult } from '@conform-to/react'
import { data } from 'react-router'
import { ApiProblem, NotReached } from '../api/problem.ts'
import { saveState } from '../api/save-state.ts'
import { refusalInWords } from '../words/why-not.ts'
import { byName, check, type FormDefinition } from './definition.ts'
import { written } from './written.ts'

/** Why a form was not saved, besides what its fields say. The words stay in the form whatever it is. */
export type Trouble =
  | { kind: 'NOT_SENT' }
  | { kind: 'SIGNED_OUT' }
  | { kind: 'STALE' }
  | { kind: 'REFUSED'; title: string; why: string; requestId: string | undefined }

export type FormAnswer = { result: SubmissionResult | null; trouble: Trouble | null }

const troubleOf = (error: unknown): Trouble => {
  if (error instanceof NotReached) return { kind: 'NOT_SENT' }
  if (!(error instanceof ApiProblem)) throw error
  const { status, type, title, requestId } = error.problem
  if (status === 401) return { kind: 'SIGNED_OUT' }
  if (type.endsWith('/stale-revision')) return { kind: 'STALE' }
  return { kind: 'REFUSED', title, why: refusalInWords(error.problem), requestId }
}

/**
 * An answer with the status of an error: the router then leaves the page's data alone. Loading it anew would fail for
 * the same reason (no network, nobody signed in), and the page that says so would take the form's place, words and all.
 */
const refused = (answer: FormAnswer) => data(answer, { status: 422 })

export type Submitted = Response | FormAnswer | ReturnType<typeof refused>

/**
 * The one way a form is sent, in its route's action: judge the words, send them, and turn whatever goes wrong into
 * something to show beside them. `send` answers with where to go next.
 */
export const submit = async <Body>(
  form: FormData,
  definition: FormDefinition<Body>,
  send: (body: Body) => Promise<Response | FormAnswer>,
): Promise<Submitted> => {
  const submission = check(definition, form)
  if (submission.status !== 'success') return refused({ result: submission.reply(), trouble: null })
  try {
    return await send(submission.value)
  } catch (error) {
    const trouble = troubleOf(error)
    const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : []
    if (errors.length === 0) return refused({ result: null, trouble })
    const fieldErrors = byName(errors, definition.read(written(submission.payload)))
    return refused({ result: submission.reply({ fieldErrors }), trouble: null })
  }
}

/** As `submit`, for a button without words. What changed in the meantime is loaded: nothing typed could be lost. */
export const press = async (send: () => Promise<unknown>): Promise<Submitted> => {
  try {
    await send()
    return saved
  } catch (error) {
    const answer = { result: null, trouble: troubleOf(error) }
    // The header tells where words are, and here are none.
    saveState.tell({ kind: 'NOTHING' })
    return answer.trouble.kind === 'STALE' ? answer : refused(answer)
  }
}

/** Saved, and nothing to go to: the page shows it by itself. */
export const saved: FormAnswer = { result: null, trouble: null }
