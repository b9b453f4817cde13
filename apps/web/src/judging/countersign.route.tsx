import { countersign } from '@mentorfolio/domain/judging/deciding'
import type { DecisionView, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { call } from '../api/call.ts'
import { ApiProblem } from '../api/problem.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { Judged } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { WhereWords } from '../forms/save-bar.tsx'
import { sendNow } from '../forms/send-now.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useOnline } from '../forms/use-online.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { DecisionShown } from '../mentoring/evidence/decision-shown.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { duration } from '../words/durations.ts'
import { movedOnSince } from './decide-now.ts'
import { loadReview, reviewNow, unitTitle } from './load-review.ts'
import { TakeBack, takesBack } from './take-back.tsx'
import { firstName, reviewPage } from './words.ts'

export const loader = loadReview

type Shape = { reason: string }

const definition: Judged<z.infer<typeof countersign>> = {
  schema: countersign,
  read: (words) => {
    const revision = numberIn(words.text('unit'))
    return {
      body:
        words.text('do') === 'AGREE'
          ? { revision, agrees: true }
          : { revision, agrees: false, reason: words.text('reason') },
    }
  },
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [id = '', submissionId = ''] = [params['id'], params['submissionId']]
  const form = await request.formData()
  const decisionId = String(form.get('decision'))
  if (form.get('do') === 'TAKE_BACK') return takesBack(form, { id, submissionId, decisionId })
  return sendNow(form, definition, {
    send: (body) =>
      call('POST /api/units/:id/submissions/:submissionId/decisions/:decisionId/countersign', {
        params: { id, submissionId, decisionId },
        body,
      }),
    page: '/queue',
    notReached: {
      title: 'Not signed: there is no network',
      why: 'A decision is signed while you watch, never later by itself. Press it again once you are connected.',
    },
    unclear: {
      title: 'We could not tell whether it was signed',
      why: 'The answer did not come back. Open this page again once you are connected: it says how it stands.',
    },
    // Once it is signed or given back it is not theirs to read any more.
    isDone: async () => {
      const review = await reviewNow(id, submissionId).catch((error: unknown) => {
        if (error instanceof ApiProblem && error.problem.status === 404) return null
        throw error
      })
      return (review?.decisions ?? []).every((each) => each.id !== decisionId || each.countersignature?.at != null)
    },
    refused: movedOnSince,
  })
}

type FormProps = { review: ReviewView; decision: DecisionView; opened: Opened<Shape> }

const Signing = ({ review, decision, opened }: FormProps) => {
  const state = useRecordForm<Shape, unknown>({ definition, opened })
  const [givesBack, setGivesBack] = useState(opened.defaults.reason !== '')
  const isOnline = useOnline()
  const name = firstName(review.candidateName)
  const { actions } = review
  const agrees = may(actions, 'portfolioUnit.countersignPass') || may(actions, 'portfolioUnit.countersignRefer')
  return (
    <RecordForm state={state} className="grid gap-5">
      <input type="hidden" name="unit" value={review.revision} />
      <input type="hidden" name="decision" value={decision.id} />
      <input type="hidden" name="do" value={givesBack ? 'GIVE_BACK' : 'AGREE'} />
      {!isOnline && <p role="status">There is no network. It can be signed only with one.</p>}
      {givesBack ? (
        <>
          <TextArea
            field={state.fields.reason}
            label="What would you decide otherwise, and why?"
            hint={`${decision.byName} reads this, and goes on with the assessment. ${name} does not.`}
            rows={4}
          />
          <WhereWords state={state} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="primary" disabled={state.pending}>
              Give it back
            </Button>
            <Button look="quiet" onClick={() => setGivesBack(false)}>
              Not now
            </Button>
          </div>
        </>
      ) : (
        <div className="flex flex-wrap gap-3">
          {agrees ? (
            <Button type="submit" look="primary" disabled={state.pending}>
              {state.pending ? 'Signing…' : 'I agree: sign and release it'}
            </Button>
          ) : (
            <p className="max-w-[62ch]">
              Fewer minutes are accepted now than this unit asks for, so it cannot be signed. Give it back with the
              reason.
            </p>
          )}
          <Button onClick={() => setGivesBack(true)}>Give it back…</Button>
        </div>
      )}
    </RecordForm>
  )
}

/** The decision of another assessor before the second one: agreed, or given back with the reason. */
export const Component = () => {
  const { review } = useLoaderData<typeof loader>()
  const { unit, submission, decisions, state, actions, candidateName, criteria, hours } = review
  const page = reviewPage({ unitId: unit.id, submissionId: submission.id })
  const decision = decisions.find(({ attempt, releasedAt }) => attempt === submission.attempt && releasedAt === null)
  const waits = state === 'AWAITING_COUNTERSIGNATURE' && decision
  const signs =
    may(actions, 'portfolioUnit.countersignPass') ||
    may(actions, 'portfolioUnit.countersignRefer') ||
    may(actions, 'portfolioUnit.declineCountersignature')
  return (
    <Page
      title={signs ? 'Sign the decision' : 'The proposed decision'}
      width="narrow"
      above={
        <>
          <Link to="/queue">To assess</Link> · {candidateName} · {unitTitle(review)}
        </>
      }
    >
      {!waits && (
        <p className="max-w-[62ch]">
          Nothing waits to be signed here: it was released, given back, or not proposed yet.
        </p>
      )}
      {waits && (
        <>
          <p className="max-w-[62ch]">
            {decision.byName} proposes this. {firstName(candidateName)} reads nothing of it until a second assessor has
            signed.
          </p>
          <DecisionShown decision={decision} criteria={criteria} unitId={unit.id} mine={false} />
          {hours.acceptedMinutes !== decision.acceptedMinutes && (
            <p className="max-w-[62ch] rounded-field bg-amber-soft p-3.5 text-amber">
              Sessions were decided on since it was proposed: {duration(hours.acceptedMinutes)} are accepted now, and{' '}
              {duration(decision.acceptedMinutes)} were then.
            </p>
          )}
        </>
      )}
      <div>
        <ButtonLink to={page}>Read the submission</ButtonLink>
      </div>
      {waits && signs && (
        <Drafted form={`${page}/countersign`} title={`Signing: ${candidateName}`} defaults={{ reason: '' }}>
          {(opened) => <Signing review={review} decision={decision} opened={opened} />}
        </Drafted>
      )}
      {waits && !signs && (
        <p className="text-ink-2">It is for {review.countersignerName ?? 'the assessor who was asked'} to sign it.</p>
      )}
      {waits && may(actions, 'portfolioUnit.takeBackProposal') && (
        <Drafted form={`${page}/countersign`} title={`Taking back: ${candidateName}`} defaults={{ reason: '' }}>
          {(opened) => <TakeBack review={review} decision={decision} opened={opened} />}
        </Drafted>
      )}
    </Page>
  )
}
