import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { Knots } from '../hours/knots.tsx'
import { Page } from '../shell/page.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { stagesOf } from '../thread/stages.ts'
import { Thread } from '../thread/thread.tsx'
import { relationshipStateWords } from '../words/actions.ts'
import { Agreement } from './agreement.tsx'
import { RelationshipActions } from './relationship-actions.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/relationships/:id', { params: { id: params['id'] ?? '' } }, request.signal)

const Goals = ({ goals }: { goals: NonNullable<RelationshipView['goalList']> }) => (
  <section aria-labelledby="goals" className="grid gap-2">
    <h2 id="goals" className="text-lg">
      Goals
    </h2>
    {goals.length === 0 && <p className="text-ink-2">None yet. Write the first one when you plan a session.</p>}
    <ul className="divide-y divide-line">
      {goals.map(({ id, title, domain }) => (
        <li key={id} className="py-2.5">
          {title}
          {domain && <p className="text-sm text-ink-2">{domain}</p>}
        </li>
      ))}
    </ul>
  </section>
)

/** One relationship, from contract to closure, with every session it holds. */
export const Component = () => {
  const relationship = useLoaderData<typeof loader>()
  const { name, settingName, state, simulated, sessions, goalList, candidateName } = relationship
  const now = serverNow()
  const mine = useIsCandidate()
  return (
    <Page
      title={name}
      above={
        <>
          {!mine && (
            <>
              <Link to="/">Your candidates</Link> ·{' '}
            </>
          )}
          {settingName ? `${candidateName} with a mentee at ${settingName}` : candidateName}
        </>
      }
    >
      <div className="-mt-4 flex flex-wrap gap-2">
        <Tag tone={state === 'ACTIVE' ? 'info' : 'plain'} shape={state === 'ACTIVE' ? 'dot' : 'ring'}>
          {relationshipStateWords[state]}
        </Tag>
        {simulated && <Tag tone="plain">Simulated</Tag>}
      </div>
      <div className="grid gap-9 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-9">
          <RelationshipActions relationship={relationship} />
          <section aria-labelledby="thread">
            <h2 id="thread" className="sr-only">
              From agreement to closure
            </h2>
            <Thread
              stages={stagesOf(relationship)}
              inside={{ Sessions: sessions.length > 0 && <Knots knots={sessions} now={now} /> }}
            />
          </section>
          <Agreement relationship={relationship} />
        </div>
        <aside className="grid content-start gap-8" aria-label="Goals">
          {goalList && <Goals goals={goalList} />}
        </aside>
      </div>
    </Page>
  )
}
