import { addDays } from '@mentorfolio/domain/calendar/days'
import { dayAt, localInterval } from '@mentorfolio/domain/calendar/local-times'

/** Where the demo centre's clocks hang. */
export const zone = 'Europe/London'

/** A day of the calendar, `2026-11-20`. */
export type Day = string

/** A moment in the demo's past: weeks before the day of the session that waits for its log, then days after that. */
export type When = { week: number; days?: number; at: string }

const hourMs = 3_600_000

/** Nobody mentors at a weekend, at Christmas or on New Year's Day. */
export const isWorkingDay = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !['12-25', '12-26', '01-01'].includes(day.slice(5))
}

const workingDay = (day: Day, towards: -1 | 1): Day =>
  isWorkingDay(day) ? day : workingDay(addDays(day, towards), towards)

/** The working day some days after, or, negative, before: further away where that day is none, so that order stays. */
export const workingDaysFrom = (day: Day, days: number): Day => workingDay(addDays(day, days), days < 0 ? -1 : 1)

/** The instants of a session on that day, by the clock on the wall. The demo uses no hour that a clock change touches. */
export const hours = (date: Day, from: string, to: string): { start: string; end: string } => {
  const interval = localInterval({ date, from, to, zone })
  if ('problem' in interval) throw new Error(`No such time in ${zone}: ${date} ${from} to ${to}`)
  return interval
}

/** The instant that the clock on the wall shows `time` on that day. */
export const moment = (day: Day, time: string): Date => new Date(hours(day, time, '23:59').start)

/** Days and moments counted back from `now`, whatever day, season or hour that is. */
export type Calendar = {
  /** The working day `weeks` before that of the session to log. 0 is that day itself. */
  week: (weeks: number) => Day
  when: (when: When) => Date
  /** The working day that many days from today, or the next one after. */
  ahead: (days: number) => Day
  /** The session that waits for its log: yesterday's, or the last working day's, by 72 hours not late yet where that can be. */
  toLog: { day: Day; from: string; to: string }
}

export const calendarAt = (now: Date): Calendar => {
  const today = dayAt(now, zone)
  const latest = workingDaysFrom(today, -1)
  const week = (weeks: number) => workingDay(addDays(latest, -7 * weeks), -1)
  return {
    week,
    when: ({ week: weeks, days = 0, at }) => moment(workingDaysFrom(week(weeks), days), at),
    ahead: (days) => workingDaysFrom(today, days),
    toLog: sessionToLog(now, today, latest),
  }
}

// On a Monday evening Friday's session would be late already: then today's earlier one waits instead.
const sessionToLog = (now: Date, today: Day, latest: Day) => {
  const isLate = now.getTime() > moment(latest, '17:00').getTime() + 72 * hourMs
  const todayIsOver = isWorkingDay(today) && now >= moment(today, '15:00')
  return isLate && todayIsOver
    ? { day: today, from: '14:00', to: '15:00' }
    : { day: latest, from: '16:00', to: '17:00' }
}
