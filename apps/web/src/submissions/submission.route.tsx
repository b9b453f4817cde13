import type { SubmissionView } from '@mentorfolio/domain/evidence/submission'
import { Link, useLoaderData, useSearchParams } from 'react-router'
import { DecisionShown } from '../mentoring/evidence/decision-shown.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { decided, may } from '../words/decided.ts'
import { unitStateInWords } from '../words/states.ts'
import { Added } from './added.tsx'
import { Earlier } from './earlier.tsx'
import { loadSubmission, submissionPage, unitTitle } from './load-submission.ts'
import { SubmittedRecords } from './submitted-records.tsx'
import { Criteria, hoursInWords } from './will-be-submitted.tsx'

export const loader = loadSubmission

const StateTag = ({ submission }: { submission: SubmissionView }) => {
  const { withdrawnAt, live, state } = submission
  if (withdrawnAt)
    return (
      <Tag tone="plain" shape="dash">
        Withdrawn {moment(withdrawnAt, hereZone())}
      </Tag>
    )
  if (state === 'NEEDS_REASSESSMENT' && live)
    return (
      <Tag tone="wait" shape="half">
        {unitStateInWords(state)}
      </Tag>
    )
  if (submission.decided)
    return submission.decided.outcome === 'PASS' ? (
      <Tag tone="good" shape="tick">
        Passed
      </Tag>
    ) : (
      <Tag tone="wait" shape="half">
        More needed
      </Tag>
    )
  return (
    <Tag tone={live ? 'good' : 'plain'} shape={live ? 'square' : 'tick'}>
      {live ? unitStateInWords(state) : 'Decided'}
    </Tag>
  )
}

/** Whether its unit is with its candidate: what is still missing its own page tells. */
const maySubmit = (actions: SubmissionView['actions']): boolean =>
  (['portfolioUnit.submit', 'portfolioUnit.resubmit'] as const).some((action) => {
    const asked = decided(actions, action)
    return asked !== undefined && (asked.allowed || asked.because === 'UNMET_NEED')
  })

/** What happens next, told once, calmly. */
const JustSubmitted = ({ already }: { already: boolean }) => (
  <div role="status" className="grid max-w-[62ch] gap-2 rounded-sheet border border-thread bg-thread-soft p-5">
    <h2 className="text-lg">{already ? 'It is submitted already' : 'Submitted'}</h2>
    <p>
      {already && 'It was submitted before, in another tab or on another device. '}
      Your assessor sees it in their list. They read it, and say what they think of each criterion. Whoever checks their
      work at your centre can read it, too. Until they begin you can withdraw it; mentoring goes on meanwhile.
    </p>
  </div>
)

