import type { LedgerFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import { contexts, modes, sessionKinds } from '@mentorfolio/domain/sessions/session'
import { useEffect, useState } from 'react'
import { serverNow } from '../../api/clock.ts'
import { Chip } from '../../forms/choices.tsx'
import { useWritten } from '../../forms/use-written.ts'
import { found, isLongNight, localTimes, readAttendance, readBreaks } from '../../hours/times/read-times.ts'
import { span } from '../../words/dates.ts'

type Props = { formId: string; sessionId: string; facts: Promise<LedgerFacts | null> }

/** The whole ledger: fetched beside the facts, without which it tells nothing. The page waits for neither. */
const counting = () => import('./would-count.ts')
type Counted = { facts: LedgerFacts; wouldCount: Awaited<ReturnType<typeof counting>>['wouldCount'] }

const oneOf = <T extends string>(list: readonly T[], text: string, otherwise: T) =>
  list.find((each) => each === text) ?? otherwise

/** What the times and the people come to, while they are being written. Without a network it is left out. */
export const WorthLine = ({ formId, sessionId, facts: coming }: Props) => {
  const words = useWritten(formId)
  const [counted, setCounted] = useState<Counted | null>(null)
  useEffect(() => {
    let current = true
    Promise.all([coming, counting()]).then(
      ([facts, { wouldCount }]) => current && setCounted(facts && { facts, wouldCount }),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [coming])
  const times = words && found(localTimes(words))
  // Times that changed places, most likely: the field asks, and nothing is told of them until it is answered.
  if (!words || !times || (isLongNight(words, times) && !words.has('endsNextDay'))) return null
  const now = serverNow()
  // Nothing is promised of time that has not happened.
  if (Date.parse(times.end) > now)
    return (
      <p role="status" className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
        It has not ended yet. Log it once it is over.
      </p>
    )
  if (!counted) return null
  const breaks = readBreaks(words, times).flatMap(({ start, end }) => (start && end ? [{ start, end }] : []))
  const told = counted.wouldCount(
    counted.facts,
    {
      id: sessionId,
      kind: oneOf(sessionKinds, words.text('kind'), 'FORMAL'),
      context: oneOf(contexts, words.text('context'), 'REAL'),
      mode: oneOf(modes, words.text('mode'), 'IN_PERSON'),
      ...times,
      breaks,
      attendance: readAttendance(words, times),
    },
    new Date(now).toISOString(),
    words.text('zone') || undefined,
  )
  return (
    <div role="status" className="grid gap-2 text-sm text-ink-2 empty:hidden">
      {told?.long && (
        <div className="grid gap-2 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          <p>That is a long session: {span(times.start, times.end, words.text('zone'))}.</p>
          <input type="hidden" name="asksLong" value="yes" />
          <div>
            <Chip type="checkbox" id={`${formId}-longIsRight`} name="longIsRight" value="yes" defaultChecked={false}>
              Yes, these times are right
            </Chip>
          </div>
        </div>
      )}
      {told?.checks.map((each) => (
        <p key={each} className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
          {each}
        </p>
      ))}
      {told && <p>{told.words}</p>}
    </div>
  )
}
