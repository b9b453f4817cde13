import type { LedgerFacts, SessionFacts } from './ledger.ts'

/** What S2 asks for: six hours over all mentees, with the centre's usual numbers. */
export const sixHours: LedgerFacts['requirement'] = {
  minimumMinutes: 360,
  scope: 'TOTAL',
  menteesRequired: 1,
  countsReview: true,
  countsClosure: true,
  allowsGroup: true,
  lateAfterHours: 72,
  tooLateAfterDays: 28,
  longAfterMinutes: 240,
}

/** An hour with Ash on Monday 2 March 2026 from 10:00, planned the day before and logged at its end: it counts. */
export const anHour: SessionFacts = {
  id: 'hour',
  kind: 'FORMAL',
  context: 'REAL',
  mode: 'IN_PERSON',
  status: 'LOGGED',
  start: '2026-03-02T10:00:00Z',
  end: '2026-03-02T11:00:00Z',
  breaks: [],
  planRecordedAt: '2026-03-01T18:00:00Z',
  loggedAt: '2026-03-02T11:00:00Z',
  attendance: [{ relationshipId: 'ash', attended: true }],
  questioned: false,
  exclusion: null,
  acceptance: null,
}

/** An hour that counts, but for what is said here. */
export const anHourWith = (changes: Partial<SessionFacts>): SessionFacts => ({ ...anHour, ...changes })

/** The minutes from `start` to `end` on 2 March 2026, logged as they end: `onTheDay('10:00', '10:30')`. */
export const onTheDay = (start: string, end: string, changes: Partial<SessionFacts> = {}): SessionFacts =>
  anHourWith({ id: `${start} to ${end}`, start: at(start), end: at(end), loggedAt: at(end), ...changes })

/** A time on 2 March 2026, or on the day of March that is named. */
export const at = (time: string, day = 2): string => `2026-03-${String(day).padStart(2, '0')}T${time}:00Z`

export const present = (relationshipId: string, hours: { from?: string; until?: string } = {}) => ({
  relationshipId,
  attended: true,
  ...hours,
})

export const absent = (relationshipId: string) => ({ relationshipId, attended: false })

/** A candidate enrolled on 1 February 2026, with agreements signed that day with Ash and with Bo. */
export const aPortfolio = (
  sessions: readonly SessionFacts[],
  changes: Partial<Omit<LedgerFacts, 'requirement' | 'sessions'>> & {
    requirement?: Partial<LedgerFacts['requirement']>
  } = {},
): LedgerFacts => ({
  registration: { from: '2026-02-01T00:00:00Z', until: null },
  relationships: [agreed('ash'), agreed('bo')],
  ...changes,
  requirement: { ...sixHours, ...changes.requirement },
  sessions,
})

/** A relationship whose agreement was in force in those periods; from 1 February 2026 on, unless told. */
export const agreed = (
  id: string,
  inForce: { start: string; end: string | null }[] = [{ start: '2026-02-01T00:00:00Z', end: null }],
) => ({ id, inForce })
