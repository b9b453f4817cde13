import type { SessionLine } from '@mentorfolio/domain/sessions/ledger-view'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { duration, inWords, listed } from '../words/durations.ts'
import { reasonWords } from '../words/reasons.ts'
import { minutesBetween } from './minutes.ts'

type Line = Pick<SessionLine, 'kind' | 'status' | 'start' | 'end' | 'reasons'>

/** Logged, and worth nothing to this unit. A plan, or what did not take place, is not missed time. */
export const isLoggedInVain = (line: Pick<Line, 'status' | 'reasons'>) => isLogged(line) && line.reasons.length > 0

const what = ({ kind, reasons: [first] }: Line): string => {
  if (first === 'NOT_FORMAL')
    return (
      { INFORMAL: 'informal chat', CONTRACTING: 'contracting session' }[String(kind)] ?? 'review or closing session'
    )
  return first ? `session ${reasonWords[first].short}` : 'session'
}

const many = (name: string) => (name.startsWith('session') ? name.replace('session', 'sessions') : `${name}s`)

/** 'Not counted: 45 min: one informal chat, one session without an agreement in force.' Null when nothing is lost. */
export const notCountedInWords = (lines: readonly Line[]): string | null => {
  const lost = lines.filter(isLoggedInVain)
  if (lost.length === 0) return null
  const minutes = lost.reduce((sum, line) => sum + minutesBetween(line), 0)
  const groups = Object.entries(Object.groupBy(lost, what)).map(
    ([name, group = []]) => `${inWords(group.length)} ${group.length === 1 ? name : many(name)}`,
  )
  return `Not counted: ${duration(minutes)}: ${listed(groups)}.`
}
