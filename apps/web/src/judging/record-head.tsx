import type { RecordInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { Tag } from '../shell/tag.tsx'
import { hereZone, shortDay, span, time } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { recordWords } from '../words/record-words.ts'
import { changeOf, changeWords } from './words.ts'

const sameMinute = (one: string, other: string) => one.slice(0, 16) === other.slice(0, 16)

/** 'written 16:58 on the device, arrived 19:20'; a day is told where it is another than the one before. */
const timesInWords = ({ at, writtenAt, receivedAt }: RecordInReview): string => {
  const zone = hereZone()
  const told = (instant: string, before: string) =>
    shortDay(instant, zone) === shortDay(before, zone)
      ? time(instant, zone)
      : `${shortDay(instant, zone)}, ${time(instant, zone)}`
  if (writtenAt === null) return receivedAt === null ? '' : `arrived ${told(receivedAt, at)}`
  if (receivedAt === null || sameMinute(writtenAt, receivedAt)) return `written ${told(writtenAt, at)}`
  return `written ${told(writtenAt, at)} on the device, arrived ${told(receivedAt, writtenAt)}`
}

/** Since the decision before this attempt, in a word. */
export const ChangeTag = ({ record }: { record: RecordInReview }) => {
  const change = changeOf(record)
  return (
    change && (
      <Tag tone="info" shape={change === 'NEW' ? 'dot' : 'half'}>
        {changeWords[change]} since the last decision
      </Tag>
    )
  )
}

type Props = { record: RecordInReview; review: ReviewView; place: string }

/** What a record is, when it was met and when it was written, and what is known of it besides its words. */
export const RecordHead = ({ record, review, place }: Props) => {
  const session = review.sessions.find(({ id }) => id === record.sessionId)
  const whom = record.names.filter((name) => name !== '')
  const facts = [
    recordWords[record.record].one,
    session
      ? `${shortDay(session.start, session.zone)}, ${span(session.start, session.end, session.zone)}`
      : shortDay(record.at, hereZone()),
    whom.length > 0 && `with ${listed(whom)}`,
    timesInWords(record),
    `version ${record.version}`,
  ].filter(Boolean)
  const accepted = session?.decision?.kind === 'ACCEPTED' || record.accepted
  return (
    <div className="grid gap-2">
      <p className="text-sm text-ink-2">
        <span className="font-[640] text-ink">{place}</span> · {facts.join(' · ')}
      </p>
      <p className="flex flex-wrap gap-2 empty:hidden">
        <ChangeTag record={record} />
        {session?.said === 'CONFIRMED' && (
          <Tag tone="good" shape="tick">
            {listed(whom) || 'The mentee'} confirmed
          </Tag>
        )}
        {session?.said === 'QUESTIONED' && (
          <Tag tone="wait" shape="ring">
            Questioned by {listed(whom) || 'the mentee'}
          </Tag>
        )}
        {accepted && (
          <Tag tone="good" shape="square">
            Session accepted
          </Tag>
        )}
        {record.simulated && <Tag tone="plain">Simulated</Tag>}
      </p>
    </div>
  )
}
