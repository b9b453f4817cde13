import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../shell/button.tsx'
import { ButtonLink } from '../../shell/button-link.tsx'
import { Late } from '../../shell/late.tsx'
import { Tag } from '../../shell/tag.tsx'
import { day, hereZone, span } from '../../words/dates.ts'
import { may } from '../../words/decided.ts'
import { saidWords } from '../../words/said.ts'

type Said = SessionView['confirmations'][number]

const tagOf = ({ right, stands }: Said) =>
  right && !stands
    ? ({ label: 'Confirmed as it was', shape: 'half', tone: 'plain' } as const)
    : saidWords[right ? 'CONFIRMED' : 'QUESTIONED']

/** What one of them said, of which times where these are others now, and what the candidate does about it. */
const Answer = ({ said, session }: { said: Said; session: SessionView }) => {
  const { right, stands, shown, role, words, handOver, at, relationshipId } = said
  const { mentees, actions, id } = session
  const tag = tagOf(said)
  return (
    <li className="grid justify-items-start gap-1">
      <Tag tone={tag.tone} shape={tag.shape}>
        {tag.label}
      </Tag>
      <p className="text-sm text-ink-2">
        By {mentees.find((mentee) => mentee.relationshipId === relationshipId)?.name ?? 'the mentee'}
        {role === 'supervisor' ? '’s supervisor' : ''}, {day(at, hereZone())}
        {handOver ? ', on the mentor’s device' : ''}
      </p>
      {words && !right && <p className="max-w-[66ch]">{words}</p>}
      {!stands && (
        <p className="text-sm">
          {shown
            ? `They read: ${day(shown.start, shown.zone)}, ${span(shown.start, shown.end, shown.zone)}. It was corrected since.`
            : 'Which times they read was not kept.'}
        </p>
      )}
      {words && right && (
        <div className="mt-1 max-w-[66ch] border-l-2 border-line pl-3 text-sm">
          <p className="text-ink-2">Before that they had said that it is not right:</p>
          <p>{words}</p>
        </div>
      )}
      {!right && may(actions, 'session.handOver') && (
        <p className="max-w-[66ch] text-sm">
          Talk about it{session.paused.length > 0 && ' once it goes on'}. If what is written is wrong,{' '}
          {may(actions, 'session.correct') ? (
            <Link to={`/sessions/${id}/correct`}>put the log right</Link>
          ) : (
            'tell your assessor'
          )}
          . {session.paused.length === 0 && 'Then ask again. '}It takes no minutes away.
        </p>
      )}
    </li>
  )
}

const panel = () => import('../../links/link-panel.tsx')

/** The button that was pressed is gone: what came in its place takes the focus. */
const takeFocus = (place: HTMLElement | null) => place?.focus()

type Asked = { id: string; mentee: SessionView['mentees'][number]; again: boolean }

/** Asking one mentee: on this device at once; the links, and what became of earlier ones, once they are asked for. */
const Asking = ({ id, mentee: { relationshipId, name }, again }: Asked) => {
  const [isOpen, setIsOpen] = useState(false)
  const title = again ? `Ask ${name} again` : `Ask ${name} whether it is right`
  const handOver = `/sessions/${id}/hand-over?with=${relationshipId}`
  if (isOpen) {
    const roles = ['mentee', 'supervisor'] as const
    return (
      <div ref={takeFocus} tabIndex={-1} className="outline-none">
        <Late load={panel} as={{ purpose: 'SESSION', subjectId: id, relationshipId, name, title, roles, handOver }} />
      </div>
    )
  }
  return (
    <section className="no-print grid gap-3" aria-label={title}>
      <h2 className="text-lg">{title}</h2>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={handOver}>Hand over this device</ButtonLink>
        <Button onClick={() => setIsOpen(true)}>Ask by a link</Button>
      </div>
    </section>
  )
}

/** What its mentees said of a session, and who has still to say yes to it as it is. It never takes minutes away. */
const Confirmations = ({ session }: { session: SessionView }) => {
  const { confirmations, mentees, actions, id } = session
  // In practice that was simulated the mentee had no part.
  const asks = may(actions, 'session.handOver') && session.context === 'REAL'
  const saidBy = (relationshipId: string) => confirmations.filter((said) => said.relationshipId === relationshipId)
  // Nobody is asked for anything while the centre has paused it.
  const open = mentees.filter(({ relationshipId, attended, name }) => {
    if (session.paused.includes(name)) return false
    const said = saidBy(relationshipId)
    return attended !== false && !(said.every(({ right }) => right) && said.some(({ stands }) => stands))
  })
  return (
    <div className="grid gap-4">
      {confirmations.length > 0 && (
        <ul className="grid gap-3" aria-label="What was said of it">
          {confirmations.map((said) => (
            <Answer key={said.relationshipId + said.role} said={said} session={session} />
          ))}
        </ul>
      )}
      {asks &&
        open.map((mentee) => (
          <Asking
            key={mentee.relationshipId}
            id={id}
            mentee={mentee}
            again={saidBy(mentee.relationshipId).length > 0}
          />
        ))}
    </div>
  )
}
export default Confirmations
