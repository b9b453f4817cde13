import type { AttemptLine, AttemptsView } from '@mentorfolio/domain/attempts/attempts-view'
import type { DecisionView } from '@mentorfolio/domain/judging/review-view'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { press } from '../forms/submit.ts'
import { CorrectionShown } from '../mentoring/evidence/correction-shown.tsx'
import { DecisionShown } from '../mentoring/evidence/decision-shown.tsx'
import { Doubt } from '../mentoring/evidence/doubt.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted, duration } from '../words/durations.ts'
import { unitStateInWords } from '../words/states.ts'
import { Replies } from './replies.tsx'
import { answered, attemptsPage, seen } from './reply-forms.ts'

export const loader = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/units/:id/attempts', { params: { id: route['id'] ?? '' } }, signal)
  return { view, onDevice }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', replyId] = [params['id'], String(form.get('replyId'))]
  return press(form.get('do') === 'SEEN' ? seen(id, replyId) : answered(id, replyId, null))
}

/** What became of a proposal that nobody signed. */
const givenBack = ({ countersignature }: DecisionView) =>
  countersignature?.declinedBecause &&
  `${countersignature.byName ? `Given back by ${countersignature.byName}` : 'Taken back by its assessor'}: ‘${countersignature.declinedBecause}’`

type DecisionProps = { view: AttemptsView; decision: DecisionView; mine: boolean }

const Decision = ({ view, decision, mine }: DecisionProps) => {
  const { unit, criteria, actions, candidateName } = view
  const back = givenBack(decision)
  return (
    <div className="grid gap-3">
      <DecisionShown decision={decision} criteria={criteria} unitId={unit.id} mine={mine} />
      {back && <p className="max-w-[62ch]">{back}</p>}
      <Replies
        replies={view.replies.filter(({ decisionId }) => decisionId === decision.id)}
        unitId={unit.id}
        candidateName={candidateName}
        mine={mine}
        mayAnswer={may(actions, 'record.comment')}
      />
      {decision.releasedAt !== null && may(actions, 'decision.reply') && (
        <div className="no-print">
          <ButtonLink to={`${attemptsPage(unit.id)}/${decision.id}/reply`}>Reply to your assessor</ButtonLink>
        </div>
      )}
    </div>
  )
}

const Steps = ({ attempt: { openedAt, supplements, withdrawn } }: { attempt: AttemptLine }) => (
  <p className="text-sm text-ink-2">
    {[
      openedAt && `assessment began ${moment(openedAt, hereZone())}`,
      supplements.length > 0 && `${counted(supplements.length, 'thing')} added since`,
      withdrawn &&
        `withdrawn ${moment(withdrawn.at, hereZone())}${withdrawn.because ? `: ‘${withdrawn.because}’` : ''}`,
    ]
      .filter(Boolean)
      .join(' · ')}
  </p>
)

const Attempt = ({ view, attempt, mine }: { view: AttemptsView; attempt: AttemptLine; mine: boolean }) => {
  const { submissionId, submittedAt, decisions, corrections, reassessments } = attempt
  const title = `attempt-${attempt.attempt}`
  return (
    <section aria-labelledby={title} className="grid gap-4">
      <div className="grid gap-0.5">
        <h2 id={title} className="text-lg">
          <Link
            to={`/units/${view.unit.id}/submissions/${submissionId}`}
            className="inline-flex min-h-tap items-center"
          >
            Attempt {attempt.attempt}, submitted {moment(submittedAt, hereZone())}
          </Link>
        </h2>
        <Steps attempt={attempt} />
      </div>
      {reassessments.length > 0 && (
        <ul aria-label="Came into doubt" className="divide-y divide-line rounded-field bg-amber-soft px-4 text-amber">
          {reassessments.map((each) => (
            <Doubt key={each.id} reassessment={each} />
          ))}
        </ul>
      )}
      {corrections.length > 0 && (
        <div className="grid gap-0.5">
          <h3 className="text-base">Corrected after it was submitted</h3>
          <ul className="divide-y divide-line">
            {corrections.map((each) => (
              <CorrectionShown key={`${each.session.id} ${each.version}`} correction={each} />
            ))}
          </ul>
        </div>
      )}
      {decisions.length === 0 && attempt.withdrawn === null && <p className="text-ink-2">Not decided yet.</p>}
      {decisions.map((decision) => (
        <Decision key={decision.id} view={view} decision={decision} mine={mine} />
      ))}
    </section>
  )
}

/** Everything that became of a unit: each attempt with what was decided, replied, corrected and taken up again. */
export const Component = () => {
  const { view, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  const { unit, candidateName, state, attempts, hours } = view
  const waiting = onDevice.filter(({ page }) => page === attemptsPage(unit.id))
  return (
    <Page
      title="Attempts and decisions"
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/evidence`}>{unit.probableTitle ?? unit.title}</Link>
        </>
      }
    >
      <Printed />
      <div className="-mt-4 flex flex-wrap items-center gap-3">
        <Tag tone="plain">{unitStateInWords(state)}</Tag>
        {hours.requiredMinutes !== null && (
          <Link to={`/units/${unit.id}/hours`} className="inline-flex min-h-tap items-center">
            {duration(hours.acceptedMinutes)} of {duration(hours.requiredMinutes)} accepted
          </Link>
        )}
      </div>
      <NotYetSent items={waiting} />
      {attempts.length === 0 && (
        <p className="max-w-[62ch] text-ink-2">
          Nothing is submitted yet. Each attempt stands here once it is, with what was decided.
        </p>
      )}
      {attempts.map((attempt) => (
        <Attempt key={attempt.submissionId} view={view} attempt={attempt} mine={mine} />
      ))}
    </Page>
  )
}
