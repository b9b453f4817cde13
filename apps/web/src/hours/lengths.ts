import type { SessionLine } from '@mentorfolio/domain/sessions/ledger-view'
import { shortDay } from '../words/dates.ts'
import type { Length } from './tape.tsx'

/** The counting sessions of a ledger as lengths of the tape, earliest first. */
export const lengthsOf = (lines: readonly SessionLine[]): Length[] =>
  lines
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
    .map(({ id, title, start, zone, minutes, flags }) => ({
      id,
      name: `${shortDay(start, zone)}${title ? `, ${title}` : ''}`,
      minutes,
      late: flags.includes('LATE'),
    }))
