import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { Link } from 'react-router'
import { useSelf } from '../shell/self.ts'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'
import { Begin } from './begin.tsx'
import { TakeUpAgain } from './take-up-again.tsx'

/** Told to whoever has a unit that they may not judge, since they said themself that they are close to it. */
const WhyNotYou = () => {
  const places = useSelf()?.places.filter(({ roles }) => roles.includes('assessor')) ?? []
  return (
    <div role="note" className="grid gap-1 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
      <p>
        You declared a conflict of interest here, so somebody else judges it. Your administrator sees which units need
        another assessor.
      </p>
      {places.map(({ centreId, centreName }) => (
        <Link
          key={centreId}
          to={`/centres/${centreId}/conflicts`}
          className="inline-flex min-h-tap items-center justify-self-start text-amber"
        >
          Conflicts of interest{places.length > 1 && `: ${centreName}`}
        </Link>
      ))}
    </div>
  )
}

type Props = {
  review: ReviewView
  /** Just before it begins. */
  onBegin: () => void
}

/** Whose turn it is: to begin, or somebody else's and why; and who had it before. */
const WhoseTurn = ({ review, onBegin }: Props) => {
  const { actions, unit } = review
  return (
    <>
      {may(actions, 'portfolioUnit.assess') && <Begin review={review} onBegin={onBegin} />}
      {review.adjustments.length > 0 && (
        <div className="grid gap-1 text-sm">
          <p className="font-[640]">Adjusted for this candidate</p>
          <ul className="list-disc pl-5">
            {review.adjustments.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-sm">
        <Link to={`/units/${unit.id}/adjustments`} className="inline-flex min-h-tap items-center wide:min-h-8">
          Reasonable adjustments
        </Link>
      </p>
      <TakeUpAgain review={review} />
      {actions.some(({ needs }) => needs.includes('noConflict')) && <WhyNotYou />}
      <p className="text-sm">
        <Link to={`/units/${unit.id}/holders`} className="inline-flex min-h-tap items-center wide:min-h-8">
          Who has had this unit
        </Link>
        {' · '}
        <Link to={`/units/${unit.id}/attempts`} className="inline-flex min-h-tap items-center wide:min-h-8">
          {review.repliesWaiting > 0
            ? `${counted(review.repliesWaiting, 'reply', 'replies')} to read`
            : 'Attempts and decisions'}
        </Link>
      </p>
    </>
  )
}

export default WhoseTurn
