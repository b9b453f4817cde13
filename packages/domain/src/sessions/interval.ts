import { z } from 'zod'
import { instant } from '../fields/instant.ts'

/** A half-open stretch of time `[start, end)`; the end is later than the start. */
export const interval = z
  .strictObject({ start: instant('Enter when it started'), end: instant('Enter when it ended') })
  .refine(({ start, end }) => Date.parse(start) < Date.parse(end), {
    path: ['end'],
    error: 'Enter an end that is later than the start',
  })
export type Interval = z.infer<typeof interval>

/** Longest stretch that one session may claim: a slip of date, not a meeting. [D] */
export const longestSessionHours = 24

type Timed = {
  start: string
  end: string
  breaks: readonly Interval[]
  attendance: readonly { from?: string | undefined; until?: string | undefined }[]
}

/** Checks that a session's parts fit inside it; tells every misfit at its own field. */
export const checkTimes = (session: Timed, context: z.RefinementCtx) => {
  const start = Date.parse(session.start)
  const end = Date.parse(session.end)
  const tell = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (!(start < end)) tell(['end'], 'Enter an end that is later than the start')
  else if (end - start > longestSessionHours * 3_600_000)
    tell(['end'], `Enter an end within ${longestSessionHours} hours of the start`)
  session.breaks.forEach((pause, index) => {
    if (Date.parse(pause.start) < start || Date.parse(pause.end) > end)
      tell(['breaks', index, 'start'], 'Enter a break that lies inside the session')
  })
  session.attendance.forEach(({ from, until }, index) => {
    if (from !== undefined && (Date.parse(from) < start || Date.parse(from) > end))
      tell(['attendance', index, 'from'], 'Enter an arrival between the start and the end')
    if (until !== undefined && (Date.parse(until) < start || Date.parse(until) > end))
      tell(['attendance', index, 'until'], 'Enter a leaving time between the start and the end')
    if (from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until))
      tell(['attendance', index, 'until'], 'Enter a leaving time that is later than the arrival')
  })
}
