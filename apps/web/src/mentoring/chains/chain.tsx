import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { tookPlace } from '@mentorfolio/domain/sessions/took-place'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { feedbackName, gist, sessionName } from './chain-words.ts'

export type ChainEnds = Pick<AdaptationsView, 'relationshipId' | 'name' | 'sessions' | 'feedback'>

const Knot = ({ title, last = false, children }: { title: string; last?: boolean; children: ReactNode }) => (
  <li className="relative pb-4 pl-8 last:pb-0">
    {!last && <span aria-hidden="true" className="absolute top-4 -bottom-2 left-[7px] w-[3px] bg-thread" />}
    <span
      aria-hidden="true"
      className="absolute top-[5px] left-0 size-[17px] rounded-full border-[3px] border-thread bg-sheet"
    />
    <p className="text-sm text-ink-2">{title}</p>
    <div className="max-w-[66ch]">{children}</div>
  </li>
)

/** What was said, or came up, or was seen: with the way to where it stands. */
const Trigger = ({ trigger, ends }: { trigger: AdaptationContent['trigger']; ends: ChainEnds }) => {
  const { relationshipId, name, sessions, feedback } = ends
  if (trigger.kind === 'FEEDBACK') {
    const given = feedback.find(({ id }) => id === trigger.feedbackId)
    const said = given && gist(given, trigger.what)
    return (
      <>
        <Link to={`/relationships/${relationshipId}/feedback#${trigger.feedbackId}`}>
          {given ? feedbackName(given, name) : 'Feedback'}
        </Link>
        {said && <p className="whitespace-pre-line">“{said}”</p>}
      </>
    )
  }
  const session = trigger.kind === 'SESSION' && sessions.find(({ id }) => id === trigger.sessionId)
  return (
    <>
      {session && <Link to={`/sessions/${session.id}`}>{sessionName(session)}</Link>}
      <p className="whitespace-pre-line">{trigger.what}</p>
    </>
  )
}

const triggerTitles = {
  FEEDBACK: 'What was said',
  SESSION: 'What came up in a session',
  REFLECTION: 'What you saw yourself',
} as const

type Props = {
  content: AdaptationContent
  ends: ChainEnds
  /** Where the change itself stands; left out on its own page. */
  to?: string
  /** Whose it is, for those who read another's. */
  mine: boolean
}

/** One chain, whole: what made the change, what was changed, where it shows. Each end leads to its own page (S2-T3). */
export const Chain = ({ content: { trigger, change, shows }, ends, to, mine }: Props) => (
  <ol className="grid">
    <Knot title={mine || trigger.kind !== 'REFLECTION' ? triggerTitles[trigger.kind] : 'What the mentor saw'}>
      <Trigger trigger={trigger} ends={ends} />
    </Knot>
    <Knot title={mine ? 'What you changed' : 'What the mentor changed'}>
      {to ? <Link to={to}>{change}</Link> : <p className="whitespace-pre-line">{change}</p>}
    </Knot>
    <Knot title="Where it shows" last>
      {shows.length === 0 ? (
        <p className="text-ink-2">In no session yet.</p>
      ) : (
        <ul className="grid gap-1.5">
          {shows.map(({ sessionId, how }) => {
            const session = ends.sessions.find(({ id }) => id === sessionId)
            return (
              <li key={sessionId}>
                <Link to={`/sessions/${sessionId}`}>{session ? sessionName(session) : 'A session'}</Link>
                {session && !tookPlace(session) && <span className="text-ink-2"> (withdrawn since)</span>}
                {how && <p className="whitespace-pre-line">{how}</p>}
              </li>
            )
          })}
        </ul>
      )}
    </Knot>
  </ol>
)
