import type { AdaptationsView, AdaptationView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { showsIn } from '@mentorfolio/domain/adaptations/where-it-shows'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { frameworkInWords, triggerInWords } from '../mentoring/chains/chain-words.ts'
import { loadChanges } from '../mentoring/chains/load-changes.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'
import { notYetSent } from '../words/waiting.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadChanges(params['id'] ?? '', request.signal)

const Change = ({
  changes,
  adaptation,
  waits,
}: {
  changes: AdaptationsView
  adaptation: AdaptationView
  waits: boolean
}) => {
  const { id, content, withdrawn, versions } = adaptation
  const [first] = versions
  const shows = content ? showsIn(content, changes.sessions).length : 0
  return (
    <li className="grid gap-1.5 py-4">
      {content ? (
        <>
          <p className="text-sm text-ink-2">{triggerInWords(content.trigger, changes)}</p>
          <p className="max-w-[66ch]">
            <Link to={id}>{content.change}</Link>
          </p>
        </>
      ) : (
        <p>
          Something was changed{first && ` on ${shortDay(first.effectiveAt, hereZone())}`}. You do not see the words.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {waits && (
          <Tag tone="info" shape="device">
            {notYetSent}
          </Tag>
        )}
        {withdrawn && (
          <Tag tone="bad" shape="cross">
            Withdrawn
          </Tag>
        )}
        {content && !withdrawn && (
          <Tag tone={shows > 0 ? 'good' : 'wait'} shape={shows > 0 ? 'tick' : 'half'}>
            {shows > 0 ? `Shows in ${counted(shows, 'session')}` : 'Shows in no session yet'}
          </Tag>
        )}
        {content?.framework && <Tag tone="plain">{frameworkInWords(content.framework)}</Tag>}
      </div>
    </li>
  )
}

/** What was changed in one relationship, the latest first (S1-T4, S2-T3). */
export const Component = () => {
  const { changes, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const mine = useIsCandidate()
  const { relationshipId: id, name, adaptations, actions } = changes
  const unsent = new Set(waiting.map(({ record }) => record))
  return (
    <Page
      title={mine ? 'What you changed' : 'What the mentor changed'}
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      {adaptations.length === 0 && (
        <p className="max-w-[62ch] text-ink-2">
          Nothing yet. When somebody tells you how it is for them, or a session surprises you, write here what you do
          differently since; later, in which session it shows.
        </p>
      )}
      {may(actions, 'adaptation.record') && (
        <div className="no-print">
          <ButtonLink look="primary" to="new">
            Record what you changed
          </ButtonLink>
        </div>
      )}
      {adaptations.length > 0 && (
        <ul className="divide-y divide-line">
          {adaptations.toReversed().map((adaptation) => (
            <Change key={adaptation.id} {...{ changes, adaptation }} waits={unsent.has(adaptation.id)} />
          ))}
        </ul>
      )}
    </Page>
  )
}
