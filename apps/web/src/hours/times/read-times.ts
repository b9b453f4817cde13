import { addDays } from '@mentorfolio/domain/calendar/days'
import { type LocalTimeProblem, localInterval, localParts } from '@mentorfolio/domain/calendar/local-times'
import type { Reading } from '../../forms/definition.ts'
import type { Written } from '../../forms/written.ts'

type Found = { start: string; end: string }
export type LocalReading = Found | LocalTimeProblem | null

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
const isTime = (text: string) => /^\d{2}:\d{2}$/.test(text)

/** The session's own stretch of time, or what is wrong with it; null while something is not filled in. */
export const localTimes = (words: Written, offsets = true): LocalReading => {
  const [date, from, to] = [words.text('date'), words.text('from'), words.text('to')]
  if (!isDate(date) || !isTime(from) || !isTime(to)) return null
  const zone = words.text('zone')
  try {
    return localInterval({
      date,
      from,
      to,
      zone,
      ...(offsets ? { offsetFrom: words.text('offsetFrom'), offsetTo: words.text('offsetTo') } : {}),
    })
  } catch {
    return null
  }
}

export const found = (reading: LocalReading): Found | null => (reading && 'start' in reading ? reading : null)

export const problemWords = {
  NONEXISTENT: 'The clocks went forward over this time that night. Enter a time before or after',
  AMBIGUOUS: 'The clock showed this time twice that night. Say which one you mean',
  ZERO_LENGTH: 'Enter an end that is later than the start',
} as const

const longestAsTyped = 12 * 3_600_000

/** An end before the start that would be half a day later: more often two times that changed places than a long night. */
export const isLongNight = (words: Written, reading: LocalReading): boolean => {
  const times = found(reading)
  if (!times || words.text('to') >= words.text('from')) return false
  return Date.parse(times.end) - Date.parse(times.start) > longestAsTyped
}

/** What is wrong with the times, at the fields that the person can change, and at those alone. */
export const timeTrouble = (words: Written, reading: LocalReading): Required<Pick<Reading, 'errors' | 'spared'>> => {
  if (isLongNight(words, reading) && !words.has('endsNextDay'))
    return { errors: { to: 'Enter an end after the start, or tick that it ends the next day' }, spared: [] }
  if (found(reading)) return { errors: {}, spared: [] }
  const answered = ['from', 'to'].filter((name) => isTime(words.text(name)))
  const spared = [...answered, 'breaks']
  if (reading && 'problem' in reading) {
    const { problem, field } = reading
    const asked = problem === 'AMBIGUOUS' ? (field === 'from' ? 'offsetFrom' : 'offsetTo') : field
    return { errors: { [asked]: problemWords[problem] }, spared }
  }
  const noDay = answered.length === 2 || !isDate(words.text('date'))
  return { errors: noDay ? { date: 'Enter the day, such as 20 November 2026' } : {}, spared }
}

/** A stretch inside the session, such as a break, on its day or, past midnight, on the next. */
const within = (session: Found, date: string, zone: string, from: string, to: string): Found | null => {
  if (!isTime(from) || !isTime(to)) return null
  for (const day of [date, addDays(date, 1)]) {
    try {
      const stretch = found(localInterval({ date: day, from, to, zone }))
      if (stretch && Date.parse(stretch.start) >= Date.parse(session.start)) return stretch
    } catch {
      return null
    }
  }
  return null
}

export const readBreaks = (words: Written, session: Found | null) =>
  words
    .rows('breaks')
    .filter((pause) => pause.has('from') || pause.has('to'))
    .map((pause) => {
      const stretch =
        session && within(session, words.text('date'), words.text('zone'), pause.text('from'), pause.text('to'))
      return { start: stretch?.start, end: stretch?.end }
    })

/** Who came, and from when until when if not for the whole session. Arriving as it ends is no time at all. */
export const readAttendance = (words: Written, session: Found | null) =>
  words.rows('attendance').map((mentee) => {
    const [date, zone] = [words.text('date'), words.text('zone')]
    const attended = mentee.has('attended')
    const from =
      attended && session && mentee.has('from')
        ? (within(session, date, zone, mentee.text('from'), words.text('to'))?.start ?? session.end)
        : undefined
    const until =
      attended && session && mentee.has('until')
        ? (within(session, date, zone, words.text('from'), mentee.text('until'))?.end ?? session.start)
        : undefined
    return {
      relationshipId: mentee.text('relationshipId'),
      attended,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    }
  })

/** How often the clock of `zone` showed a time on that day; null while either is not filled in. */
export type Showing = 'NEVER' | 'ONCE' | 'TWICE'
const showing = (date: string, time: string, zone: string): Showing | null => {
  if (!isDate(date) || !isTime(time)) return null
  try {
    const reading = localInterval({ date, from: time, to: time === '12:00' ? '12:01' : '12:00', zone })
    if (!('problem' in reading) || reading.field !== 'from') return 'ONCE'
    return reading.problem === 'NONEXISTENT' ? 'NEVER' : 'TWICE'
  } catch {
    return null
  }
}

/** One end of a session on its own day, as the clock showed it: an end that is earlier than the start is the next day's. */
export const shownOn = (words: Written, name: 'from' | 'to') => {
  const [day, time, zone] = [words.text('date'), words.text(name), words.text('zone')]
  const sameDay = showing(day, time, zone)
  // In the hour that comes twice, an end may well be the smaller number and the same night.
  const isNextDay = name === 'to' && sameDay === 'ONCE' && isTime(words.text('from')) && time < words.text('from')
  const date = isNextDay ? addDays(day, 1) : day
  return { date, time, zone, showing: isNextDay ? showing(date, time, zone) : sameDay }
}

/** The two offsets around a night on which the clocks go back: the first hour's, then the second's. */
export const offsetsAround = (date: string, time: string, zone: string): [first: string, second: string] => {
  const near = Date.parse(`${date}T${time}:00Z`)
  const at = (shift: number) => localParts(new Date(near + shift * 3_600_000).toISOString(), zone).offset
  return [at(-12), at(12)]
}
