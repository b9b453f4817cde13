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

/** What others have to do, and the page where the candidate sees to it: asks again, or records it. */
const what = ({ kind, role, name, relationshipId, subject, settingId }: Waiting): { words: string; to: string } => {
  const page = `/relationships/${relationshipId}`
  const whose = role === 'supervisor' ? 'The supervisor’s' : `${name}’s`
  const whom = role === null || role === 'mentee' ? name : `${others[role]} about ${name}`
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
      return { words: `Feedback from ${whom}`, to: `${page}/feedback` }
    case 'TO_ASK':
      return { words: `Ask ${whom} for feedback`, to: `${page}/feedback` }
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

/** What others have to do before the candidate can go on, longest first. */
export const Waiting = ({ waiting, now, centreId }: { waiting: readonly Waiting[]; now: string; centreId: string }) => (
  <section className="grid gap-2">
    <h2 className="text-lg">Waiting for others</h2>
    {waiting.length === 0 && <p className="text-ink-2">Nobody keeps you waiting.</p>}
    <ul className="divide-y divide-line">
      {waiting.map((each) => {
        const { words, to } = what(each)
        const { kind, relationshipId, role, subject, remind, since } = each
        return (
          <li key={[kind, relationshipId, role, subject?.id, remind?.linkId, since].join(' ')} className="py-2">
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
  </section>
)
