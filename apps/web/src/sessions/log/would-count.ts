import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import type { LedgerFacts, SessionFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { whenLogged } from '@mentorfolio/domain/sessions/when-logged'
import { whyFewer } from '../../hours/time-met.ts'
import { hereZone, shortDay, span } from '../../words/dates.ts'
import { duration } from '../../words/durations.ts'
import { reasonsToTell, reasonWords } from '../../words/reasons.ts'

/** The session as it would be once logged, as far as the ledger asks. */
export type Draft = Pick<SessionFacts, 'id' | 'kind' | 'context' | 'mode' | 'start' | 'end' | 'breaks' | 'attendance'>

/** Worth a second look before it is saved: most often a slip of the finger (docs/hours.md, rule 8). */
const shares = ({ start, end }: SessionFacts, zone: string) =>
  `It shares time with your session of ${shortDay(start, zone)}, ${span(start, end, zone)}: such time counts once. Are the times right?`

/** Whether another session that took place shares time with it; those that only touch do not. */
const meets = (other: SessionFacts, { id, start, end }: Draft): boolean =>
  other.id !== id &&
  isLogged(other) &&
  Date.parse(other.start) < Date.parse(end) &&
  Date.parse(other.end) > Date.parse(start)

/** `long`: so long that most likely a time is wrong, and its writer says first that it is right. */
type Told = { words: string; checks: string[]; long: boolean }

/** What the session would count if its log were saved at `now`, and what to check: the ledger itself says so, run here. */
export const wouldCount = (facts: LedgerFacts, draft: Draft, now: string, zone = hereZone()): Told | null => {
  const known = facts.sessions.find(({ id }) => id === draft.id)
  const session: SessionFacts = {
    planRecordedAt: known?.planRecordedAt ?? null,
    loggedAt: whenLogged(draft.end, [known?.loggedAt ?? now, now]) ?? now,
    questioned: known?.questioned ?? false,
    exclusion: known?.exclusion ?? null,
    acceptance: known?.acceptance ?? null,
    status: 'LOGGED',
    ...draft,
  }
  const ledger = hoursLedger({ ...facts, sessions: [...facts.sessions.filter(({ id }) => id !== draft.id), session] })
  const line = ledger.sessions.at(-1)
  if (!line || ledger.requiredMinutes === null) return null
  const total = `Total: ${duration(ledger.countedMinutes)} of ${duration(ledger.requiredMinutes)}.`
  // Also where neither counts: two meetings at one time are most often a slip.
  const checks = facts.sessions.filter((other) => meets(other, draft)).map((other) => shares(other, zone))
  const long = line.flags.includes('LONG')
  if (line.reasons.length > 0)
    return {
      words: `It would not count. ${reasonsToTell(line.reasons)
        .map((reason) => reasonWords[reason].why)
        .join(' ')} ${total}`,
      ...{ checks, long },
    }
  const fewer = whyFewer(draft, line.minutes)
  return { words: `${duration(line.minutes)} would count${fewer ? `: ${fewer}` : '.'} ${total}`, checks, long }
}
