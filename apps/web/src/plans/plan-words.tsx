import type { MentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'
import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { Told } from '../mentoring/parts.tsx'
import { cycleStageWords } from '../mentoring/words.ts'
import { plainFullDay } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { preferenceWords } from '../words/preferences.ts'

type Props = { plan: MentoringPlanContent; goals: MentoringView['goals']; reviewOn: string | null }

/** A mentoring plan as it was written; goals by their titles as they are now. `reviewOn`: the day, which may have been moved since. */
export const PlanWords = ({ plan, goals, reviewOn }: Props) => {
  const cited = plan.cites.map((each) => preferenceWords[each].toLowerCase())
  return (
    <dl className="grid gap-4">
      <div>
        <dt className="text-sm text-ink-2">Goals, in this order</dt>
        <dd>
          <ol className="grid list-decimal gap-1 pl-5">
            {plan.goals.map(({ id, how }) => (
              <li key={id}>
                {goals.find((goal) => goal.id === id)?.goal.title ?? 'A goal that is not there any more'}
                {how && <span className="block text-ink-2">{how}</span>}
              </li>
            ))}
          </ol>
        </dd>
      </div>
      <Told label="What the mentor does">{plan.mentorDoes}</Told>
      <Told label="What the mentee does">{plan.menteeDoes}</Told>
      <Told label="Support and people">{plan.support}</Told>
      <Told label={cited.length > 0 ? `Respects ${listed(cited)}` : 'Preferences'}>{plan.respects}</Told>
      <Told label="Looked at together">{plan.rhythm}</Told>
      <Told label="Next review">{reviewOn && plainFullDay(reviewOn)}</Told>
      <Told label="Why this plan">{plan.rationale}</Told>
      <Told label="What it rests on">{plan.theory}</Told>
      {plan.stages.map(({ stage, text }) => (
        <Told key={stage} label={`Explained: ${cycleStageWords[stage].toLowerCase()}`}>
          {text}
        </Told>
      ))}
    </dl>
  )
}
