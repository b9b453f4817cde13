import { addDays } from '../calendar/days.ts'
import type { FeedbackPoint, FeedbackSource, FeedbackTool } from './feedback-kinds.ts'
import type { AskedFeedback } from './request.ts'

/** How long mentoring is taken to last where its ending has no day yet. [D] */
const usualDays = 84

type Known = {
  /** `YYYY-MM-DD`, where the centre is. */
  today: string
  /** Since when the agreement is in force; null: not yet. */
  beganOn: string | null
  endsOn: string | null
  /** A played mentee cannot answer: then others are asked alone. */
  simulated: boolean
  /** Sessions that took place or are planned, earliest first. */
  sessions: readonly { id: string; day: string }[]
  /** What is asked already, and was not withdrawn. */
  asked: readonly { source: FeedbackSource; point: FeedbackPoint; tool: FeedbackTool }[]
}

const later = (a: string, b: string) => (a > b ? a : b)

const midway = (from: string, to: string) =>
  addDays(from, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000 / 2))

/**
 * A schedule to begin with, from a relationship's own dates: the mentee after the first or second session, midway and at the
 * end, and their supervisor midway and at the end, so that the points and tools that S2-T2 asks for are there. What is
 * asked of the same people at the same point already is left out; no day lies in the past.
 */
export const proposedSchedule = ({ today, beganOn, endsOn, simulated, sessions, asked }: Known): AskedFeedback[] => {
  const from = beganOn ?? today
  const end = [endsOn ?? addDays(from, usualDays), from, today].reduce(later)
  const mid = later(midway(from, end), today)
  // The second, once there is one: by then a mentee knows what to say.
  const session = sessions[1] ?? sessions[0]
  const whole: AskedFeedback[] = [
    {
      ...{ source: 'MENTEE', whom: null, point: 'POST_SESSION', tool: 'SHORT_FORM' },
      ...{ sessionId: session?.id ?? null, dueOn: later(session?.day ?? addDays(today, 7), today) },
    },
    { source: 'MENTEE', whom: null, point: 'MID', tool: 'SCALE', sessionId: null, dueOn: mid },
    { source: 'SUPERVISOR', whom: 'supervisor', point: 'MID', tool: 'SHORT_FORM', sessionId: null, dueOn: mid },
    { source: 'MENTEE', whom: null, point: 'END', tool: 'SCALE', sessionId: null, dueOn: end },
    { source: 'SUPERVISOR', whom: 'supervisor', point: 'END', tool: 'SCALE', sessionId: null, dueOn: end },
  ]
  const isOther = (source: FeedbackSource) => source !== 'MENTEE'
  return whole.filter(
    ({ source, point }) =>
      !(simulated && source === 'MENTEE') &&
      !asked.some((each) => each.point === point && isOther(each.source) === isOther(source)),
  )
}
