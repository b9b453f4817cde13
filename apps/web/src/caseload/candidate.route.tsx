import type { CandidateOfUnit } from '@mentorfolio/domain/caseload/candidate-view'
import type { ReactNode } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Page, Sheet } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, plainDay, shortDay } from '../words/dates.ts'
import { counted } from '../words/durations.ts'
import { stageWords } from '../words/stages.ts'
import { unitStateInWords } from '../words/states.ts'
import { untilInWords } from '../words/until.ts'
import { Hours, WaitingList } from './unit-parts.tsx'
import { contactInWords, titleOf } from './words.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/units/:id/candidate', { params: { id: params['id'] ?? '' } }, request.signal)

const Card = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <Sheet aria-labelledby={id} className="grid content-start gap-3 p-5 wide:p-6">
    <h2 id={id} className="text-lg">
      {title}
    </h2>
    {children}
  </Sheet>
)

const To = ({ to, children }: { to: string; children: ReactNode }) => (
  <li>
    <Link to={to} className="inline-flex min-h-tap items-center wide:min-h-8">
      {children}
    </Link>
  </li>
)

type Attempt = CandidateOfUnit['attempts'][number]

const AttemptShown = ({ unitId, attempt: each }: { unitId: string; attempt: Attempt }) => {
  const { decided, submissionId, attempt, submittedAt, withdrawnAt, supplements } = each
  const met = decided?.criteria.filter(({ outcome }) => outcome === 'MET').length ?? 0
  return (
    <li className="grid justify-items-start gap-1 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          to={`/units/${unitId}/submissions/${submissionId}`}
          className="inline-flex min-h-tap items-center font-[640] wide:min-h-8"
        >
          Attempt {attempt}, {shortDay(submittedAt, hereZone())}
        </Link>
        {withdrawnAt !== null && <Tag tone="plain">Withdrawn by its candidate</Tag>}
        {decided && (
          <Tag tone={decided.outcome === 'PASS' ? 'good' : 'wait'} shape={decided.outcome === 'PASS' ? 'tick' : 'ring'}>
            {decided.outcome === 'PASS' ? 'Passed' : 'More needed'}
          </Tag>
        )}
      </p>
      {supplements > 0 && <p className="text-sm text-ink-2">{counted(supplements, 'thing')} added since</p>}
      {decided ? (
        <>
          {decided.overall && <p className="max-w-[62ch] whitespace-pre-line">{decided.overall}</p>}
          <p className="text-sm text-ink-2">
            {met} of {decided.criteria.length} criteria met · {decided.byName}, {shortDay(decided.at, hereZone())}
            {decided.dueOn && ` · to be seen again by ${plainDay(decided.dueOn)}`}
          </p>
        </>
      ) : (
        withdrawnAt === null && (
          <Link
            to={`/units/${unitId}/submissions/${submissionId}/review`}
            className="inline-flex min-h-tap items-center wide:min-h-8"
          >
            Assess it
          </Link>
        )
      )}
    </li>
  )
}

/** Everything of one unit that its assessor has in hand, submitted or not. */
export const Component = () => {
  const view = useLoaderData<typeof loader>()
  const { unit, candidateName, sessions, criteria, attempts, registrationId, now } = view
  const page = `/units/${unit.id}`
  return (
    <Page
      title={`${candidateName}: ${titleOf(view)}`}
      above={
        <>
          <Link to="/caseload">Your caseload</Link>
          {view.cohortName && ` · ${view.cohortName}`}
        </>
      }
      heading={candidateName}
    >
      <div className="-mt-4 grid gap-1">
        <p>{titleOf(view)}</p>
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Tag tone="plain">{unitStateInWords(view.state)}</Tag>
          <span>Mentoring: {stageWords[view.stage]}</span>
          {view.until && <span className="text-ink-2">{untilInWords(view.until, now)}</span>}
        </p>
      </div>
      {view.conflicted && (
        <div role="note" className="grid max-w-[62ch] gap-1 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          <p>
            You declared a conflict of interest here: you judge, sign and accept nothing of it. Your administrator sees
            that it needs another assessor.
          </p>
          <Link
            to={`/centres/${view.centreId}/conflicts`}
            className="inline-flex min-h-tap items-center justify-self-start text-amber"
          >
            Conflicts of interest
          </Link>
        </div>
      )}
      <div className="grid gap-5 wide:grid-cols-2">
        <Card id="waits" title="Waits for you">
          <WaitingList waiting={view.waiting} of={titleOf(view)} />
        </Card>
        <Card id="contact" title="Last contact">
          <p>{contactInWords(view.lastContact, now)}</p>
          <ul>
            <To to={`${page}/contact-notes`}>Contact notes</To>
            <To to={`${page}/contact-notes/new`}>Note a contact</To>
          </ul>
        </Card>
        <Card id="hours" title="Hours and sessions">
          <Hours sum={view.sum} />
          <p>
            {counted(sessions.logged, 'session')} logged, {sessions.accepted} accepted
            {sessions.setAside > 0 && `, ${sessions.setAside} set aside`}
          </p>
          <ul>
            <To to={`${page}/sessions-to-accept`}>Sessions to accept</To>
            <To to={`${page}/hours`}>What counts</To>
            <To to={`/registrations/${registrationId}/sessions`}>All sessions</To>
          </ul>
        </Card>
        <Card id="evidence" title="Evidence">
          <p>
            {criteria.claimed} of {criteria.criteria} criteria claimed, {criteria.accepted} accepted
          </p>
          <ul>
            <To to={`${page}/assessment-plan`}>Assessment plan</To>
            <To to={`${page}/evidence`}>What is claimed</To>
            <To to={`${page}/record-comments`}>Feedback on records</To>
            <To to={`${page}/answers`}>Written answers</To>
            <To to={`${page}/reflection`}>Reflection</To>
            <To to={`/registrations/${registrationId}/work-products`}>Work products</To>
            <To to={`${page}/sent-criteria`}>Criteria judged early</To>
            <To to={`${page}/adjustments`}>Reasonable adjustments</To>
            <To to={`${page}/methods`}>Observations and discussions</To>
            <To to={`${page}/testimonies`}>Witness testimony</To>
            <To to={`${page}/prior-learning`}>Prior learning</To>
          </ul>
        </Card>
      </div>
      <section aria-labelledby="attempts" className="grid gap-1">
        <h2 id="attempts" className="text-lg">
          Submitted, and what was decided
        </h2>
        {attempts.length === 0 ? (
          <p className="text-ink-2">Nothing is submitted yet.</p>
        ) : (
          <>
            <ul className="divide-y divide-line">
              {attempts.map((attempt) => (
                <AttemptShown key={attempt.submissionId} unitId={unit.id} attempt={attempt} />
              ))}
            </ul>
            <p>
              <Link to={`${page}/attempts`} className="inline-flex min-h-tap items-center">
                All that was decided, replied and corrected
              </Link>
            </p>
          </>
        )}
      </section>
      <p className="no-print flex flex-wrap gap-x-5 border-t border-line pt-4 text-sm">
        <Link to={`${page}/holders`} className="inline-flex min-h-tap items-center">
          Who has had this unit
        </Link>
        <Link to={`/centres/${view.centreId}/comments`} className="inline-flex min-h-tap items-center">
          Kept comments
        </Link>
        {!view.conflicted && (
          <Link to={`/centres/${view.centreId}/conflicts/declare`} className="inline-flex min-h-tap items-center">
            Declare a conflict of interest
          </Link>
        )}
      </p>
    </Page>
  )
}
