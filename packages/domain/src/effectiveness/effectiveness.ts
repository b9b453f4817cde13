import type { FeedbackPoint, FeedbackSource, FeedbackTool } from '../feedback/feedback-kinds.ts'
import type { SessionKind } from '../sessions/session.ts'
import { type Direction, directionOf, directions, type ScoredGoal } from './goal-progress.ts'
import { type SkillGap, type SkillSession, skillGaps } from './skills-over-time.ts'

/** A session that was held and logged. Instants in UTC. */
export type LoggedSession = SkillSession & {
  kind: SessionKind
  /** Which of this mentee's goals its plan serves. */
  goalIds: readonly string[]
  /** Whether its log was late, by the unit's own hours. */
  late: boolean
  /** Whether somebody looked back on it: in the log's own answer, or in a reflection. */
  reflected: boolean
  /** Answers that are about this very session. */
  feedbackIds: readonly string[]
}

/** Somebody was to be asked. Days as `YYYY-MM-DD`, instants in UTC. */
export type Request = {
  id: string
  source: FeedbackSource
  point: FeedbackPoint
  tool: FeedbackTool
  dueOn: string
  answeredAt: string | null
}

/** A milestone of a goal that is not dropped, and what the latest review said of it; null: none has looked at it. */
export type Milestone = { goalId: string; index: number; byDate: string; met: boolean | null }

export type EffectivenessFacts = {
  /** Today on the centre's clock. */
  today: string
  /** Earliest first. */
  sessions: readonly LoggedSession[]
  requests: readonly Request[]
  goals: readonly ScoredGoal[]
  milestones: readonly Milestone[]
  /** Observations of this mentoring that their assessor signed; the latest first. */
  observations: readonly { id: string }[]
}

type Place = { goalId: string; index: number }

/** Numbers as the ids behind them, so that each opens to its records. Minutes are whole. */
export type EffectivenessReport = {
  minutes: { total: number; unlinked: number; unlinkedSessions: string[] }
  reflection: { with: string[]; without: string[] }
  feedback: {
    answered: string[]
    waiting: string[]
    /** Of those that wait: their day is over. */
    overdue: string[]
    sessionsWith: string[]
    sessionsWithout: string[]
  }
  observation: { testimonies: string[]; observations: string[] }
  goals: Record<Direction, string[]> & { notScored: string[] }
  milestones: { met: Place[]; notMet: Place[]; notLookedAt: Place[]; toCome: Place[] }
  late: string[]
  gaps: SkillGap[]
}

/** Kinds in which goals are worked at: contracting and a chat serve none by their nature (docs/effectiveness.md). */
const servesGoals = ({ kind }: LoggedSession) => kind === 'FORMAL' || kind === 'REVIEW' || kind === 'CLOSURE'

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id)
const places = (milestones: readonly Milestone[]): Place[] => milestones.map(({ goalId, index }) => ({ goalId, index }))
const sum = (sessions: readonly LoggedSession[]) => sessions.reduce((total, { minutes }) => total + minutes, 0)

/**
 * Whether the mentoring works, from three sources: what was said of it, what others saw, how far the goals went (S5-K5);
 * with the minutes that serve no goal (S2-T1), what was looked back on (S4-M7), and what was logged late. Pure and total.
 */
export const effectiveness = (facts: EffectivenessFacts): EffectivenessReport => {
  const { today, sessions, requests, milestones } = facts
  const working = sessions.filter(servesGoals)
  const unlinked = working.filter(({ goalIds }) => goalIds.length === 0)
  const [answered, waiting] = [true, false].map((has) =>
    requests.filter(({ answeredAt }) => (answeredAt !== null) === has),
  )
  const goals = facts.goals.filter(({ dropped }) => !dropped)
  const going = (direction: Direction | null) => ids(goals.filter((goal) => directionOf(goal) === direction))
  const heard = ({ feedbackIds }: LoggedSession) => feedbackIds.length > 0
  const isDue = ({ byDate }: Milestone) => byDate < today
  return {
    minutes: { total: sum(working), unlinked: sum(unlinked), unlinkedSessions: ids(unlinked) },
    reflection: {
      with: ids(sessions.filter(({ reflected }) => reflected)),
      without: ids(sessions.filter(({ reflected }) => !reflected)),
    },
    feedback: {
      answered: ids(answered ?? []),
      waiting: ids(waiting ?? []),
      overdue: ids((waiting ?? []).filter(({ dueOn }) => dueOn < today)),
      sessionsWith: ids(working.filter(heard)),
      sessionsWithout: ids(working.filter((session) => !heard(session))),
    },
    observation: {
      testimonies: ids((answered ?? []).filter(({ tool }) => tool === 'WITNESS_TESTIMONY')),
      observations: ids(facts.observations),
    },
    goals: { UP: going(directions[0]), SAME: going(directions[1]), DOWN: going(directions[2]), notScored: going(null) },
    milestones: {
      met: places(milestones.filter(({ met }) => met === true)),
      notMet: places(milestones.filter(({ met }) => met === false)),
      notLookedAt: places(milestones.filter((each) => each.met === null && isDue(each))),
      toCome: places(milestones.filter((each) => each.met === null && !isDue(each))),
    },
    late: ids(sessions.filter(({ late }) => late)),
    gaps: skillGaps(sessions),
  }
}
