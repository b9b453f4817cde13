const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are slow to make and few: one for each zone and shape. */
const format = (zone: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${zone} ${JSON.stringify(options)}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
  formats.set(key, made)
  return made
}

const say = (instant: string, zone: string, options: Intl.DateTimeFormatOptions) =>
  format(zone, options).format(new Date(instant)).replace(',', '')

/** The zone of this device. */
export const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** '16:05' on the clock where the session was lived. */
export const time = (instant: string, zone: string) => say(instant, zone, { hour: '2-digit', minute: '2-digit' })

/** A day of another year than this one is told with its year. */
const yearOf = (instant: string, zone: string): Intl.DateTimeFormatOptions => {
  const numeric = { year: 'numeric' } as const
  return say(instant, zone, numeric) === say(new Date().toISOString(), zone, numeric) ? {} : numeric
}

/** '14 Nov'; '1 Jan 2019' of another year. */
export const shortDay = (instant: string, zone: string) =>
  say(instant, zone, { day: 'numeric', month: 'short', ...yearOf(instant, zone) })

/** 'Sat 14 Nov'; 'Tue 1 Jan 2019' of another year. */
export const day = (instant: string, zone: string) =>
  say(instant, zone, { weekday: 'short', day: 'numeric', month: 'short', ...yearOf(instant, zone) })

/** 'Saturday 14 November 2026' */
export const fullDay = (instant: string, zone: string) =>
  say(instant, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** 'November 2026' */
export const month = (instant: string, zone: string) => say(instant, zone, { month: 'long', year: 'numeric' })

/** '14 Nov 2026, 16:58' */
export const moment = (instant: string, zone: string) =>
  `${say(instant, zone, { day: 'numeric', month: 'short', year: 'numeric' })}, ${time(instant, zone)}`

const hour = 3_600_000
const shifted = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString()

/** In the hour that a clock shows twice in autumn, says which one: '01:30 after the clocks went back'. */
export const exactTime = (instant: string, zone: string): string => {
  const shown = time(instant, zone)
  if (time(shifted(instant, hour), zone) === shown) return `${shown} before the clocks went back`
  return time(shifted(instant, -hour), zone) === shown ? `${shown} after the clocks went back` : shown
}

/** '16:00–16:50'; '23:30–00:20 on Sat 14 Nov' where it ends on another day. */
export const span = (start: string, end: string, zone: string) => {
  const another = daysFrom(start, end, zone) === 0 ? '' : ` on ${day(end, zone)}`
  const [from, to] = [exactTime(start, zone), `${exactTime(end, zone)}${another}`]
  if (another) return `${from}–${to}`
  return from.length + to.length > 10 ? `${from}, until ${to}` : `${from}–${to}`
}

/** A plain date, `2026-11-28`: '28 Nov', with its year where it is another one. */
export const plainDay = (date: string) => shortDay(`${date}T12:00:00Z`, 'UTC')
/** The same with its year: '28 November 2026'. */
export const plainFullDay = (date: string) =>
  say(`${date}T12:00:00Z`, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' })

const dayNumber = (instant: string, zone: string) => {
  const parts = format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T00:00:00Z`) / 86_400_000
}

/** Calendar days from `now` to `instant` on the clock of `zone`: −1 is yesterday. */
export const daysFrom = (now: string, instant: string, zone: string) => dayNumber(instant, zone) - dayNumber(now, zone)

/** 'today', 'yesterday', 'on Monday' within the week to come, else 'on 14 Nov'. */
export const dayFrom = (now: string, instant: string, zone: string): string => {
  const away = daysFrom(now, instant, zone)
  if (away === 0) return 'today'
  if (away === -1) return 'yesterday'
  if (away === 1) return 'tomorrow'
  if (away > 1 && away < 7) return `on ${say(instant, zone, { weekday: 'long' })}`
  return `on ${shortDay(instant, zone)}`
}

/** 'today', 'yesterday', '5 days ago', by the days of `zone`; what only another clock has as to come is today's. */
export const ago = (now: string, instant: string, zone: string): string => {
  const days = -daysFrom(now, instant, zone)
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}

/** A moment to come or gone, from `now`: 'Monday 17:00', '28 Nov, 17:00'. */
export const momentFrom = (now: string, instant: string, zone: string): string => {
  const away = daysFrom(now, instant, zone)
  if (away === 0) return `${time(instant, zone)} today`
  if (away > 0 && away < 7) return `${say(instant, zone, { weekday: 'long' })} ${time(instant, zone)}`
  return `${shortDay(instant, zone)}, ${time(instant, zone)}`
}

/** 'Good evening', by the clock of `zone`. */
export const greeting = (now: string, zone: string): string => {
  const hour = Number(format(zone, { hour: '2-digit', hourCycle: 'h23' }).format(new Date(now)))
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}

/** A moment of this device, told from now: 'at 16:05 today', 'on 28 Nov, 17:00', on this device's own clock. */
export const sinceNow = (at: string): string => {
  const now = new Date().toISOString()
  const told = momentFrom(now, at, hereZone())
  return `${told.endsWith('today') ? 'at' : 'on'} ${told}`
}
