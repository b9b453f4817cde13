import type { ShownTimes } from '@mentorfolio/domain/sessions/shown-times'

/** 'Thursday 12 November, from 10:00 to 11:00', on the clock where it was. */
export const whenMet = ({ start, end, zone }: ShownTimes) => {
  const say = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(new Date(at)).replace(',', '')
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  return `${say(start, { weekday: 'long', day: 'numeric', month: 'long' })}, from ${say(start, clock)} to ${say(end, clock)}`
}
