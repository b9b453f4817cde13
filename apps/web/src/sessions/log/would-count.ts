import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import type { LedgerFacts, SessionFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import { duration } from '../../words/durations.ts'
import { reasonWords } from '../../words/reasons.ts'

/** The session as it would be once logged, as far as the ledger asks. */
export type Draft = Pick<SessionFacts, 'id' | 'kind' | 'context' | 'mode' | 'start' | 'end' | 'breaks' | 'attendance'>

/** What the session would count if its log were saved at `now`: the ledger itself says so, run here. */
export const wouldCount = (facts: LedgerFacts, draft: Draft, now: string): string | null => {
  const known = facts.sessions.find(({ id }) => id === draft.id)
  const session: SessionFacts = {
    planRecordedAt: known?.planRecordedAt ?? null,
    loggedAt: known?.loggedAt ?? now,
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
  if (line.reasons.length > 0)
    return `It would not count: ${line.reasons.map((reason) => reasonWords[reason].why).join(' ')} ${total}`
  return `${duration(line.minutes)} would count. ${total}`
}
