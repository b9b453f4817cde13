import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { Knots } from '../hours/knots.tsx'
import { StateTag } from '../mentoring/state-tag.tsx'
import { isAbout } from '../mentoring/with-waiting.ts'
import type { Item } from '../outbox/item.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Late } from '../shell/late.tsx'
import { Page } from '../shell/page.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { pagesOf, stagesOf } from '../thread/stages.ts'
import { Thread } from '../thread/thread.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { Agreement } from './agreement.tsx'
import { RelationshipActions } from './relationship-actions.tsx'
import { WhoThisIs } from './who-this-is.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const [onDevice, relationship] = await Promise.all([
    itemsWaiting(),
    call('GET /api/relationships/:id', { params: { id: params['id'] ?? '' } }, request.signal),
  ])
  return { relationship, onDevice }
}

/** Whether a write makes a session with them: until it is sent, it is on no list. */
const isNewWith = (id: string, item: Item): boolean => {
  switch (item.line) {
    case 'PUT /api/sessions/:id':
    case 'PUT /api/series/:id':
      return item.input.body.relationshipIds.includes(id)
    case 'PUT /api/sessions/:id/record':
      return item.input.body.attendance.some(({ relationshipId }) => relationshipId === id)
    default:
      return false
  }
}

/** What waits that has to do with this relationship. */
const waitingWith = ({ id, sessions }: RelationshipView, onDevice: readonly Item[]) => {
  const made = onDevice.filter((item) => isNewWith(id, item)).map(({ record }) => record)
  const theirs = new Set([...sessions.map((session) => session.id), ...made])
  return onDevice.filter((item) => theirs.has(item.record) || isAbout(item, id))
}

const around = () => import('./around.tsx')
const mentoringAside = () => import('./mentoring-aside.tsx')

/** Until it has begun anew: where a mentee who was handed over comes from, and what they had said. */
const TakenOver = ({ relationship: { name, state, takenOver } }: { relationship: RelationshipView }) =>
  takenOver &&
  (state === 'DRAFT' || state === 'AWAITING_SIGNATURES') && (
    <p className="max-w-[62ch] rounded-field bg-sunk px-3.5 py-2.5">
      Handed over by the centre on {shortDay(takenOver.at, hereZone())}: {name} had another mentor until then. What was
      recorded there stays there; you begin with an agreement of your own.
      {takenOver.wantedToStop &&
        ` ${name} had said that they want to stop. Ask first whether they would like to go on at all; if not, sign nothing: end it early instead, under ‘The ending’.`}
    </p>
  )

/** One relationship, from contract to closure, with every session it holds. */
export const Component = () => {
  const { relationship, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const waiting = waitingWith(relationship, onDevice)
  const { name, settingName, state, simulated, sessions, candidateName, actions } = relationship
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
        <StateTag state={state}>
          {state === 'DRAFT' && !relationship.agreement ? 'The agreement is to be written' : undefined}
        </StateTag>
        {simulated && <Tag tone="plain">Simulated</Tag>}
      </div>
      <NotYetSent items={waiting} />
      <div className="grid gap-9 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-9">
          {mine && <TakenOver relationship={relationship} />}
          <RelationshipActions relationship={relationship} />
          <section aria-labelledby="thread">
            <h2 id="thread" className="sr-only">
              From agreement to closure
            </h2>
            <Thread
              stages={stagesOf(relationship)}
              to={mine ? pagesOf(relationship) : {}}
              inside={{
                Sessions: sessions.length > 0 && (
                  <Knots knots={sessions} now={now} waiting={new Set(waiting.map(({ record }) => record))} />
                ),
              }}
            />
          </section>
          <Agreement relationship={relationship} />
        </div>
        <aside className="grid content-start gap-8" aria-label="Around the mentoring">
          <WhoThisIs relationship={relationship} />
          {may(actions, 'mentoringPlan.view') ? (
            <Late key={waiting.length} load={mentoringAside} as={{ relationship, asks: mine }} />
          ) : (
            <Late load={around} as={{ relationship }} />
          )}
        </aside>
      </div>
    </Page>
  )
}
