import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Link } from 'react-router'
import { hereZone, plainFullDay, shortDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'

type Dates = { reviewDueOn: string | null; endsOn: string | null }

const inWords = ({ reviewDueOn, endsOn }: Dates) =>
  [
    reviewDueOn ? `review by ${plainFullDay(reviewDueOn)}` : 'no day for the review',
    endsOn ? `ending on ${plainFullDay(endsOn)}` : 'no day for the ending',
  ].join(', ')

/** When it is reviewed and ends, what the days were before, and the way to move them. */
export const Dates = ({ relationship }: { relationship: RelationshipView }) => {
  const { id, datesBefore, actions } = relationship
  const words = inWords(relationship)
  return (
    <section aria-labelledby="dates" className="grid justify-items-start gap-2">
      <h2 id="dates" className="text-lg">
        Dates
      </h2>
      <p>{`${words[0]?.toUpperCase()}${words.slice(1)}.`}</p>
      {datesBefore.map((before) => (
        <p key={before.at} className="text-sm text-ink-2">
          Until {shortDay(before.at, hereZone())}: {inWords(before)}.
          {before.reason && ` Moved because: ${before.reason}`}
          {before.review && (
            <>
              {' '}
              Moved as{' '}
              <Link to={`/relationships/${id}/reviews/${before.review.id}`}>
                {before.review.final ? 'the final review' : 'a review'}
              </Link>{' '}
              took place.
            </>
          )}
        </p>
      ))}
      {may(actions, 'relationship.changeDates') && (
        <Link to={`/relationships/${id}/dates`} className="inline-flex min-h-tap items-center">
          Change the dates
        </Link>
      )}
    </section>
  )
}
