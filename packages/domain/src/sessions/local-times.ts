import { Temporal } from 'temporal-polyfill'

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
  const date = Temporal.PlainDate.from(times.date)
  const from = date.toPlainDateTime(Temporal.PlainTime.from(times.from))
  const to = date.toPlainDateTime(Temporal.PlainTime.from(times.to))

  const start = soleInstant(instantsOf(from, zone, offsetFrom), 'from')
  if ('problem' in start) return start

  const sameDay = instantsOf(to, zone, offsetTo)
  const end = isBefore(to, sameDay, from, start.at)
    ? soleInstant(instantsOf(to.add({ days: 1 }), zone, offsetTo), 'to')
    : soleInstant(sameDay, 'to')
  if ('problem' in end) return end
  if (end.at.equals(start.at)) return { problem: 'ZERO_LENGTH', field: 'to' }
  return { start: inSeconds(start.at), end: inSeconds(end.at) }
}

/**
 * An instant as a form shows it in `zone`: `{ date: '2026-10-25', time: '01:50', offset: '+01:00' }`. Seconds are dropped.
 * Throws a RangeError for an instant or a zone that does not exist.
 */
export function localParts(instant: string, zone: string): { date: string; time: string; offset: string } {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    offset: local.offset,
  }
}

/** When the clock of `zone` showed that time: never (it was put forward), once, or twice if no offset says which. */
function instantsOf(local: Temporal.PlainDateTime, zone: string, offset: string | undefined): Temporal.Instant[] {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (!earlier.toPlainDateTime().equals(local)) return []
  const possible = earlier.equals(later) ? [earlier] : [earlier, later]
  const settled = possible.filter((moment) => moment.offset === offset)
  return (settled.length > 0 ? settled : possible).map((moment) => moment.toInstant())
}

function soleInstant(instants: Temporal.Instant[], field: 'from' | 'to'): { at: Temporal.Instant } | LocalTimeProblem {
  const [at, another] = instants
  if (!at) return { problem: 'NONEXISTENT', field }
  return another ? { problem: 'AMBIGUOUS', field } : { at }
}

/**
 * Whether `to`, on the day of `from`, comes before it, whichever of its instants is meant: only then is it the next
 * day's. A time that the clock skipped has no instant; what the clock would have shown decides.
 */
function isBefore(
  to: Temporal.PlainDateTime,
  possible: Temporal.Instant[],
  from: Temporal.PlainDateTime,
  start: Temporal.Instant,
): boolean {
  if (possible.length === 0) return Temporal.PlainDateTime.compare(to, from) < 0
  return possible.every((instant) => Temporal.Instant.compare(instant, start) < 0)
}

const inSeconds = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'second' })
