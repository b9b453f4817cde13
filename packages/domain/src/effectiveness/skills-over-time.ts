import type { Skill } from '../sessions/log.ts'

/**
 * The skills that the sources name for themselves: listening, the three kinds of question, summing up, and what is said without
 * words (S1-AC3, S4-AC4, S4-AC6, S5-AC2). Those should show throughout the hours (S2-MP2); the others are welcome anywhere.
 */
export const coreSkills = [
  'ACTIVE_LISTENING',
  'OPEN_QUESTIONS',
  'PROBING_QUESTIONS',
  'REFLECTIVE_QUESTIONS',
  'SUMMARISING',
  'NON_VERBAL',
] as const satisfies readonly Skill[]

/** A logged session: its minutes, and the skills that its log gives an example of. `effect`: it says what came of it, too. */
export type SkillSession = { id: string; minutes: number; skills: readonly { skill: Skill; effect: boolean }[] }

/** A third of the hours so far: the first, the middle, the last. */
export const thirds = [0, 1, 2] as const
export type Third = (typeof thirds)[number]

/**
 * The thirds that each session lies in, in the order given (earliest first): a session over the border lies in both. The
 * hours are those held so far, so one session alone lies in all three, and is no gap.
 */
export const thirdsOf = (sessions: readonly Pick<SkillSession, 'minutes'>[]): Third[][] => {
  const total = sessions.reduce((sum, { minutes }) => sum + minutes, 0)
  const starts = sessions.map((_, index) => sessions.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0))
  return sessions.map(({ minutes }, index) => {
    const from = starts[index] ?? 0
    // In thirds of a minute, so that whole minutes stay whole numbers.
    return thirds.filter((third) => from * 3 < (third + 1) * total && (from + minutes) * 3 > third * total)
  })
}

/** A core skill without an example in these thirds of the hours. */
export type SkillGap = { skill: Skill; thirds: Third[] }

/** Core skills that have no example in a third of the hours (S2-MP2). None where nothing is logged. */
export const skillGaps = (sessions: readonly SkillSession[]): SkillGap[] => {
  const lies = thirdsOf(sessions)
  const lived = thirds.filter((third) => lies.some((each) => each.includes(third)))
  return coreSkills.flatMap((skill) => {
    const shown = new Set(
      sessions.flatMap(({ skills }, index) => (skills.some((used) => used.skill === skill) ? (lies[index] ?? []) : [])),
    )
    const missing = lived.filter((third) => !shown.has(third))
    return missing.length === 0 ? [] : [{ skill, thirds: missing }]
  })
}
