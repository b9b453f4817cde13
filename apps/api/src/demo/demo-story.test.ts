import { addDays } from '@mentorfolio/domain/calendar/days'
import { localParts } from '@mentorfolio/domain/calendar/local-times'
import { describe, expect, test } from 'vitest'
import { testStorage } from '../testing/files.ts'
import { testSealer } from '../testing/mentees.ts'
import { calendarAt, isWorkingDay, moment, zone } from './calendar.ts'
import { demoStory } from './demo-story.ts'

const hourMs = 3_600_000

/** Every day of four years, one of them a leap year, at the hours when days and clocks change and in between. */
const starts = Array.from({ length: 4 * 365 + 1 }, (_, index) => addDays('2026-01-01', index)).flatMap((day) =>
  ['00:00', '00:30', '01:30', '09:00', '17:05', '23:30'].map((time) => new Date(`${day}T${time}:00Z`)),
)

/** One start in 61: every ten days or so, each time at another hour. */
const someStarts = starts.filter((_, index) => index % 61 === 0)

const failures = (holds: (now: Date) => boolean, among = starts) =>
  among.filter((now) => !holds(now)).map((now) => now.toISOString())

describe('whenever the first start is', () => {
  test('the session to log is over, on a working day, and late only around Christmas and New Year', () => {
    expect(
      failures((now) => {
        const { day, from, to } = calendarAt(now).toLog
        const end = moment(day, to)
        const isLate = now.getTime() - end.getTime() > 72 * hourMs
        const monthAndDay = now.toISOString().slice(5, 10)
        const isHoliday = monthAndDay >= '12-25' || monthAndDay <= '01-05'
        return isWorkingDay(day) && from < to && end < now && (!isLate || isHoliday)
      }),
    ).toEqual([])
  })

  test('weeks never fall on one day, nor out of order', () => {
    expect(
      failures((now) => {
        const { week } = calendarAt(now)
        const days = Array.from({ length: 35 }, (_, weeks) => week(weeks))
        return days.every((day, index) => isWorkingDay(day) && (days[index + 1] ?? '') < day)
      }),
    ).toEqual([])
  })

  test('a session planned ahead is ahead', () => {
    expect(failures((now) => moment(calendarAt(now).ahead(3), '12:00') > now)).toEqual([])
  })

  test('all that the story tells is past, and was done by day', () => {
    const isPast = (now: Date) =>
      demoStory(now, '', testSealer, testStorage).every(({ at }) => {
        const { time } = localParts(at.toISOString(), zone)
        return at <= now && time >= '07:00' && time <= '22:00'
      })
    expect(failures(isPast, someStarts)).toEqual([])
  })
})
