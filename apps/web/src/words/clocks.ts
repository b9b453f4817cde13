import { moment } from './dates.ts'
import { counted, duration } from './durations.ts'

/** When something was written, on the device's clock and on ours (docs/hours.md, 'Writing offline'). */
export type Clocks = { deviceAt: string | null; skewMs: number | null; receivedAt: string; effectiveAt: string }

const minute = 60_000
const day = 1_440

const minutesOf = (ms: number) => Math.floor(Math.abs(ms) / minute)
const lengthOf = (minutes: number) =>
  minutes < 2 * day ? duration(minutes) : counted(Math.floor(minutes / day), 'day')

/** Whether the device told another time than ours: less than a minute is the way that every write takes. */
export const areApart = ({ deviceAt, receivedAt }: Clocks): boolean =>
  deviceAt !== null && minutesOf(Date.parse(receivedAt) - Date.parse(deviceAt)) > 0

/** 'The device’s clock was 2 h fast.' Null where it was right to the minute. */
export const skewInWords = ({ skewMs }: Clocks): string | null =>
  skewMs === null || minutesOf(skewMs) === 0
    ? null
    : `The device’s clock was ${lengthOf(minutesOf(skewMs))} ${skewMs > 0 ? 'fast' : 'slow'}.`

const sameMinute = (a: string, b: string) => a.slice(0, 16) === b.slice(0, 16)

/** Which of the times is the one that lateness and counting go by. */
export const goesByInWords = ({ deviceAt, receivedAt, effectiveAt }: Clocks, zone: string): string => {
  if (sameMinute(effectiveAt, receivedAt)) return 'Lateness and counting go by when it reached us.'
  return deviceAt !== null && sameMinute(effectiveAt, deviceAt)
    ? 'Lateness and counting go by the device’s time.'
    : `Lateness and counting go by the device’s time put right: ${moment(effectiveAt, zone)}.`
}
