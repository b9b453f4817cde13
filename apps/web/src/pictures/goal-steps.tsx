import type { EffectivenessView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { directionOf } from '@mentorfolio/domain/effectiveness/goal-progress'
import { Link } from 'react-router'
import { hereZone, plainDay, shortDay } from '../words/dates.ts'
import { AsTable, Drawing, Table } from './figure.tsx'
import { place } from './scales.ts'
import { useWidth } from './use-width.ts'

type Goal = EffectivenessView['goals'][number]

const height = 54

/** '3 at the start (14 Sept), 5 at the review of 23 Oct, 6 now (20 Nov): up by 3.' */
export const goalInWords = ({ baseline, agreedAt, scores }: Pick<Goal, 'baseline' | 'agreedAt' | 'scores'>): string => {
  const began = baseline === null ? null : `${baseline} at the start (${shortDay(agreedAt, hereZone())})`
  const steps = scores.map(({ on, score }, index) =>
    index === scores.length - 1 ? `${score} now (${plainDay(on)})` : `${score} at the review of ${plainDay(on)}`,
  )
  const told = [began, ...steps].filter((each) => each !== null).join(', ')
  if (told === '') return 'No number yet: neither when it was agreed nor at a review.'
  if (scores.length === 0) return `${told}. No review has looked at it yet.`
  const latest = scores.at(-1)?.score ?? 0
  switch (directionOf({ baseline, scores })) {
    case 'UP':
      return `${told}: up by ${latest - (baseline ?? 0)}.`
    case 'DOWN':
      return `${told}: down by ${(baseline ?? 0) - latest}.`
    case 'SAME':
      return `${told}: where it began.`
    case null:
      return `${told}. What it was at the start was not noted.`
  }
}

const Steps = ({ goal: { title, baseline, scores, ...goal } }: { goal: Goal }) => {
  const { place: where, width: room } = useWidth()
  const width = Math.min(room, 560)
  const x = (score: number) => place(score, [1, 10], [14, width - 14])
  const [latest, before] = [scores.at(-1), scores.slice(0, -1)]
  const y = 18
  const from = baseline ?? scores[0]?.score
  return (
    <div ref={where}>
      <Drawing name={`${title}: ${goalInWords({ baseline, scores, ...goal })}`} {...{ width, height }}>
        <line x1={x(1)} x2={x(10)} y1={y} y2={y} stroke="var(--color-line)" strokeWidth="6" strokeLinecap="round" />
        {Array.from({ length: 10 }, (_, index) => index + 1).map((score) => (
          <text key={score} x={x(score)} y={height - 6} textAnchor="middle" fontSize="12" fill="var(--color-ink-2)">
            {score}
          </text>
        ))}
        {from !== undefined && latest && from !== latest.score && (
          <line x1={x(from)} x2={x(latest.score)} y1={y} y2={y} stroke="var(--color-thread)" strokeWidth="4" />
        )}
        {before.map(({ reviewId, score }) => (
          <circle
            key={reviewId}
            cx={x(score)}
            cy={y}
            r="5"
            fill="var(--color-sheet)"
            stroke="var(--color-thread)"
            strokeWidth="2.5"
          />
        ))}
        {baseline !== null && (
          <rect
            x={x(baseline) - 7}
            y={y - 7}
            width="14"
            height="14"
            rx="2"
            fill="var(--color-sheet)"
            stroke="var(--color-ink-2)"
            strokeWidth="2.5"
          />
        )}
        {latest && <circle cx={x(latest.score)} cy={y} r="8" fill="var(--color-thread)" />}
      </Drawing>
    </div>
  )
}

const Key = () => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2" aria-label="What the marks mean">
    {[
      {
        words: 'at the start',
        mark: (
          <rect x="4" y="4" width="12" height="12" rx="2" fill="none" stroke="var(--color-ink-2)" strokeWidth="2.5" />
        ),
      },
      {
        words: 'at a review',
        mark: <circle cx="10" cy="10" r="5" fill="none" stroke="var(--color-thread)" strokeWidth="2.5" />,
      },
      { words: 'now', mark: <circle cx="10" cy="10" r="8" fill="var(--color-thread)" /> },
    ].map(({ words, mark }) => (
      <li key={words} className="flex items-center gap-2">
        <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 shrink-0">
          {mark}
        </svg>
        {words}
      </li>
    ))}
  </ul>
)

/** Each goal on its mentee's own scale from 1 to 10: at the start, at each review, now (S3-LO4, S3-M4). */
export const GoalSteps = ({ relationshipId, goals }: { relationshipId: string; goals: readonly Goal[] }) => (
  <div className="grid gap-5">
    <ul className="grid gap-5">
      {goals.map((goal) => (
        <li key={goal.id} className="grid gap-1 print:break-inside-avoid">
          <h3 className="text-base">
            <Link to={`/relationships/${relationshipId}/goals/${goal.id}`}>{goal.title}</Link>
          </h3>
          {(goal.baseline !== null || goal.scores.length > 0) && <Steps goal={goal} />}
          <p className="text-sm text-ink-2">{goalInWords(goal)}</p>
        </li>
      ))}
    </ul>
    <Key />
    <AsTable>
      <Table
        caption="Goals from the start until now"
        heads={['Goal', 'When', 'Day', 'Number']}
        rows={goals.flatMap(({ id, title, baseline, agreedAt, scores }) => [
          {
            key: `${id} start`,
            cells: [title, 'At the start', shortDay(agreedAt, hereZone()), baseline ?? 'Not noted'],
          },
          ...scores.map(({ reviewId, on, score }) => ({
            key: `${id} ${reviewId}`,
            cells: [title, 'Review', plainDay(on), score],
          })),
        ])}
      />
    </AsTable>
  </div>
)
