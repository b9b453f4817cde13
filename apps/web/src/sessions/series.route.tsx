import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Whose } from '../shell/whose.tsx'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'
import { rhythmWords } from '../words/series.ts'
import { loadSeries, stillAhead } from './load-series.ts'
import { SessionLine } from './session-line.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadSeries(params['id'] ?? '', request.signal)

/** Sessions that were planned together: each its own, and from one on they can be moved or called off at once. */
export const Component = () => {
  const { series, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const from = useSearchParams()[0].get('from')
  const { id, candidateName, sessions } = series
  const ahead = stillAhead(series).filter(({ actions }) => may(actions, 'session.replan'))
  const search = from ? `?from=${from}` : ''
  const [first] = sessions
  const held = new Set(waiting.map(({ record }) => record))
  return (
    <Page title={first?.title ?? 'A series'} width="narrow" above={<Whose candidateName={candidateName} />}>
      <p className="-mt-4 text-ink-2">
        {first?.series && `${rhythmWords[first.series.rhythm]}, `}
        {counted(sessions.length, 'session')}. Make each plan its own before you meet.
      </p>
      <NotYetSent items={waiting} />
      {ahead.length > 0 && (
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={`/series/${id}/move${search}`}>Move some of them</ButtonLink>
          <ButtonLink look="quiet" to={`/series/${id}/call-off${search}`}>
            Call some of them off
          </ButtonLink>
        </div>
      )}
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} counts={null} waits={held.has(session.id) || held.has(id)} />
        ))}
      </ul>
    </Page>
  )
}
