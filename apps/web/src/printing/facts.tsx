import type { PaperFacts } from '@mentorfolio/domain/evidence/evidence-view'
import { fullDay, hereZone, moment, plainFullDay, span } from '../words/dates.ts'
import { duration } from '../words/durations.ts'
import { pointInWords, toolInWords } from '../words/feedback.ts'
import { kindWords, modeWords } from '../words/sessions.ts'
import { howSigned } from '../words/signatures.ts'

type Props = { facts: PaperFacts; who: { MENTOR: string; MENTEE: string } }

const saidWords = { CONFIRMED: 'the mentee confirmed it', QUESTIONED: 'the mentee said that it is not right' } as const

const Session = ({ session }: { session: NonNullable<PaperFacts['session']> }) => {
  const { kind, mode, start, end, zone, minutes, said } = session
  return (
    <li>
      {kindWords[kind]}, {modeWords[mode].toLowerCase()}, {fullDay(start, zone)}, {span(start, end, zone)}; counts{' '}
      {duration(minutes)}
      {said && `; ${saidWords[said]}`}
    </li>
  )
}

/** What stands beside a record's words: who signed, when it was, how far it went. */
export const Facts = ({ facts: { signatures, session, scores, feedback }, who }: Props) => {
  const scored = scores.filter(({ score }) => score !== null)
  if (signatures.length === 0 && !session && scored.length === 0 && !feedback) return null
  return (
    <ul className="grid gap-0.5 text-sm">
      {signatures.map(({ party, method, helped, at, dated }) => (
        <li key={party}>
          {who[party]} signed on {dated ? plainFullDay(dated) : moment(at, hereZone())}, {howSigned[method]}
          {helped && '; somebody helped'}
        </li>
      ))}
      {session && <Session session={session} />}
      {scored.length > 0 && (
        <li>
          From 1 to 10:{' '}
          {scored
            .map(({ on, score }) => (on === null ? `${score} at the beginning` : `${score} on ${plainFullDay(on)}`))
            .join(', then ')}
        </li>
      )}
      {feedback && (
        <li>
          Asked {pointInWords[feedback.point]}, {toolInWords[feedback.tool]}
          {feedback.whom && `; ${feedback.whom}`}
        </li>
      )}
    </ul>
  )
}
