import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Link } from 'react-router'
import { decided } from '../../words/decided.ts'
import { askFirst, whyItWaits } from '../../words/why-not.ts'

/** Why no formal session can be planned with somebody just now, and where it is put right; nothing while it can. */
export const WhyNotYet = ({ relationship }: { relationship: RelationshipView }) => {
  const { id, state, actions } = relationship
  const formal = decided(actions, 'session.plan')
  const why = formal && whyItWaits(formal, relationship)
  const isPaused = state === 'PAUSED'
  return (
    why && (
      <p className="-mt-3 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
        A formal session cannot be planned {isOver(state) || state === 'CLOSING' ? 'any more' : 'yet'}. {why}{' '}
        {isPaused ? (
          `${askFirst} What took place before can be logged.`
        ) : state === 'CLOSING' ? (
          <Link to={`/sessions/plan?with=${id}&kind=CLOSURE`} className="text-amber">
            Plan the closing session
          </Link>
        ) : (
          !isOver(state) && (
            <Link to={`/relationships/${id}#agreement`} className="text-amber">
              See the agreement
            </Link>
          )
        )}
      </p>
    )
  )
}
