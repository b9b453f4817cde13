import type { ActivityStanding } from '@mentorfolio/domain/assessment-plans/activity-standing'
import type {
  AssessmentPlanView,
  PlannedActivity,
  PlanVersion,
} from '@mentorfolio/domain/assessment-plans/assessment-plan-view'
import { Link, useLoaderData } from 'react-router'
import { kindWords, methodsPage, recordPage } from '../mentoring/methods/words.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment, plainDay, plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { methodWords } from '../words/methods.ts'
import { loadPlan, planPage } from './load-plan.ts'

export const loader = loadPlan

type Look = { tone: 'good' | 'wait' | 'bad' | 'plain'; shape: 'tick' | 'half' | 'ring'; label: string }

const standingLooks: Record<ActivityStanding, Look> = {
  PLANNED: { tone: 'plain', shape: 'ring', label: 'Planned' },
  DUE: { tone: 'wait', shape: 'ring', label: 'Within a week' },
  OVERDUE: { tone: 'bad', shape: 'half', label: 'Its day has been' },
  DONE: { tone: 'good', shape: 'tick', label: 'Done' },
}

const Answered = ({ answer, mine }: Pick<PlanVersion, 'answer'> & { mine: boolean }) => {
  if (!answer)
    return (
      <p>
        <Tag tone="wait" shape="ring">
          {mine ? 'Waits for your yes' : 'The candidate has yet to agree'}
        </Tag>
      </p>
    )
  return (
    <div className="grid justify-items-start gap-1">
      <Tag tone={answer.agrees ? 'good' : 'bad'} shape={answer.agrees ? 'tick' : 'half'}>
        {answer.agrees
          ? `Agreed by ${mine ? 'you' : 'the candidate'}`
          : `Does not work, ${mine ? 'you say' : 'says the candidate'}`}
      </Tag>
      {answer.words && <p className="max-w-[62ch] whitespace-pre-line">‘{answer.words}’</p>}
    </div>
  )
}

const said = (words: string | null, label: string) =>
  words && (
    <p className="max-w-[62ch] whitespace-pre-line">
      <span className="font-[640]">{label}: </span>
      {words}
    </p>
  )

/** Where what is planned is recorded; null: elsewhere, by its candidate. */
const beginsAt = (view: AssessmentPlanView, { method, criteria }: PlannedActivity) => {
  const page = methodsPage(view.unit.id)
  if (method === 'OBSERVATION' && may(view.actions, 'observation.record'))
    return { to: `${page}/observations/new`, words: 'Record the observation' }
  if (method === 'PROFESSIONAL_DISCUSSION' && may(view.actions, 'professionalDiscussion.record')) {
    const planned = new URLSearchParams(criteria.map((id) => ['for', id]))
    return { to: `${page}/discussions/new?${planned}`, words: 'Plan or record the discussion' }
  }
  return null
}

