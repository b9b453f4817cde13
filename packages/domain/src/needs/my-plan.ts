import type { GoalWords } from '../goals/goal.ts'
import type { MentoringPlanContent } from '../plans/mentoring-plan.ts'
import type { MentoringView } from '../plans/mentoring-view.ts'
import type { NeedsContent } from './needs.ts'

/** A goal as its mentee reads it. */
type MyGoal = Pick<
  GoalWords,
  'title' | 'specific' | 'measure' | 'support' | 'why' | 'byDate' | 'baseline' | 'scale' | 'milestones' | 'strategies'
> & { id: string; revision: number }

/** 'My plan' (S3-K1): what is written about a mentee, for them to read and to confirm. Their mentor's own reasons stay out. */
export type MyPlan = {
  /** Of the needs assessment; null while there is none, and so nothing to confirm. */
  version: number | null
  needs: Omit<NeedsContent, 'tool' | 'graduated'> | null
  goals: MyGoal[]
  plan:
    | (Pick<MentoringPlanContent, 'goals' | 'mentorDoes' | 'menteeDoes' | 'support' | 'respects' | 'rhythm'> & {
        version: number
        /** The relationship's day, which may have been moved since the plan was written. */
        reviewOn: string | null
      })
    | null
}

/** How it was found out is their mentor's evidence, not theirs. */
const withoutMethod = ({ tool: _tool, graduated: _graduated, ...told }: NeedsContent) => told

/** What the mentee reads of a relationship's records: the latest of each, without goals that were dropped. */
export const myPlanOf = ({
  needs,
  goals,
  plans,
  reviewDueOn,
}: Pick<MentoringView, 'needs' | 'goals' | 'plans' | 'reviewDueOn'>): MyPlan => {
  const latest = needs.at(-1)
  const written = plans.at(-1)
  const plan = written?.plan
  return {
    version: latest?.version ?? null,
    needs: latest ? withoutMethod(latest.needs) : null,
    goals: goals
      .filter(({ dropped }) => dropped === null)
      .map(({ id, revision, goal }) => {
        const { title, specific, measure, support, why, byDate, baseline, scale, milestones, strategies } = goal
        return {
          ...{ id, revision, title, specific, measure, support, why, byDate },
          ...{ baseline, scale, milestones, strategies },
        }
      }),
    plan: plan
      ? {
          version: written.version,
          ...{ goals: plan.goals, mentorDoes: plan.mentorDoes, menteeDoes: plan.menteeDoes, support: plan.support },
          ...{ respects: plan.respects, rhythm: plan.rhythm, reviewOn: reviewDueOn },
        }
      : null,
  }
}

/** What a mentee was shown, by its versions: a yes names it, and is to nothing else. */
export const shownIn = ({ version, goals, plan }: MyPlan) => ({
  version: version ?? 0,
  goals: goals.map(({ id, revision }) => ({ id, revision })),
  plan: plan?.version ?? null,
})
