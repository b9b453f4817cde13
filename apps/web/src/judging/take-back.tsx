import { takeBackProposal } from '@mentorfolio/domain/judging/deciding'
import type { DecisionView, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { useState } from 'react'
import type { z } from 'zod'
import { call } from '../api/call.ts'
import type { Opened } from '../drafts/opened.ts'
import type { Judged } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { WhereWords } from '../forms/save-bar.tsx'
import { sendNow } from '../forms/send-now.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { Button } from '../shell/button.tsx'
import { movedOnSince } from './decide-now.ts'
import { reviewNow } from './load-review.ts'
import { firstName, reviewPage } from './words.ts'

type Shape = { reason: string }

const definition: Judged<z.infer<typeof takeBackProposal>> = {
  schema: takeBackProposal,
  read: (words) => ({ body: { revision: numberIn(words.text('unit')), reason: words.text('reason') } }),
}

type Where = { id: string; submissionId: string; decisionId: string }

/** Sends it, in its route's action: the review opens then, to go on with. */
export const takesBack = (form: FormData, params: Where) =>
  sendNow(form, definition, {
    send: (body) =>
      call('POST /api/units/:id/submissions/:submissionId/decisions/:decisionId/take-back', { params, body }),
    page: reviewPage({ unitId: params.id, submissionId: params.submissionId }),
    notReached: {
      title: 'Not taken back: there is no network',
      why: 'A proposal is taken back while you watch, never later by itself. Press it again once you are connected.',
    },
    unclear: {
      title: 'We could not tell whether it was taken back',
      why: 'The answer did not come back. Open this page again once you are connected: it says how it stands.',
    },
    isDone: async () => (await reviewNow(params.id, params.submissionId)).state !== 'AWAITING_COUNTERSIGNATURE',
    refused: movedOnSince,
  })

type Props = { review: ReviewView; decision: DecisionView; opened: Opened<Shape> }

/** Before anybody has signed: the assessor of the unit takes the proposal back, with a reason. */
export const TakeBack = ({ review, decision, opened }: Props) => {
  const state = useRecordForm<Shape, unknown>({ definition, opened })
  const [asks, setAsks] = useState(opened.defaults.reason !== '')
  const signer = review.countersignerName ?? 'the second assessor'
  if (!asks)
    return (
      <div>
        <Button onClick={() => setAsks(true)}>Take it back…</Button>
      </div>
    )
  return (
    <RecordForm state={state} className="grid gap-5">
      <input type="hidden" name="unit" value={review.revision} />
      <input type="hidden" name="decision" value={decision.id} />
      <input type="hidden" name="do" value="TAKE_BACK" />
      <p className="max-w-[62ch]">
        It is in assessment again then, with every judgement as it is. {signer} is not asked any more;{' '}
        {firstName(review.candidateName)} hears nothing of it.
      </p>
      <TextArea
        field={state.fields.reason}
        label="Why do you take it back?"
        hint="Kept with the proposal, for whoever assures its quality."
        rows={3}
      />
      <WhereWords state={state} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" disabled={state.pending}>
          {state.pending ? 'Taking it back…' : 'Take it back'}
        </Button>
        <Button look="quiet" onClick={() => setAsks(false)}>
          Not now
        </Button>
      </div>
    </RecordForm>
  )
}
