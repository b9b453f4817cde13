import type { SubmissionResult } from '@conform-to/react'
import { data, redirect } from 'react-router'
import { heldBecause } from '../confidentiality/may-leave.ts'
import { noteOverrides } from '../confidentiality/note-overrides.ts'
import type { Refusal } from '../drafts/draft.ts'
import { submittedDraft } from '../drafts/open-forms.ts'
import { refusalWords } from '../outbox/come-back.ts'
import type { Write } from '../outbox/item.ts'
import { type Outcome, post } from '../outbox/outbox.ts'
import { byName, check, type FormDefinition } from './definition.ts'
import { written } from './written.ts'

/** Why a form was not saved, besides what its fields say. The words stay in the form whatever it is. */
export type Trouble =
  | { kind: 'SIGNED_OUT' }
  | { kind: 'STALE' }
  /** Names to look at first; or the words could not be checked for any. Nothing was sent. */
  | { kind: 'NAMES' }
  | { kind: 'UNCHECKED' }
  /** `movedOn`: the record is no longer in a state that this form is for. `isMade`: the record was made at an earlier try. */
  | { kind: 'REFUSED'; title: string; why: string; movedOn: boolean; isMade: boolean; requestId: string | undefined }

export type FormAnswer = {
  result: SubmissionResult | null
  trouble: Trouble | null
  /** Why the server did not take it: kept with the words. */
  refusal?: Refusal
}

const troubleOf = async (outcome: Exclude<Outcome, { kind: 'TAKEN' | 'WAITING' }>): Promise<Trouble> => {
  if (outcome.kind === 'SIGNED_OUT') return outcome
  const { type, title, because, requestId } = outcome.problem
  if (type.endsWith('/stale-revision')) return { kind: 'STALE' }
  const why = await refusalWords(outcome.problem)
  const isMade = type.endsWith('/id-taken')
  return { kind: 'REFUSED', title, why, movedOn: because === 'WRONG_STATE', isMade, requestId }
}

/**
 * An answer with the status of an error: the router then leaves the page's data alone. Loading it anew would fail for
 * the same reason (no network, nobody signed in), and the page that says so would take the form's place, words and all.
 */
const refused = (answer: FormAnswer) => data(answer, { status: 422 })

export type Submitted = Response | FormAnswer | ReturnType<typeof refused>

/** Saved, or kept on this device to be sent; and nothing to go to: the page shows it by itself. */
export const saved: FormAnswer = { result: null, trouble: null }

/**
 * The one way a form is sent, in its route's action: judge the words, hand them to the outbox, and turn whatever goes
 * wrong into something to show beside them. `stay`: the page itself shows what became of it; otherwise its record's page
 * opens, whether it is saved already or still waits here. `followedBy`: what the same button presses after it.
 */
export const submit = async <Body>(
  form: FormData,
  definition: FormDefinition<Body>,
  writeOf: (body: Body) => Write,
  { stay = false, followedBy }: { stay?: boolean; followedBy?: Write } = {},
): Promise<Submitted> => {
  const submission = check(definition, form)
  if (submission.status !== 'success') return refused({ result: submission.reply(), trouble: null })
  const write = writeOf(submission.value)
  const draft = submittedDraft(form)
  const held = draft && (await heldBecause(draft))
  if (held) return refused({ result: null, trouble: { kind: held } })
  const outcome = await post(write, draft, followedBy)
  if (outcome.kind === 'TAKEN' || outcome.kind === 'WAITING') {
    if (draft) void noteOverrides(write, draft).catch(() => undefined)
    return stay ? saved : redirect(write.page)
  }
  const trouble = await troubleOf(outcome)
  if (outcome.kind === 'SIGNED_OUT') return refused({ result: null, trouble })
  const { title, errors = [] } = outcome.problem
  const refusal = { title, why: await refusalWords(outcome.problem), at: new Date().toISOString() }
  if (errors.length === 0) return refused({ result: null, trouble, refusal })
  const fieldErrors = byName(errors, definition.read(written(submission.payload)))
  return refused({ result: submission.reply({ fieldErrors }), trouble: null, refusal })
}

/** As `submit`, for a button without words. What changed in the meantime is loaded: nothing typed could be lost. */
export const press = async (write: Write): Promise<Submitted> => {
  const outcome = await post(write, null)
  // Without a sign-in it waits too; the page asks for one.
  if (outcome.kind !== 'REFUSED') return saved
  const answer = { result: null, trouble: await troubleOf(outcome) }
  return answer.trouble.kind === 'STALE' ? answer : refused(answer)
}
