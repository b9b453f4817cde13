import { lackingIn, pointsAsked, toolsAsked } from '../feedback/coverage.ts'
import type { FeedbackPoint, FeedbackSource, FeedbackTool, RatedSkill } from '../feedback/feedback-kinds.ts'
import { ratedSkills } from '../feedback/feedback-kinds.ts'

/** The three sides that a skill is seen from: the mentor, their mentee, and others (S4-T7, S2-MP3). */
export const sides = ['SELF', 'MENTEE', 'OTHERS'] as const
export type Side = (typeof sides)[number]

/** One number from 1 to 5 that somebody gave a skill. `whom`: which of the others, by their part. Instants in UTC. */
export type Rating = {
  by: 'SELF' | FeedbackSource
  whom: string | null
  skill: RatedSkill
  score: number
  at: string
}

export const sideOf = (by: Rating['by']): Side => (by === 'SELF' || by === 'MENTEE' ? by : 'OTHERS')

/** From how many steps of the five on two views differ; fewer is the same view, told in another number [D]. */
const apart = 2

/** What there is to say of one skill: no verdict, nothing about who is right. */
export type Saying<R extends Rating = Rating> =
  /** Two people are two steps or more apart: worth a question. */
  | { kind: 'DIFFER'; one: R; other: R }
  /** Two people or more, on two sides or more, none of them two steps from another. */
  | { kind: 'AGREE'; views: R[] }
  /** One side alone has rated it. */
  | { kind: 'ALONE'; view: R }
  /** Somebody's own number is not what it was at first. */
  | { kind: 'MOVED'; from: R; to: R }

export type SkillViews<R extends Rating = Rating> = {
  skill: RatedSkill
  /** Each person's latest number: the mentor's, the mentee's, then the others'. */
  latest: R[]
  sayings: Saying<R>[]
  /** Sides that have not rated it. */
  missing: Side[]
}

/** Who somebody is, over time: two supervisors are two people. */
const personOf = ({ by, whom }: Rating) => `${by} ${whom ?? ''}`

const order = (by: Rating['by']) => sides.indexOf(sideOf(by))

/**
 * Self, mentee and others side by side, skill by skill (S2-M3, S4-T7; docs/effectiveness.md). Each person's latest number is
 * their view. Skills come in the order in which they are listed everywhere, those that nobody rated are left out.
 */
export const triangulate = <R extends Rating>(ratings: readonly R[]): SkillViews<R>[] =>
  ratedSkills.flatMap((skill) => {
    const ofSkill = ratings
      .filter((rating) => rating.skill === skill)
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    if (ofSkill.length === 0) return []
    const people = [...Map.groupBy(ofSkill, personOf).values()].toSorted((a, b) => orderOf(a) - orderOf(b))
    const latest = people.flatMap((theirs) => theirs.slice(-1))
    return [
      {
        skill,
        latest,
        sayings: [...between(latest), ...people.flatMap(moved)],
        missing: sides.filter((side) => !latest.some(({ by }) => sideOf(by) === side)),
      },
    ]
  })

const orderOf = ([first]: readonly Rating[]) => (first ? order(first.by) : 0)

const between = <R extends Rating>(latest: readonly R[]): Saying<R>[] => {
  const [first] = latest
  if (!first) return []
  const differing = latest.flatMap((one, index) =>
    latest
      .slice(index + 1)
      .filter((other) => Math.abs(other.score - one.score) >= apart)
      .map((other) => ({ kind: 'DIFFER' as const, one, other })),
  )
  if (differing.length > 0) return differing
  const isOneSide = new Set(latest.map(({ by }) => sideOf(by))).size === 1
  return [isOneSide ? { kind: 'ALONE', view: first } : { kind: 'AGREE', views: [...latest] }]
}

const moved = <R extends Rating>(theirs: readonly R[]): Saying<R>[] => {
  const [from, to] = [theirs[0], theirs.at(-1)]
  return from && to && from.score !== to.score ? [{ kind: 'MOVED', from, to }] : []
}

/** What was heard so far, for what is missing. */
export type Heard = { source: FeedbackSource; point: FeedbackPoint; tool: FeedbackTool }

export const missingViews = ['SELF', 'MENTEE', 'OTHER', 'SUPERVISOR', 'POINTS', 'TOOLS'] as const
export type MissingView = (typeof missingViews)[number]

/**
 * What three views lack: the mentor's own ratings, the mentee's feedback, somebody else's (S2-MP3), a supervisor's 'if
 * possible' (S4-T7), another point, another tool (S2-T2; feedback/coverage.ts). It goes by what was answered: another
 * one is asked for where there is a first.
 */
export const whatIsMissing = (answered: readonly Heard[], { ratedSelf }: { ratedSelf: boolean }): MissingView[] => {
  const { mentee, other, points, tools } = lackingIn(answered)
  const holds: Record<MissingView, boolean> = {
    SELF: !ratedSelf,
    MENTEE: mentee,
    OTHER: other,
    SUPERVISOR: !other && !answered.some(({ source }) => source === 'SUPERVISOR'),
    POINTS: points > 0 && points < pointsAsked,
    TOOLS: tools > 0 && tools < toolsAsked,
  }
  return missingViews.filter((each) => holds[each])
}
