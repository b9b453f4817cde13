import { data, redirect } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import { heldBecause } from '../confidentiality/may-leave.ts'
import { nowAfter } from '../drafts/after.ts'
import type { Refusal } from '../drafts/draft.ts'
import { discardDraft } from '../drafts/drafts.ts'
import { submittedDraft } from '../drafts/open-forms.ts'
import { byName, check, type Judged } from './definition.ts'
import type { FormAnswer, Trouble } from './submit.ts'
import { written } from './written.ts'

const refused = (answer: FormAnswer) => data(answer, { status: 422 })

type Now = { title: string; why: string; movedOn?: boolean }

/** Nothing left this device: what was filled in is unfinished as it was, and nobody refused it. */
const notSent = ({ title, why }: Now): FormAnswer => ({
  result: null,
  trouble: { kind: 'REFUSED', title, why, movedOn: false, isMade: false, requestId: undefined },
})

const answerOf = ({ title, why, movedOn = false }: Now, requestId?: string): FormAnswer => {
  const trouble: Trouble = { kind: 'REFUSED', title, why, movedOn, isMade: false, requestId }
  const refusal: Refusal = { title, why, at: new Date().toISOString() }
  return { result: null, trouble, refusal }
}

type Sending<Body> = {
  send: (body: Body) => Promise<unknown>
  /** The page that shows what became of it. */
  page: string
  /** What is said when there was no network to begin with. */
  notReached: Now
  /** What is said when it was sent, and nobody can tell whether it arrived. */
  unclear: Now
  /** Whether it is done, by what the server says now. May reject: then nobody knows. */
  isDone: () => Promise<boolean>
  /**
   * What the server's no comes to, once it was looked at how things stand now: words, or a page that says more. The page is
   * loaded anew beside the words.
   */
  refused: (error: ApiProblem) => Promise<Now | Response>
}

/** Its words are no draft any more, and the page shows what became of them. */
const done = async (draft: ReturnType<typeof submittedDraft>, page: string) => {
  if (draft) await discardDraft({ id: draft.id, writtenAt: nowAfter(draft.writtenAt) }).catch(() => undefined)
  return redirect(page)
}

/**
 * Sends a form at once or not at all: nobody submits unknowingly, later. Its words are kept as they are typed, as every form's
 * are; whatever comes back, they stand where they stood.
 */
export const sendNow = async <Body>(form: FormData, definition: Judged<Body>, sending: Sending<Body>) => {
  const submission = check(definition, form)
  if (submission.status !== 'success') return refused({ result: submission.reply(), trouble: null })
  const draft = submittedDraft(form)
  const held = draft && (await heldBecause(draft))
  if (held) return refused({ result: null, trouble: { kind: held } })
  const couldLeave = navigator.onLine !== false
  try {
    await sending.send(submission.value)
  } catch (error) {
    if (!(error instanceof ApiProblem) && !couldLeave) return refused(notSent(sending.notReached))
    const problem = error instanceof ApiProblem ? error.problem : null
    if (problem === null || problem.status >= 500) {
      // It may have been taken, and only the answer was lost: whoever sent it must not believe the contrary.
      if (await sending.isDone().catch(() => false)) return done(draft, sending.page)
      return refused(answerOf(sending.unclear, problem?.requestId))
    }
    const { status, title, detail, errors = [], requestId } = problem
    if (status === 401) return refused({ result: null, trouble: { kind: 'SIGNED_OUT' } })
    if (status === 429) return refused(answerOf({ title, why: detail ?? '' }, requestId))
    if (errors.length > 0) {
      const fieldErrors = byName(errors, definition.read(written(submission.payload)))
      return refused({ result: submission.reply({ fieldErrors }), trouble: null })
    }
    const told = await sending.refused(new ApiProblem(problem))
    // With a network: the page is loaded as it is now, and its words stay.
    return told instanceof Response ? told : answerOf(told, requestId)
  }
  return done(draft, sending.page)
}
