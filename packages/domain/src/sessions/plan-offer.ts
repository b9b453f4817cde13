import type { PlanContent, PlanToWrite } from './plan.ts'

// No schema here: pages that only show a plan load no zod.

/** A plan that says nothing of what is offered. */
export const nothingOffered = {
  ...{ purpose: null, structure: null, rationale: null, theory: null, theoryWhy: null },
  ...{ cites: [], respects: null, clarifyingQuestions: [] },
} satisfies Partial<PlanContent>

/** A plan on its way, as it will be read once it is kept. */
export const wholePlan = (plan: PlanToWrite): PlanContent => ({
  ...plan,
  objectives: plan.objectives.map(({ stage = null, ...objective }) => ({ ...objective, stage })),
  purpose: plan.purpose ?? null,
  structure: plan.structure ?? null,
  rationale: plan.rationale ?? null,
  theory: plan.theory ?? null,
  theoryWhy: plan.theoryWhy ?? null,
  cites: plan.cites ?? [],
  respects: plan.respects ?? null,
  clarifyingQuestions: plan.clarifyingQuestions ?? [],
})

/** The goals that a plan serves: those it chose, and the one that it wrote for the first time. */
export const goalsServed = ({ goalIds, newGoal }: Pick<PlanToWrite, 'goalIds' | 'newGoal'>): string[] =>
  newGoal === null || goalIds.includes(newGoal.id) ? [...goalIds] : [...goalIds, newGoal.id]

/** How many minutes timed activities take in all. */
export const minutesOf = (activities: readonly { minutes: number }[]): number =>
  activities.reduce((sum, { minutes }) => sum + minutes, 0)
