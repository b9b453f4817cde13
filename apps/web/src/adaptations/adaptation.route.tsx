import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import type { AdaptationsView, AdaptationView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { showsIn } from '@mentorfolio/domain/adaptations/where-it-shows'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Chain } from '../mentoring/chains/chain.tsx'
import { frameworkInWords } from '../mentoring/chains/chain-words.ts'
import { loadChanges } from '../mentoring/chains/load-changes.ts'
import { changedParts } from '../mentoring/changed-parts.ts'
import { HeldNote } from '../mentoring/held.tsx'
import { Told, Versions } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { useIsCandidate } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { NoChange } from './not-there.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadChanges(params['id'] ?? '', request.signal)),
  recordId: params['recordId'],
})

const whatChanged = changedParts<AdaptationContent>({
  trigger: 'what it answers',
  change: 'what was changed',
  framework: 'what it leans on',
  result: 'what came of it',
  shows: 'where it shows',
})

const Words = ({ content, changes, mine }: { content: AdaptationContent; changes: AdaptationsView; mine: boolean }) => (
  <div className="grid gap-5">
    <Chain content={content} ends={changes} mine={mine} />
    <dl className="grid gap-3">
      {content.framework && <Told label="It leans on">{frameworkInWords(content.framework)}</Told>}
      {content.framework?.how && <Told label="How it follows from that">{content.framework.how}</Told>}
      <Told label="What came of it">{content.result}</Told>
    </dl>
  </div>
)

type Props = { changes: AdaptationsView; adaptation: AdaptationView; content: AdaptationContent }

const Shown = ({ changes, adaptation, content }: Props) => {
  const mine = useIsCandidate()
  const { withdrawn, held, versions } = adaptation
  const open = withdrawn === null && held === null
  return (
    <>
      {withdrawn && (
        <div className="-mt-3 grid justify-items-start gap-2">
          <Tag tone="bad" shape="cross">
            Withdrawn
          </Tag>
          <p>
            On {moment(withdrawn.at, hereZone())}: {withdrawn.because}
          </p>
        </div>
      )}
      <Words {...{ content, changes, mine }} />
      {held && <HeldNote held={held} />}
      {open && (
        <div className="no-print flex flex-wrap gap-3">
          {may(changes.actions, 'adaptation.record') && (
            <ButtonLink look="primary" to="change">
              {showsIn(content, changes.sessions).length === 0 ? 'Say where it shows' : 'Write it anew'}
            </ButtonLink>
          )}
          {may(changes.actions, 'mentoringRecord.withdraw') && (
            <ButtonLink look="quiet" to="withdraw">
              Withdraw this change
            </ButtonLink>
          )}
        </div>
      )}
      {versions.length > 1 && (
        <Versions
          versions={versions}
          changes={(now, before) => (before?.content && now.content ? whatChanged(now.content, before.content) : [])}
        >
          {(version) => version.content && <Words {...{ content: version.content, changes, mine }} />}
        </Versions>
      )}
    </>
  )
}

/** One change: its whole chain, what came of it, and every version. */
export const Component = () => {
  const { changes, recordId, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const adaptation = changes.adaptations.find(({ id }) => id === recordId)
  const content = adaptation?.content
  if (!adaptation || !content) return <NoChange changes={changes} />
  const { relationshipId: id, name } = changes
  return (
    <Page
      title="What was changed, and why"
      width="narrow"
      above={
        <>
          <Link to={`/relationships/${id}/adaptations`}>All changes</Link> with{' '}
          <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <NotYetSent items={waiting} />
      <Shown {...{ changes, adaptation, content }} />
    </Page>
  )
}
