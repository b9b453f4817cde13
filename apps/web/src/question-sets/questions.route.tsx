import type { QuestionSetView } from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { SetWords, setName } from './set-words.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['centreId'] ?? ''
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/centres/:id/question-sets', { params: { id } }, request.signal)
  return { ...view, id, onDevice }
}

const published = (version: number, at: string | null, by: string | null) =>
  at
    ? `Version ${version}, published ${moment(at, hereZone())}${by ? ` by ${by}` : ''}`
    : 'The questions that come with Mentorfolio'

const AskedBy = ({ asks }: { asks: NonNullable<QuestionSetView['askedBy']> }) =>
  asks.length === 0 ? (
    <p className="text-sm text-ink-2">Nobody asks it now.</p>
  ) : (
    <ul className="grid text-sm">
      {asks.map(({ candidateName, version, requests, answered }) => (
        <li key={`${candidateName} ${version}`}>
          {candidateName} has asked it {requests === 1 ? 'once' : `${requests} times`}, {answered} answered
          <span className="text-ink-2"> · {version === 0 ? 'as Mentorfolio supplies it' : `version ${version}`}</span>
        </li>
      ))}
    </ul>
  )

const QuestionSet = ({ set, mayWrite }: { set: QuestionSetView; mayWrite: boolean }) => {
  const { source, tool, version, publishedAt, publishedBy, content, earlier, askedBy } = set
  const name = setName(set)
  return (
    <details className="border-b border-line py-1">
      <summary className="flex min-h-tap items-center">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-base font-[640]">{name}</h2>
          <span className="text-sm text-ink-2">
            {version > 0 ? `version ${version}` : 'as Mentorfolio supplies it'}
          </span>
        </div>
      </summary>
      <div className="grid gap-3 pb-4">
        <p className="text-sm text-ink-2">{published(version, publishedAt, publishedBy)}.</p>
        <SetWords content={content} />
        {askedBy && <AskedBy asks={askedBy} />}
        {mayWrite && (
          <div>
            <ButtonLink to={`${source}/${tool}`} aria-label={`Write your own version: ${name}`}>
              Write your own version
            </ButtonLink>
          </div>
        )}
        {earlier.map((each) => (
          <details key={each.version}>
            <summary className="flex min-h-tap items-center text-thread-deep">
              {published(each.version, each.publishedAt, each.publishedBy)}
            </summary>
            <SetWords content={each.content} />
          </details>
        ))}
      </div>
    </details>
  )
}

/** What the centre asks of whom, with which tool: now, and before. */
export const Component = () => {
  const { centreName, sets, mayWrite, id, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  return (
    <Page
      title="Questions for feedback"
      above={
        <>
          {centreName} · <Link to={`/centres/${id}/answer-questions`}>Questions for written answers</Link>
        </>
      }
      width="narrow"
    >
      <NotYetSent items={onDevice.filter(({ page }) => page === `/centres/${id}/questions`)} />
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        What is asked of whom. {mayWrite && 'Your centre can write its own. '}A new version changes nothing for whoever
        was asked before: they answer what they were asked.
      </p>
      <div>
        {sets.map((set) => (
          <QuestionSet key={`${set.source} ${set.tool}`} set={set} mayWrite={mayWrite} />
        ))}
      </div>
    </Page>
  )
}
