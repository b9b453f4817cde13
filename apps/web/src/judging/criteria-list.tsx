import type { CriterionInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { Mark } from '../mentoring/evidence/mark.tsx'
import { Button } from '../shell/button.tsx'
import { Icon } from '../shell/tag.tsx'
import { piecesFor } from './evidence-of.ts'
import { changeOf, standing } from './words.ts'

type Props = {
  review: ReviewView
  current: CriterionInReview
  /** Criteria of which something is not sent yet. */
  waits: readonly string[]
  mayJudge: boolean
  onChoose: (criterion: CriterionInReview) => void
  onAllMet: (criteria: readonly CriterionInReview[]) => void
  onSeveral: () => void
}

type RowProps = Pick<Props, 'review' | 'onChoose'> & {
  criterion: CriterionInReview
  isCurrent: boolean
  waits: boolean
}

const Row = ({ review, criterion, isCurrent, waits, onChoose }: RowProps) => {
  const { label, mark } = standing(criterion.judgement.outcome)
  const changed = piecesFor(review, criterion).some((piece) => changeOf(piece) !== null)
  const unexplained = criterion.judgement.outcome === 'NOT_YET_MET' && !criterion.judgement.feedback
  return (
    <li>
      <button
        type="button"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onChoose(criterion)}
        className="grid w-full grid-cols-[1.5rem_minmax(0,1fr)] gap-2.5 rounded-field px-3 py-2.5 text-left leading-snug hover:bg-sheet aria-[current]:bg-sheet aria-[current]:shadow-[inset_0_0_0_2px_var(--color-thread)]"
      >
        <Mark shape={mark} className="size-6" />
        <span className="grid gap-0.5">
          <span>
            <span className="text-ink-2 tabular-nums">{criterion.id}</span> {criterion.title}
          </span>
          <span className="text-sm text-ink-2">
            {label}
            {unexplained && ' · no feedback yet'}
            {waits && ' · waits on this device'}
          </span>
          {changed && (
            <span className="inline-flex items-center gap-1.5 text-sm font-[620] text-sky">
              <Icon shape="half" /> Changed evidence
            </span>
          )}
        </span>
      </button>
    </li>
  )
}

const open = (criteria: readonly CriterionInReview[]) => criteria.filter(({ judgement }) => judgement.outcome === null)

/** The unit's criteria by outcome, each with how it stands in a word and a shape. */
export const CriteriaList = ({ review, current, waits, mayJudge, onChoose, onAllMet, onSeveral }: Props) => {
  const left = open(review.criteria)
  return (
    <nav aria-label="Criteria" className="grid gap-4">
      <p className="px-3 text-sm text-ink-2 tabular-nums">
        {review.criteria.length - left.length} of {review.criteria.length} judged
      </p>
      {review.outcomes.map(({ id, text }) => {
        const its = review.criteria.filter(({ outcome }) => outcome === id)
        const undecided = open(its)
        return (
          its.length > 0 && (
            <section key={id} aria-labelledby={`outcome-${id}`} className="grid gap-1">
              <h2 id={`outcome-${id}`} className="px-3 text-sm font-[560] text-ink-2">
                {text}
              </h2>
              <ul className="grid gap-0.5">
                {its.map((criterion) => (
                  <Row
                    key={criterion.id}
                    review={review}
                    criterion={criterion}
                    isCurrent={criterion.id === current.id}
                    waits={waits.includes(criterion.id)}
                    onChoose={onChoose}
                  />
                ))}
              </ul>
              {mayJudge && undecided.length > 1 && undecided.length < left.length && (
                <Button look="quiet" className="justify-self-start text-sm" onClick={() => onAllMet(undecided)}>
                  Met: the {undecided.length} left here<span className="sr-only">, {text}</span>
                </Button>
              )}
            </section>
          )
        )
      })}
      {mayJudge && left.length > 1 && (
        <div className="grid justify-items-start">
          <Button look="quiet" className="text-sm" onClick={() => onAllMet(left)}>
            Met: all {left.length} that are left
          </Button>
          <Button look="quiet" className="text-sm" onClick={onSeveral}>
            Several at once, with feedback…
          </Button>
        </div>
      )}
    </nav>
  )
}
