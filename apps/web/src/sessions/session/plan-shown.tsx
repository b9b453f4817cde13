import { models } from '@mentorfolio/domain/sessions/models'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { minutesBetween } from '../../hours/minutes.ts'
import { duration } from '../../words/durations.ts'
import { modeWords } from '../../words/sessions.ts'

/** What was planned: goals, objectives and how they will know, and whatever else was written. */
export const PlanShown = ({ session }: { session: SessionView }) => {
  const { plan, goals, mode, planned } = session
  if (!plan) return null
  const served = goals.filter((goal) => goal.served)
  const sum = plan.activities.reduce((total, { minutes }) => total + minutes, 0)
  return (
    <section aria-labelledby="plan" className="grid gap-4">
      <h2 id="plan" className="text-lg">
        Plan
      </h2>
      <dl className="grid max-w-[66ch] gap-3.5">
        {served.length > 0 && (
          <div>
            <dt className="text-sm text-ink-2">{served.length === 1 ? 'Goal' : 'Goals'}</dt>
            {served.map(({ id, title }) => (
              <dd key={id}>{title}</dd>
            ))}
          </div>
        )}
        {plan.objectives.map(({ text, measure }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shown as it was saved, never reordered
          <div key={index}>
            <dt className="text-sm text-ink-2">Objective</dt>
            <dd>{text}</dd>
            <dd className="text-ink-2">How we’ll know: {measure}</dd>
          </div>
        ))}
        {plan.activities.length > 0 && (
          <div>
            <dt className="text-sm text-ink-2">
              Activities{planned && `: ${duration(sum)} of ${duration(minutesBetween(planned))}`}
            </dt>
            {plan.activities.map(({ what, minutes }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: shown as it was saved, never reordered
              <dd key={index} className="flex justify-between gap-4 border-b border-line py-1">
                <span>{what}</span>
                <span className="whitespace-nowrap tabular-nums">{duration(minutes)}</span>
              </dd>
            ))}
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
            {modeWords[mode]}
            {plan.model && `, by ${models[plan.model].name}`}
          </dd>
        </div>
      </dl>
    </section>
  )
}
