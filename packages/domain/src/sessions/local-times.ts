import { getISO } from 'temporal-polyfill/fns/Calendar'
import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'

// Functions, not Temporal's classes: a form then loads those it uses alone, 10 KB less.

/** What a person wrote: a day, two times on the clock of `zone`, and offsets where the clock showed a time twice. */
export type LocalTimes = {
  /** `2026-03-29` */
  date: string
  /** `00:30` */
  from: string
  to: string
  /** IANA name, such as `Europe/London`. */
  zone: string
  /** `+01:00`. Settles an hour that the clock showed twice; ignored at any other time. */
  offsetFrom?: string | undefined
  offsetTo?: string | undefined
}

/** A time the clock skipped, a time it showed twice, or an end that is the start. */
export type LocalTimeProblem = { problem: 'NONEXISTENT' | 'AMBIGUOUS' | 'ZERO_LENGTH'; field: 'from' | 'to' }

/**
 * The instants of a session written in local times (docs/hours.md, "Local times"): `{ start, end }` in UTC, such as
 * `2026-03-29T00:30:00Z`, or what is wrong with which field.
 *
 * Offsets are applied first. Then `to` before `from` is the next day, and `to` equal to `from` is ZERO_LENGTH.
 * Throws a RangeError for a date, time or zone that does not exist anywhere: the form's schema refuses those first.
 */
export function localInterval(times: LocalTimes): { start: string; end: string } | LocalTimeProblem {
  const { zone, offsetFrom, offsetTo } = times
  const from = PlainDateTime.fromString(`${times.date}T${times.from}`, getISO)
  const to = PlainDateTime.fromString(`${times.date}T${times.to}`, getISO)

  const start = soleInstant(instantsOf(from, zone, offsetFrom), 'from')
  if ('problem' in start) return start

  const sameDay = instantsOf(to, zone, offsetTo)
  const end = isBefore(to, sameDay, from, start.at)
    ? soleInstant(instantsOf(PlainDateTime.addDays(to, 1), zone, offsetTo), 'to')
    : soleInstant(sameDay, 'to')
  if ('problem' in end) return end
  if (Instant.equals(end.at, start.at)) return { problem: 'ZERO_LENGTH', field: 'to' }
  return { start: inSeconds(start.at), end: inSeconds(end.at) }
}

/**
 * An instant as a form shows it in `zone`: `{ date: '2026-10-25', time: '01:50', offset: '+01:00' }`. Seconds are dropped.
 * Throws a RangeError for an instant or a zone that does not exist.
 */
export function localParts(instant: string, zone: string): { date: string; time: string; offset: string } {
  const local = Instant.toZonedDateTimeISO(Instant.fromString(instant), zone)
  const [date = '', time = ''] = PlainDateTime.toString(ZonedDateTime.toPlainDateTime(local), {
    smallestUnit: 'minute',
    roundingMode: 'trunc',
  }).split('T')
  return { date, time, offset: ZonedDateTime.offset(local) }
}

/** When the clock of `zone` showed that time: never (it was put forward), once, or twice if no offset says which. */
function instantsOf(local: PlainDateTime.Record, zone: string, offset: string | undefined): Instant.Record[] {
  const earlier = PlainDateTime.toZonedDateTime(local, zone, { disambiguation: 'earlier' })
  const later = PlainDateTime.toZonedDateTime(local, zone, { disambiguation: 'later' })
  if (!PlainDateTime.equals(ZonedDateTime.toPlainDateTime(earlier), local)) return []
  const possible = ZonedDateTime.equals(earlier, later) ? [earlier] : [earlier, later]
  const settled = possible.filter((moment) => ZonedDateTime.offset(moment) === offset)
  return (settled.length > 0 ? settled : possible).map((moment) => ZonedDateTime.toInstant(moment))
}

function soleInstant(instants: Instant.Record[], field: 'from' | 'to'): { at: Instant.Record } | LocalTimeProblem {
  const [at, another] = instants
  if (!at) return { problem: 'NONEXISTENT', field }
  return another ? { problem: 'AMBIGUOUS', field } : { at }
}

/**
 * Whether `to`, on the day of `from`, comes before it, whichever of its instants is meant: only then is it the next
 * day's. A time that the clock skipped has no instant; what the clock would have shown decides.
 */
function isBefore(
  to: PlainDateTime.Record,
  possible: Instant.Record[],
  from: PlainDateTime.Record,
  start: Instant.Record,
): boolean {
  if (possible.length === 0) return PlainDateTime.compare(to, from) < 0
  return possible.every((instant) => Instant.compare(instant, start) < 0)
}

const inSeconds = (instant: Instant.Record) => Instant.toString(instant, { smallestUnit: 'second' })
