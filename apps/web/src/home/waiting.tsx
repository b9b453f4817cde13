import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/call.ts'
import { notDone } from '../links/standing.ts'
import { Button } from '../shell/button.tsx'
import { useMail } from '../shell/self.ts'
import { ago, daysFrom, hereZone, shortDay } from '../words/dates.ts'

type Waiting = Candidacy['waiting'][number]

const others = { supervisor: 'the supervisor', stakeholder: 'somebody who sees it', witness: 'a witness' }

/** The mentee by the made-up name, anybody else by their part. */
const whoIn = ({ role, request, name }: Pick<Waiting, 'role' | 'request' | 'name'>) =>
  role === null || role === 'mentee' ? name : `${request?.whom ?? others[role]}, about ${name}`

/** What others have to do, and the page where the candidate sees to it: asks again, or records it. */
const what = ({
  kind,
  role,
  name,
  relationshipId,
  subject,
  settingId,
  request,
}: Waiting): { words: string; to: string } => {
  const page = `/relationships/${relationshipId}`
  const card = `${page}/feedback#${request?.id}`
  const whose = role === 'supervisor' ? 'The supervisor’s' : `${name}’s`
  const whom = whoIn({ role, request, name })
  switch (kind) {
    case 'SIGNATURE':
      return { words: `${whose} signature on the agreement`, to: `${page}/agreement` }
    case 'NEEDS':
      return { words: `${whose} yes to what they need`, to: `${page}/needs` }
    case 'CLOSURE':
      return { words: `${whose} word on the ending`, to: `${page}/ending` }
    case 'SESSION':
      return {
        words: `${whose} yes to the session${subject ? ` of ${shortDay(subject.start, subject.zone)}` : ''}`,
        to: subject ? `/sessions/${subject.id}` : page,
      }
    case 'FEEDBACK':
      return { words: `Feedback from ${whom}`, to: card }
    case 'TO_ASK':
      return { words: `Ask ${whom} for feedback`, to: card }
    case 'PAPER':
      return { words: `Your assessor’s look at the paper ${name} signed`, to: `${page}/agreement` }
    case 'DECLINED':
      return { words: `Your assessor did not accept the paper ${name} signed`, to: `${page}/agreement` }
    case 'AUTHORISATION':
      return { words: `The setting’s authorisation for ${name}`, to: `${page}/authorisation` }
    case 'PERMISSION':
      return { words: `The setting’s permission for records of ${name}`, to: `/settings/${settingId}/permission` }
  }
}

const sinceInWords = ({ kind, since, isOver, because }: Waiting, now: string): string => {
  const days = -daysFrom(now, since, hereZone())
  const then = ago(now, since, hereZone())
  switch (kind) {
    case 'PAPER':
      return `added ${then}`
    case 'DECLINED':
      return `‘${because}’ · added ${then}`
    case 'TO_ASK':
      return `to ask ${days <= 0 ? 'today' : `since ${shortDay(since, 'UTC')}`}`
    case 'AUTHORISATION':
      return `agreement sent ${then}`
    case 'PERMISSION':
      return `missing since ${shortDay(since, hereZone())}`
    default:
      return `asked ${then}${isOver ? ' · the link ran out' : ''}`
  }
}

/** Asks once more by e-mail, as often as is left. */
const Nudge = ({
  remind,
  words,
  centreId,
}: {
  remind: NonNullable<Waiting['remind']>
  words: string
  centreId: string
}) => {
  const [pending, setPending] = useState(false)
  const [said, setSaid] = useState('')
  const [left, setLeft] = useState(remind.left)
  const mail = useMail(centreId)
  if (mail === 'NONE') return null
  const nudge = async () => {
    setPending(true)
    try {
      const link = await call('POST /api/links/:id/remind', { params: { id: remind.linkId }, body: { digest: null } })
      setLeft(link.remindersLeft)
      setSaid(mail === 'SENT' ? 'A reminder is on its way.' : 'Written: the administrator finds it under Mails.')
    } catch (error) {
      setSaid(notDone(error))
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      {left > 0 && said === '' && (
        <Button look="quiet" disabled={pending} aria-label={`Nudge: ${words}`} onClick={() => void nudge()}>
          Nudge
        </Button>
      )}
      <p role="status" className="w-full text-sm empty:hidden">
        {said}
      </p>
    </>
  )
}

type ListProps = { waiting: readonly Waiting[]; now: string; centreId: string }

const List = ({ waiting, now, centreId }: ListProps) => (
  <ul className="divide-y divide-line">
    {waiting.map((each) => {
      const { words, to } = what(each)
      const { kind, relationshipId, role, subject, request, remind, since } = each
      return (
        <li
          key={[kind, relationshipId, role, subject?.id, request?.id, remind?.linkId, since].join(' ')}
          className="py-2"
        >
          <Link to={to} className="inline-flex min-h-tap items-center">
            {words}
          </Link>
          <div className="flex flex-wrap items-center gap-x-2">
            <p className="text-sm text-ink-2">{sinceInWords(each, now)}</p>
            {remind && <Nudge remind={remind} words={words} centreId={centreId} />}
          </div>
        </li>
      )
    })}
  </ul>
)

/** Whom the candidate has yet to ask, and what others have to do before they can go on, longest first. */
export const Waiting = ({ waiting, ...more }: ListProps) => {
  const toAsk = waiting.filter(({ kind }) => kind === 'TO_ASK')
  const others = waiting.filter(({ kind }) => kind !== 'TO_ASK')
  return (
    <>
      {toAsk.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-lg">For you to ask</h2>
          <List waiting={toAsk} {...more} />
        </section>
      )}
      <section className="grid gap-2">
        <h2 className="text-lg">Waiting for others</h2>
        {others.length === 0 ? (
          <p className="text-ink-2">Nobody keeps you waiting.</p>
        ) : (
          <List waiting={others} {...more} />
        )}
      </section>
    </>
  )
}

/** Feedback that came in lately, and where it stands. */
export const CameIn = ({ cameIn, now }: { cameIn: Candidacy['cameIn']; now: string }) =>
  cameIn.length > 0 && (
    <section className="grid gap-2">
      <h2 className="text-lg">What came in</h2>
      <ul className="divide-y divide-line">
        {cameIn.map(({ request, relationshipId, role, name, at }) => (
          <li key={request.id} className="py-2">
            <Link
              to={`/relationships/${relationshipId}/feedback#${request.id}`}
              className="inline-flex min-h-tap items-center"
            >
              Read the feedback from {whoIn({ role, request, name })}
            </Link>
            <p className="text-sm text-ink-2">given {ago(now, at, hereZone())}</p>
          </li>
        ))}
      </ul>
    </section>
  )
