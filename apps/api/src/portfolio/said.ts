import { decide } from '@mentorfolio/domain/cycle/decide'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { type Question, questionsOf, type SessionWord, wordOf } from '@mentorfolio/domain/sessions/answers'
import type { ShownTimes } from '@mentorfolio/domain/sessions/shown-times'
import type { SessionFactsRow } from './rows.ts'

type Attendance = Pick<SessionFactsRow['attendance'][number], 'attended' | 'from' | 'until' | 'answers'>

/** A session's times as people are shown them. */
export const timesOf = ({ start, end, zone }: { start: Date; end: Date; zone: string }): ShownTimes => ({
  ...{ start: wholeMinute(start), end: wholeMinute(end), zone },
})

const minute = (at: Date | null) => at && wholeMinute(at)

/** How one mentee came, in whole minutes. */
export const cameOf = ({ attended, from, until }: Pick<Attendance, 'attended' | 'from' | 'until'>) => ({
  ...{ attended, from: minute(from), until: minute(until) },
})

/** While its mentees may confirm it, and no longer: what was withdrawn is neither confirmed nor questioned. */
const isAnswerable = ({ status }: Pick<SessionFactsRow, 'status'>) =>
  decide({ roles: ['mentee'] }, 'session.confirm', { state: status, met: ['latestVersion'] }).allowed

/** Whose word stands that it is not right, and since when. */
export const notRightOf = (
  row: Pick<SessionFactsRow, 'status' | 'start' | 'end' | 'zone' | 'attendance'>,
): Question[] =>
  isAnswerable(row)
    ? questionsOf(
        timesOf(row),
        row.attendance.map((each) => ({
          ...{ ...cameOf(each), relationshipId: each.relationshipId },
          answers: each.answers.map((answer) => ({ ...answer, at: answer.at.toISOString() })),
        })),
      )
    : []

/** What its mentees say of a session, in a word. */
export const saidOf = (
  row: Pick<SessionFactsRow, 'status' | 'start' | 'end' | 'zone'> & { attendance: readonly Attendance[] },
): SessionWord | null =>
  isAnswerable(row)
    ? wordOf(
        timesOf(row),
        row.attendance.map((each) => ({ ...cameOf(each), answers: each.answers })),
      )
    : null
