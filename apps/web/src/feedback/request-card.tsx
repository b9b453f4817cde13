import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { guestRoleOf } from '@mentorfolio/domain/feedback/asked-of'
import type { FeedbackRequestView, FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import { useState } from 'react'
import { Link } from 'react-router'
import { UnsentTag } from '../outbox/unsent-tag.tsx'
import { Button } from '../shell/button.tsx'
import { Late } from '../shell/late.tsx'
import { Sheet } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { day, hereZone, moment, plainDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { whoSaid } from '../words/feedback.ts'
import { AnswerShown } from './answer-shown.tsx'
import { pageOf } from './load-feedback.ts'
import { pointWords, stateTags, toolWords } from './words.ts'

type Props = { feedback: FeedbackView; request: FeedbackRequestView }
type Shown = Props & { changes: AdaptationsView | null; unsent: boolean }

const cameOfIt = () => import('../mentoring/chains/came-of-it.tsx')
const panel = () => import('../links/link-panel.tsx')

/** Why nobody can be asked yet; null: they can. */
const whyNot = ({ point, session }: FeedbackRequestView, name: string) => {
  if (session?.gone === 'MISSED')
    return `The log says that ${name} was not there. Choose another session, or do not ask for this.`
  if (point !== 'POST_SESSION') return null
  if (session === null) return 'Choose the session first: ‘Change’.'
  if (session.gone) return 'That session was called off or withdrawn. Choose another, or do not ask for this.'
  return session.held ? null : 'Ask once the session has taken place.'
}

const goneWords = { WITHDRAWN: () => ' (withdrawn)', MISSED: (name: string) => ` (${name} was not there)` }

/** By link, by e-mail, by a code, or on this device. */
const Asking = ({ feedback, request }: Props) => {
  const [isOpen, setIsOpen] = useState(false)
  const { relationshipId, name } = feedback
  const why = whyNot(request, name)
  if (why) return <p className="text-ink-2">{why}</p>
  const isMentee = request.source === 'MENTEE'
  return isOpen ? (
    <Late
      load={panel}
      as={{
        ...{ purpose: 'FEEDBACK', subjectId: request.id, relationshipId, name },
        ...{ roles: [guestRoleOf(request.source)], title: `Ask ${whoSaid(request, name)}` },
        ...(isMentee ? { handOver: `/relationships/${relationshipId}/hand-over/feedback/${request.id}` } : {}),
      }}
    />
  ) : (
    <Button
      className="justify-self-start"
      aria-label={`${request.state === 'ASKED' ? 'Ask again' : 'Ask now'}: ${whoSaid(request, name)}, ${toolWords[request.tool]}, ${pointWords[request.point]}`}
      onClick={() => setIsOpen(true)}
    >
      {request.state === 'ASKED' ? 'Ask again' : 'Ask now'}
    </Button>
  )
}

const when = ({ state, dueOn, askedAt, answer, withdrawn }: FeedbackRequestView) => {
  if (answer) return `Answered ${moment(answer.at, hereZone())}`
  if (withdrawn)
    return `Withdrawn ${moment(withdrawn.at, hereZone())}${withdrawn.because ? `: ‘${withdrawn.because}’` : ''}`
  return state === 'ASKED' && askedAt ? `Asked ${day(askedAt, hereZone())}` : `To ask on ${plainDay(dueOn)}`
}

/** One request: whom, how, how it stands; what they said, with the questions as they were asked. */
export const RequestCard = ({ feedback, changes, request, unsent }: Shown) => {
  const { id, tool, point, session, state, actions, withdrawn, answer } = request
  const { words, tone, shape } = stateTags[state]
  const mayChange = may(actions, 'feedback.change') && withdrawn === null
  const mayAsk = mayChange && may(feedback.actions, 'feedback.ask')
  const address = `${pageOf(feedback.relationshipId)}/${id}`
  const who = whoSaid(request, feedback.name)
  return (
    <Sheet id={id} className="grid gap-3 p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3>
          <span className="first-letter:uppercase inline-block">{who}</span>{' '}
          <span className="font-normal text-ink-2">· {toolWords[tool].toLowerCase()}</span>
        </h3>
        <div className="flex flex-wrap gap-2">
          {unsent && <UnsentTag />}
          <Tag tone={tone} shape={shape}>
            {words}
          </Tag>
        </div>
      </div>
      <p className="text-ink-2">
        {when(request)}
        {session &&
          ` · about ${day(session.start, session.zone)}${session.gone ? goneWords[session.gone](feedback.name) : ''}`}
      </p>
      {mayAsk && <Asking feedback={feedback} request={request} />}
      {mayChange && (
        <p className="no-print flex flex-wrap gap-x-5">
          <Link
            to={`${address}/change`}
            className="inline-flex min-h-tap items-center"
            aria-label={`Change: ${who}, ${toolWords[tool]}, ${pointWords[point]}`}
          >
            Change
          </Link>
          <Link
            to={`${address}/withdraw`}
            className="inline-flex min-h-tap items-center"
            aria-label={`Do not ask for this: ${who}, ${toolWords[tool]}, ${pointWords[point]}`}
          >
            Do not ask for this
          </Link>
        </p>
      )}
      <AnswerShown request={request} name={feedback.name} />
      {changes && answer && withdrawn === null && <Late load={cameOfIt} as={{ changes, feedbackId: id }} />}
    </Sheet>
  )
}
