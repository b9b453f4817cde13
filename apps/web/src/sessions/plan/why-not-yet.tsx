import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Link } from 'react-router'
import { decided } from '../../words/decided.ts'
import { whyItWaits } from '../../words/why-not.ts'

/** Why no formal session can be planned with somebody just now, and where it is put right; nothing while it can. */
export const WhyNotYet = ({ relationship }: { relationship: RelationshipView }) => {
  const { id, state, actions } = relationship
  const formal = decided(actions, 'session.plan')
  const why = formal && whyItWaits(formal, relationship)
  const isPaused = state === 'PAUSED'
  return (
    why && (
      <p className="-mt-3 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
        A formal session cannot be planned {state === 'CLOSED' || state === 'ENDED_EARLY' ? 'any more' : 'yet'}. {why}{' '}
        {isPaused ? (
          'Do not meet until it goes on: ask your centre’s safeguarding lead. What took place before can be logged.'
        ) : (
          <Link to={`/relationships/${id}#agreement`} className="text-amber">
            See the agreement
          </Link>
        )}
      </p>
    )
  )
}
