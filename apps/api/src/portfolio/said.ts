import { rules } from '@mentorfolio/domain/cycle/rules'
import type { SessionState } from '@mentorfolio/domain/cycle/states'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { type SessionAnswer, type SessionWord, wordOf } from '@mentorfolio/domain/sessions/answers'
import type { ShownTimes } from '@mentorfolio/domain/sessions/shown-times'
import type { SessionFactsRow } from './rows.ts'

type Attendance = Pick<SessionFactsRow['attendance'][number], 'attended' | 'from' | 'until' | 'right' | 'shown'>

/** A session's times as people are shown them. */
export const timesOf = ({ start, end, zone }: { start: Date; end: Date; zone: string }): ShownTimes => ({
  ...{ start: wholeMinute(start), end: wholeMinute(end), zone },
})

const minute = (at: Date | null) => at && wholeMinute(at)

/** How one mentee came, in whole minutes. */
export const cameOf = ({ attended, from, until }: Pick<Attendance, 'attended' | 'from' | 'until'>) => ({
  ...{ attended, from: minute(from), until: minute(until) },
})

const answerOf = ({ right, shown }: Attendance): SessionAnswer | null =>
  right === null || shown === null ? null : { right, shown }

/** While a session may be confirmed, and no longer: what was withdrawn is neither confirmed nor questioned. */
const answerable: ReadonlySet<SessionState> = new Set(rules['session.confirm'].during)

/** What its mentees say of a session, in a word. */
export const saidOf = (
  row: Pick<SessionFactsRow, 'status' | 'start' | 'end' | 'zone'> & { attendance: readonly Attendance[] },
): SessionWord | null =>
  answerable.has(row.status)
    ? wordOf(
        timesOf(row),
        row.attendance.map((each) => ({ ...cameOf(each), answer: answerOf(each) })),
      )
    : null
