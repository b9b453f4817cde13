import type { MethodRecord } from '@mentorfolio/domain/methods/methods-view'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { loadMethods } from '../mentoring/methods/load-methods.ts'
import { criteriaIn, kindWords, recordPage, stateLooks } from '../mentoring/methods/words.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { AnswerToRecord } from './ask-to-record.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadMethods(params['id'] ?? '', request.signal)

const Line = ({ record, unitId }: { record: MethodRecord; unitId: string }) => {
  const { label, ...look } = stateLooks[record.state]
  const content = record.versions[0]?.content
  const isPlanned = record.state === 'WRITTEN' && content && 'minutes' in content && content.minutes === null
  return (
    <li className="grid gap-1.5 py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-base">
          <Link to={recordPage(unitId, record.id)} className="inline-flex min-h-8 items-center">
            {kindWords[record.kind]}, {plainFullDay(record.versions[0]?.content.on ?? '')}
          </Link>
        </h2>
        <Tag {...look}>{isPlanned ? 'Planned, not held yet' : label}</Tag>
      </div>
      <p className="text-sm text-ink-2">
        {record.byName} · for {criteriaIn(record).join(', ')}
      </p>
    </li>
  )
}

/** What an assessor saw and talked about beside the submissions of a unit, with what waits for whom. */
export const Component = () => {
  const { view, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  const { unit, candidateName, records, actions, recording } = view
  const own = `/units/${unit.id}`
  const mayRecord = may(actions, 'observation.record') || may(actions, 'professionalDiscussion.record')
  const whoRecords = mine ? 'Your assessor records them' : mayRecord ? 'You record them' : 'The assessor records them'
  return (
    <Page
      title="Other methods"
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`${own}/evidence`}>{mine ? 'Your evidence' : 'What is claimed'}</Link> ·{' '}
          {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        Observations and professional discussions. {whoRecords}, both sign, and what both signed does not change any
        more.
      </p>
      {mayRecord && (
        <div className="no-print flex flex-wrap gap-3">
          <ButtonLink look="primary" to="observations/new">
            Record an observation
          </ButtonLink>
          <ButtonLink to="discussions/new">Plan or record a discussion</ButtonLink>
        </div>
      )}
      {recording.asked.map((asked) => (
        <AnswerToRecord key={asked.recordId} view={view} asked={asked} />
      ))}
      {records.length === 0 ? (
        <p>{mine ? 'There is none to read yet.' : 'Nothing is recorded yet.'}</p>
      ) : (
        <ul className="divide-y divide-line">
          {records.map((record) => (
            <Line key={record.id} record={record} unitId={unit.id} />
          ))}
        </ul>
      )}
      <p className="no-print flex flex-wrap gap-x-6 gap-y-1">
        <Link to={`${own}/testimonies`} className="inline-flex min-h-tap items-center">
          Witness testimony
        </Link>
        <Link to={`${own}/prior-learning`} className="inline-flex min-h-tap items-center">
          Prior learning
        </Link>
      </p>
    </Page>
  )
}
