import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { newId } from '../api/device.ts'
import { press } from '../forms/submit.ts'
import { Button } from '../shell/button.tsx'
import { Sheet } from '../shell/page.tsx'
import { day, plainDay } from '../words/dates.ts'
import { whoSaid } from '../words/feedback.ts'
import { pageOf } from './load-feedback.ts'
import { pointWords, toolWords } from './words.ts'

/** A schedule to begin with, taken over in one tap; everything in it can be changed afterwards. */
export const Schedule = ({ feedback }: { feedback: FeedbackView }) => {
  const { relationshipId: id, proposed, sessions, name, requests } = feedback
  const { revalidate } = useRevalidator()
  const [pending, setPending] = useState(false)
  if (proposed.length === 0) return null
  const take = async () => {
    setPending(true)
    const taken = proposed.map((request) => ({ id: newId(), request }))
    await press({
      ...{ line: 'POST /api/relationships/:id/feedback/schedule', record: id, page: pageOf(id) },
      ...{ input: { params: { id }, body: { requests: taken } }, title: 'A schedule for feedback' },
    })
    await revalidate()
    setPending(false)
  }
  return (
    <Sheet className="grid gap-3 p-5">
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
      <p className="text-sm text-ink-2">
        Nobody is asked by this: you ask each of them when the day comes. You can change it all.
      </p>
    </Sheet>
  )
}
