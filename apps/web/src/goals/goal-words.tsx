import type { GoalWords as Goal } from '@mentorfolio/domain/goals/goal'
import { Told } from '../mentoring/parts.tsx'
import { basisWords, contactWords, ehcpAreaWords, workStageWords } from '../mentoring/words.ts'
import { plainFullDay } from '../words/dates.ts'

/** Where the mentee stands, as a number in words and ten places. */
const Baseline = ({ baseline }: { baseline: number }) => (
  <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
    {baseline} of 10
    <span aria-hidden="true" className="inline-flex gap-1">
      {Array.from({ length: 10 }, (_, index) => index + 1).map((place) => (
        <span
          key={place}
          className={`size-2.5 rounded-full border border-thread ${place <= baseline ? 'bg-thread' : ''}`}
        />
      ))}
    </span>
  </span>
)

/** A goal's words and numbers, as far as they are there. */
export const GoalWords = ({ goal }: { goal: Goal }) => {
  const { specific, measure, support, why, byDate, baseline, scale, milestones, strategies, ehcp, employers } = goal
  const scaled = [
    ['1', scale.one],
    ['5', scale.five],
    ['10', scale.ten],
  ].filter(([, words]) => words)
  return (
    <dl className="grid gap-4">
      <Told label="How far with work">{goal.workStage && workStageWords[goal.workStage]}</Told>
      <Told label="Specific: what will be different">{specific}</Told>
      <Told label="Measurable: how you will both tell">{measure}</Told>
      <Told label="Achievable: what makes it possible">{support}</Told>
      <Told label="Relevant: why it matters">{why}</Told>
      <Told label="Time-bound">{byDate && `By ${plainFullDay(byDate)}`}</Told>
      <Told label="At the start, by the mentee">{baseline && <Baseline baseline={baseline} />}</Told>
      <Told label="What the numbers mean">{scaled.map(([number, words]) => `${number}: ${words}`).join('\n')}</Told>
      <Told label="Milestones">
        {milestones.map(({ text, byDate: by }) => `${text}, by ${plainFullDay(by)}`).join('\n')}
      </Told>
      <Told label="What helps in the moment">{strategies.map(({ text }) => text).join('\n')}</Told>
      <Told label="EHC plan">{ehcp.linked && ehcp.area ? `Serves an outcome: ${ehcpAreaWords[ehcp.area]}` : null}</Told>
      <Told label="Employers">
        {employers
          .map(({ contact, adjustment, basis }) =>
            [contactWords[contact], adjustment, basisWords[basis]].filter(Boolean).join('. '),
          )
          .join('\n')}
      </Told>
    </dl>
  )
}