const Activity = ({ view, activity }: { view: AssessmentPlanView; activity: PlannedActivity }) => {
  const { id, what, method, criteria, by, where, prepare, standing, mark, records } = activity
  const { label, ...look } = standingLooks[standing]
  const page = planPage(view.unit.id)
  const begin = beginsAt(view, activity)
  const named = <span className="sr-only">: {what}</span>
  const titleOf = (criterion: string) => view.criteria.find((each) => each.id === criterion)?.title
  return (
    <li className="grid justify-items-start gap-2 py-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-base">{plainFullDay(by)}</h2>
        <Tag {...look}>{label}</Tag>
      </div>
      <p className="max-w-[62ch] whitespace-pre-line">{what}</p>
      <p className="text-sm text-ink-2">{methodWords[method]}, for</p>
      <ul className="-mt-1 grid gap-0.5 text-sm">
        {criteria.map((criterion) => (
          <li key={criterion}>
            <span className="font-[640]">{criterion}</span> {titleOf(criterion)}
          </li>
        ))}
      </ul>
      {said(where, 'Where')}
      {said(prepare, 'To bring or get ready')}
      {mark && (
        <p className="text-sm text-ink-2">
          {mark.done && mark.on ? `Done on ${plainDay(mark.on)}` : 'Not done after all'}, {mark.byName},{' '}
          {moment(mark.at, hereZone())}
          {mark.words && `: ‘${mark.words}’`}
        </p>
      )}
      {records.length > 0 && (
        <ul>
          {records.map((record) => (
            <li key={record.id}>
              <Link
                to={recordPage(view.unit.id, record.id)}
                className="inline-flex min-h-tap items-center wide:min-h-8"
              >
                {kindWords[record.kind]}, {plainFullDay(record.on)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {may(view.actions, 'assessmentPlan.write') && (
        <p className="no-print flex flex-wrap gap-x-5 text-sm">
          {begin && standing !== 'DONE' && (
            <Link to={begin.to} className="inline-flex min-h-tap items-center">
              {begin.words}
              {named}
            </Link>
          )}
          <Link to={`${page}/activities/${id}/mark`} className="inline-flex min-h-tap items-center">
            {standing === 'DONE' ? 'Not done after all' : 'Mark it as done'}
            {named}
          </Link>
        </p>
      )}
    </li>
  )
}

const Before = ({ versions }: { versions: readonly PlanVersion[] }) => (
  <details>
    <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
      As it was before
    </summary>
    <ul className="grid gap-5 text-sm">
      {versions.map((each) => (
        <li key={each.version} className="grid gap-1">
          <p className="text-ink-2">
            Version {each.version}, {each.byName}, {moment(each.at, hereZone())}
            {each.reason && `: ‘${each.reason}’`}
          </p>
          <ul className="grid list-disc gap-1 pl-5">
            {each.activities.map(({ id, by, what, method, criteria }) => (
              <li key={id}>
                {plainDay(by)}: {what} ({methodWords[method]}, {criteria.join(', ')})
              </li>
            ))}
          </ul>
          {each.answer && (
            <p>
              {each.answer.agrees ? 'The candidate agreed' : 'The candidate said that it does not work'}
              {each.answer.words && `: ‘${each.answer.words}’`}
            </p>
          )}
        </li>
      ))}
    </ul>
  </details>
)

/** How a unit is going to be assessed: what, by which method, for which criteria, by when. */
export const Component = () => {
  const { view, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  const { unit, candidateName, plan, before, notPlanned, actions } = view
  const page = planPage(unit.id)
  const mayWrite = may(actions, 'assessmentPlan.write')
  return (
    <Page
      title="Assessment plan"
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={mayWrite ? `/units/${unit.id}/candidate` : `/units/${unit.id}/evidence`}>
            {unit.probableTitle ?? unit.title}
          </Link>
        </>
      }
    >
      <Printed />
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        {mine
          ? 'How your assessor plans to see what you can do, and by when. Say so when something does not work for you: plans change.'
          : 'What assessor and candidate do together so that the criteria can be judged, and by when.'}
      </p>
      <NotYetSent items={onDevice.filter((item) => item.page === page)} />
      {plan === null ? (
        <p>{mine ? 'Nothing is planned yet. Your assessor writes the plan with you.' : 'Nothing is planned yet.'}</p>
      ) : (
        <Answered answer={plan.answer} mine={mine} />
      )}
      {(mayWrite || (plan && !plan.answer && may(actions, 'assessmentPlan.answer'))) && (
        <div className="no-print">
          {mayWrite ? (
            <ButtonLink look={plan ? 'plain' : 'primary'} to={`${page}/write`}>
              {plan ? 'Write the plan anew' : 'Plan the assessment'}
            </ButtonLink>
          ) : (
            <ButtonLink look="primary" to={`${page}/answer`}>
              Agree, or say what does not work
            </ButtonLink>
          )}
        </div>
      )}
      {plan && (
        <>
          <ul className="divide-y divide-line border-y border-line">
            {plan.activities.map((activity) => (
              <Activity key={activity.id} view={view} activity={activity} />
            ))}
          </ul>
          {said(plan.note, 'Agreed besides')}
          {notPlanned.length > 0 && (
            <p className="max-w-[62ch]">
              <span className="font-[640]">No activity yet for: </span>
              {notPlanned.join(', ')}
            </p>
          )}
          <p className="text-sm text-ink-2">
            Version {plan.version}, {plan.byName}, {moment(plan.at, hereZone())}
            {plan.reason && `: ‘${plan.reason}’`}
          </p>
          {before.length > 0 && <Before versions={before} />}
        </>
      )}
    </Page>
  )
}