const Buttons = ({ submission }: { submission: SubmissionView }) => {
  const mine = useIsCandidate()
  const { live, actions, unit, withdrawnAt, submissions, id } = submission
  const page = submissionPage(submission)
  // Of the latest alone: what was submitted since is where one goes on.
  const again = withdrawnAt !== null && submissions[0]?.id === id && maySubmit(actions)
  const withdraws = decided(actions, 'portfolioUnit.withdraw')
  return (
    <div className="no-print grid justify-items-start gap-2">
      {again && (
        <p className="max-w-[62ch]">
          It is yours to write on again: your assessor reads only what you submit next.
          {submission.added.length > 0 &&
            ' What you added beside this one is no part of that by itself: claim its records for a criterion first.'}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {again && (
          <ButtonLink look="primary" to={`/units/${unit.id}/submit`}>
            Submit again
          </ButtonLink>
        )}
        {live && may(actions, 'portfolioUnit.supplement') && (
          <ButtonLink look="primary" to={`${page}/add`}>
            Add to this submission
          </ButtonLink>
        )}
        {live && withdraws?.allowed && <ButtonLink to={`${page}/withdraw`}>Withdraw the submission</ButtonLink>}
        {submission.decided?.outcome === 'REFER' && submission.state === 'REFERRED' && mine && (
          <>
            <ButtonLink look="primary" to={`/units/${unit.id}/evidence`}>
              Put it right
            </ButtonLink>
            <ButtonLink to={`/units/${unit.id}/submit`}>Submit again</ButtonLink>
          </>
        )}
        <Button onClick={() => window.print()}>Print</Button>
        {may(actions, 'reflection.view') && (
          <ButtonLink to={`/units/${unit.id}/print`}>Print the whole portfolio</ButtonLink>
        )}
      </div>
      {live && withdraws?.because === 'WRONG_STATE' && (
        <p className="max-w-[62ch] text-ink-2">
          Your assessor has begun: it cannot be withdrawn any more. What you want to add goes beside it, with its own
          date.
        </p>
      )}
    </div>
  )
}

const Declared = ({ declaration: { authentic, ai, aiHow } }: SubmissionView) => (
  <section aria-labelledby="declared" className="grid gap-2">
    <h2 id="declared" className="text-lg">
      What was declared
    </h2>
    <p className="max-w-[62ch]">‘{authentic}’</p>
    <p className="max-w-[62ch]">
      {ai === 'NONE' ? 'No AI was used.' : 'AI was used'}
      {ai === 'USED' && (aiHow === null ? '.' : <span className="whitespace-pre-line">: {aiHow}</span>)}
    </p>
  </section>
)

const Digest = ({ digest }: { digest: string }) => (
  <details className="as-table">
    <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">
      How anyone can check that nothing in it was changed
    </summary>
    <p className="max-w-[62ch] text-ink-2">
      Its digest: a number worked out from everything in this submission. The same one stands in the portfolio’s
      history, which nobody can change: anyone can check that nothing in it was changed after it was submitted.
    </p>
    <p className="font-mono text-sm break-all">{digest}</p>
  </details>
)

/** A submission as it was, and what was added beside it since. */
export const Component = () => {
  const { submission, here, waiting, onDevice } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  useFreshOnceSent(onDevice)
  const { unit, attempt, submittedAt, withdrawnBecause, hours, criteria, submissions, candidateName, live } = submission
  const mine = useIsCandidate()
  const told = live && (query.has('submitted') || query.has('before'))
  return (
    <Page
      title={`Submission ${attempt}: ${unitTitle(submission)}`}
      heading={attempt === 1 ? 'Submission' : `Submission ${attempt}`}
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/evidence`}>{unitTitle(submission)}</Link>
        </>
      }
    >
      <Printed />
      <div className="-mt-4 flex flex-wrap items-center gap-3 text-ink-2">
        <span>Submitted {moment(submittedAt, hereZone())}</span>
        <StateTag submission={submission} />
      </div>
      {told && <JustSubmitted already={query.has('before')} />}
      {submission.withdrawnAt && may(submission.actions, 'evidence.map') && (
        <p className="max-w-[62ch]">
          It is withdrawn: what it held is yours to change again. What you added beside it is not in your next
          submission unless a criterion claims it there.
        </p>
      )}
      {withdrawnBecause && <p className="max-w-[62ch]">Why it was withdrawn: {withdrawnBecause}</p>}
      {submission.state === 'NEEDS_REASSESSMENT' && live && (
        <p className="max-w-[62ch] rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          A correction left fewer accepted hours than the unit asks for, so {mine ? 'your assessor' : 'its assessor'}{' '}
          looks at it again. Nothing is taken away by itself.
        </p>
      )}
      {submission.decision && (
        <DecisionShown decision={submission.decision} criteria={criteria} unitId={unit.id} mine={mine} />
      )}
      {submission.decision && (
        <p className="no-print -mt-3">
          <Link to={`/units/${unit.id}/attempts`} className="inline-flex min-h-tap items-center">
            {mine ? 'Reply, or see every attempt and decision' : 'Every attempt and decision, with replies'}
          </Link>
        </p>
      )}
      <Buttons submission={submission} />
      <NotYetSent items={waiting} />
      <Added submission={submission} here={here} />
      <Declared {...submission} />
      <section aria-labelledby="criteria" className="grid gap-2">
        <h2 id="criteria" className="text-lg">
          Criteria and hours
        </h2>
        <p>{hoursInWords(hours)}</p>
        <Criteria criteria={criteria} />
      </section>
      <SubmittedRecords submission={submission} />
      <Digest digest={submission.digest} />
      <Earlier unitId={unit.id} submissions={submissions} but={submission.id} />
    </Page>
  )
}
