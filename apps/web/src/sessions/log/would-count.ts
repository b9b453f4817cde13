import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import type { LedgerFacts, SessionFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import { duration } from '../../words/durations.ts'
import { reasonWords } from '../../words/reasons.ts'

/** The session as it would be once logged, as far as the ledger asks. */
export type Draft = Pick<SessionFacts, 'id' | 'kind' | 'context' | 'mode' | 'start' | 'end' | 'breaks' | 'attendance'>

/** What is worth a second look before it is saved: most often a slip of the finger (docs/hours.md, rule 8). */
const check = {
  LONG: 'That is a long session. Are the times right?',
  OVERLAP: 'It shares time with another of your sessions: such time counts once. Are the times right?',
} as const

type Told = { words: string; checks: string[] }

/** What the session would count if its log were saved at `now`, and what to check: the ledger itself says so, run here. */
export const wouldCount = (facts: LedgerFacts, draft: Draft, now: string): Told | null => {
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
  const checks = (['LONG', 'OVERLAP'] as const).filter((flag) => line.flags.includes(flag)).map((flag) => check[flag])
  if (line.reasons.length > 0)
    return {
      words: `It would not count. ${line.reasons.map((reason) => reasonWords[reason].why).join(' ')} ${total}`,
      checks,
    }
  return { words: `${duration(line.minutes)} would count. ${total}`, checks }
}
