import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import type { AskedFeedback } from '@mentorfolio/domain/feedback/request'
import { useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { newId } from '../api/device.ts'
import { PressTrouble } from '../forms/press-trouble.tsx'
import { press, type Trouble } from '../forms/submit.ts'
import type { Item } from '../outbox/item.ts'
import { Button } from '../shell/button.tsx'
import { Sheet } from '../shell/page.tsx'
import { day, plainDay } from '../words/dates.ts'
import { whoSaid } from '../words/feedback.ts'
import { pageOf } from './load-feedback.ts'
import { pointWords, toolWords } from './words.ts'

const line = 'POST /api/relationships/:id/feedback/schedule'

/** Each request keeps its id however often the button is pressed: twice is once. */
const useIds = () => {
  const ids = useRef(new Map<string, string>())
  return ({ source, point, sessionId }: AskedFeedback) => {
    const key = `${source} ${point} ${sessionId}`
    const id = ids.current.get(key) ?? newId()
    ids.current.set(key, id)
    return id
  }
}

type Props = { feedback: FeedbackView; waiting: readonly Item[] }

/** A schedule to begin with, taken over in one tap; everything in it can be changed afterwards. */
export const Schedule = ({ feedback, waiting }: Props) => {
  const { relationshipId: id, proposed, sessions, name, requests } = feedback
  const { revalidate } = useRevalidator()
  const [pending, setPending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const idOf = useIds()
  // Taken over already, without a network: it is told as not yet sent.
  if (proposed.length === 0 || waiting.some((item) => item.line === line)) return null
  const take = async () => {
    setPending(true)
    const taken = proposed.map((request) => ({ id: idOf(request), request }))
    const answer = await press({
      ...{ line, record: id, page: pageOf(id) },
      ...{ input: { params: { id }, body: { requests: taken } }, title: 'A schedule for feedback' },
    })
    setTrouble('trouble' in answer ? answer.trouble : 'data' in answer ? answer.data.trouble : null)
    await revalidate()
    setPending(false)
  }
  return (
    <Sheet className="no-print grid gap-3 p-5">
      <h2 className="text-lg">{requests.length === 0 ? 'A schedule to begin with' : 'What a schedule would add'}</h2>
      <ul className="divide-y divide-line">
        {proposed.map((each) => {
          const session = sessions.find(({ id }) => id === each.sessionId)
          return (
            <li key={`${each.source} ${each.point}`} className="py-2">
              <strong className="inline-block first-letter:uppercase">{whoSaid(each, name)}</strong>
              <span className="text-ink-2">
                {' '}
                · {pointWords[each.point].toLowerCase()}
                {session && ` of ${day(session.start, session.zone)}`} · {toolWords[each.tool].toLowerCase()} · ask on{' '}
                {plainDay(each.dueOn)}
              </span>
            </li>
          )
        })}
      </ul>
      <Button look="primary" className="justify-self-start" disabled={pending} onClick={() => void take()}>
        {pending ? 'One moment…' : 'Take over this schedule'}
      </Button>
      <PressTrouble trouble={trouble} />
      <p className="text-sm text-ink-2">
        Nobody is asked by this: you ask each of them when the day comes. You can change it all.
      </p>
    </Sheet>
  )
}
