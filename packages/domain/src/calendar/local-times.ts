// By the zones that every browser and Node know (Intl). Temporal is not in all of them yet, and a polyfill of it would cost
// each form of times 10 KB; the tests hold these few functions against one.

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
  const from = clockTime(times.date, times.from)
  const to = clockTime(times.date, times.to)

  const start = soleInstant(instantsOf(from, zone, offsetFrom), 'from')
  if (typeof start !== 'number') return start

  const sameDay = instantsOf(to, zone, offsetTo)
  const end = isBefore(to, sameDay, from, start)
    ? soleInstant(instantsOf(to + day, zone, offsetTo), 'to')
    : soleInstant(sameDay, 'to')
  if (typeof end !== 'number') return end
  if (end === start) return { problem: 'ZERO_LENGTH', field: 'to' }
  return { start: inSeconds(start), end: inSeconds(end) }
}

/** The instant at which a day begins in `zone`: `2026-03-29` is `2026-03-29T00:00:00Z` in London. */
export function startOfDay(date: string, zone: string): string {
  const midnight = clockTime(date, '00:00')
  const [first] = instantsOf(midnight, zone, undefined).toSorted((one, other) => one - other)
  // Where a clock skips midnight, the day begins with the first time that it does show.
  return inSeconds(first ?? midnight - offsetAt(midnight - day, zone))
}

/**
 * An instant as a form shows it in `zone`: `{ date: '2026-10-25', time: '01:50', offset: '+01:00' }`. Seconds are dropped.
 * Throws a RangeError for an instant or a zone that does not exist.
 */
export function localParts(instant: string, zone: string): { date: string; time: string; offset: string } {
  const at = Date.parse(instant)
  const offset = offsetAt(at, zone)
  const [date = '', time = ''] = new Date(at + offset).toISOString().split('T')
  return { date, time: time.slice(0, 5), offset: inWords(offset) }
}

/** The day that an instant falls on by the clock of `zone`: `2026-10-25`. What day it is at a centre is asked of this alone. */
export const dayAt = (instant: Date, zone: string): string => localParts(instant.toISOString(), zone).date

const day = 24 * 60 * 60 * 1_000

/** A time on some clock, as the instant at which UTC's clock shows it: milliseconds, good for comparing and adding days. */
function clockTime(date: string, time: string): number {
  const written = `${date}T${time}`
  const at = Date.parse(`${written}Z`)
  // 30 February is taken for 2 March by some.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(written))
    throw new RangeError(`No such time: ${written}`)
  return at
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      ...{ timeZone: zone, hourCycle: 'h23', era: 'short' },
      ...{ ...digits, second: '2-digit' },
    })
  clocks.set(zone, clock)
  return clock
}

/** How far the clock of `zone` was ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const shown = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(shown.get(type))
  const year = shown.get('era')?.startsWith('B') ? 1 - part('year') : part('year')
  const local = new Date(0)
  local.setUTCFullYear(year, part('month') - 1, part('day'))
  local.setUTCHours(part('hour'), part('minute'), part('second'))
  return local.getTime() - Math.floor(at / 1_000) * 1_000
}

/** `+01:00`; with seconds where a zone had them, before there were zones. */
function inWords(offset: number): string {
  const [hours, minutes, seconds] = new Date(Math.abs(offset)).toISOString().slice(11, 19).split(':')
  return `${offset < 0 ? '-' : '+'}${hours}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`
}

/** When the clock of `zone` showed that time: never (it was put forward), once, or twice if no offset says which. */
function instantsOf(local: number, zone: string, offset: string | undefined): number[] {
  // The offsets of the day before and the day after: a clock is put forward or back once within them.
  const offsets = new Set([offsetAt(local - day, zone), offsetAt(local + day, zone)])
  const possible = [...offsets]
    .filter((each) => offsetAt(local - each, zone) === each)
    .map((each) => ({ at: local - each, offset: inWords(each) }))
  const settled = possible.filter((moment) => moment.offset === offset)
  return (settled.length > 0 ? settled : possible).map(({ at }) => at)
}

function soleInstant([at, another]: number[], field: 'from' | 'to'): number | LocalTimeProblem {
  if (at === undefined) return { problem: 'NONEXISTENT', field }
  return another === undefined ? at : { problem: 'AMBIGUOUS', field }
}

/**
 * Whether `to`, on the day of `from`, comes before it, whichever of its instants is meant: only then is it the next
 * day's. A time that the clock skipped has no instant; what the clock would have shown decides.
 */
function isBefore(to: number, possible: number[], from: number, start: number): boolean {
  if (possible.length === 0) return to < from
  return possible.every((instant) => instant < start)
}

const inSeconds = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`
