import { type Model, models, stagesOf } from '@mentorfolio/domain/sessions/models'
import { minutesOf, nothingOffered, wholePlan } from '@mentorfolio/domain/sessions/plan-offer'
import type { PlanVersion, SessionView } from '@mentorfolio/domain/sessions/session-view'
import { minutesBetween } from '../../hours/minutes.ts'
import type { Item } from '../../outbox/item.ts'
import { Late } from '../../shell/late.tsx'
import { Tag } from '../../shell/tag.tsx'
import { duration } from '../../words/durations.ts'
import { modeWords } from '../../words/sessions.ts'
import { notYetSent } from '../../words/waiting.ts'

type Words = {
  plan: NonNullable<PlanVersion['plan']>
  facts: Pick<PlanVersion['facts'], 'start' | 'end' | 'mode'>
  goals: SessionView['goals']
}

const offered = () => import('./plan-offered.tsx')

const stageIn = (model: Model, stage: string) => stagesOf(model).find(([key]) => key === stage)?.[1]

const saysMore = (plan: Words['plan']) =>
  Object.keys(nothingOffered).some((part) => {
    const said = plan[part as keyof typeof nothingOffered]
    return said !== null && said.length > 0
  })

/** The words of one version of a plan: goals, objectives and how they will know, and whatever else was written. */
export const PlanWords = ({ plan, facts, goals }: Words) => {
  const served = goals.filter(({ id }) => plan.goalIds.includes(id) || plan.newGoal?.id === id)
  const sum = minutesOf(plan.activities)
  const tooMany = sum - minutesBetween(facts)
  return (
    <dl className="grid max-w-[66ch] gap-3.5">
      {served.length > 0 && (
        <div>
          <dt className="text-sm text-ink-2">{served.length === 1 ? 'Goal' : 'Goals'}</dt>
          {served.map(({ id, title }) => (
            <dd key={id}>{title}</dd>
          ))}
        </div>
      )}
      {plan.objectives.map(({ text, measure, stage }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shown as it was saved, never reordered
        <div key={index}>
          <dt className="text-sm text-ink-2">Objective</dt>
          <dd>{text}</dd>
          <dd className="text-ink-2">How we’ll know: {measure}</dd>
          {stage !== null && plan.model && <dd className="text-sm text-ink-2">Stage: {stageIn(plan.model, stage)}</dd>}
        </div>
      ))}
      {plan.activities.length > 0 && (
        <div>
          <dt className="text-sm text-ink-2">
            Activities
            {`: ${duration(sum)} of ${duration(minutesBetween(facts))}`}
          </dt>
          {plan.activities.map(({ what, minutes }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: shown as it was saved, never reordered
            <dd key={index} className="flex justify-between gap-4 border-b border-line py-1">
              <span>{what}</span>
              <span className="whitespace-nowrap tabular-nums">{duration(minutes)}</span>
            </dd>
          ))}
          {tooMany > 0 && (
            <dd className="pt-1 text-sm font-semibold text-amber">
              {duration(tooMany)} more than the session has: shorten one, leave one out, or meet for longer.
            </dd>
          )}
        </div>
      )}
      {plan.resources.length > 0 && (
        <div>
          <dt className="text-sm text-ink-2">Resources</dt>
          {plan.resources.map(({ what, fit }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: shown as it was saved, never reordered
            <dd key={index}>
              {what}
              {fit && <span className="text-ink-2">: {fit}</span>}
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt className="text-sm text-ink-2">How</dt>
        <dd>
          {modeWords[facts.mode]}
          {plan.model && `, by ${models[plan.model].name}`}
        </dd>
      </div>
      {saysMore(plan) && <Late load={offered} as={{ plan }} />}
    </dl>
  )
}

/** The plan that waits last, with what was planned along with its words. */
const waitingPlan = (waiting: readonly Item[]): Omit<Words, 'goals'> | null =>
  waiting.reduce<Omit<Words, 'goals'> | null>((latest, { line, input }) => {
    if (line !== 'PUT /api/sessions/:id' && line !== 'PUT /api/sessions/:id/plan') return latest
    return { plan: wholePlan(input.body.plan), facts: input.body }
  }, null)

type Props = { session: SessionView; waiting: readonly Item[] }

/** What is planned now, marked where it is still `waiting` to be sent. */
export const PlanShown = ({ session: { planVersions, goals }, waiting }: Props) => {
  const waits = waitingPlan(waiting)
  const saved = planVersions.at(-1)
  const shown = waits ?? (saved?.plan ? { plan: saved.plan, facts: saved.facts } : null)
  if (!shown) return null
  return (
    <section aria-labelledby="plan" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="plan" className="text-lg">
          Plan
        </h2>
        {waits && (
          <Tag tone="info" shape="device">
            {notYetSent}
          </Tag>
        )}
      </div>
      <PlanWords {...shown} goals={goals} />
    </section>
  )
}
