import { closureContent } from '@mentorfolio/domain/endings/closure'
import type { EndingFacts } from '@mentorfolio/domain/endings/guards'
import { attemptsCountFrom, closingNow } from '@mentorfolio/domain/endings/what-counts'
import { reviewContent } from '@mentorfolio/domain/reviews/review'
import { moveFacts } from '../../portfolio/moves/move-facts.ts'
import type { RelationshipRow } from '../rows.ts'
import type { WordsRow } from './words-row.ts'

type Of = Pick<RelationshipRow, 'id' | 'inForce' | 'simulated'>

/** The closing that a relationship has now, and what its parts rest on (S5-AC3); null: there is none. */
export const endingOf = (words: WordsRow, { id, inForce, simulated }: Of, zone: string) => {
  const moves = moveFacts(words.moves.filter(({ relationshipId }) => relationshipId === id))
  const records = words.records.filter(({ relationshipId }) => relationshipId === id)
  const closure = closingNow(
    records.filter(({ kind }) => kind === 'CLOSURE'),
    moves,
  )
  if (!closure) return null
  const attemptsFrom = attemptsCountFrom({ firstInForce: inForce[0]?.start, moves }, zone) ?? ''
  const vouch = words.vouches.find(({ recordId }) => recordId === closure.id)
  const facts: EndingFacts = {
    ...{ simulated, moves, notBegun: false, toLog: 0, running: false },
    closure: closureContent.parse(closure.content),
    reviews: records
      .filter(({ kind }) => kind === 'PROGRESS_REVIEW')
      .map(({ content, createdAt }) => ({
        final: reviewContent.parse(content).final,
        at: createdAt.toISOString(),
      })),
    feedbackAt: words.feedback
      .filter(
        ({ relationshipId, source, point, withdrawn }) =>
          relationshipId === id && source === 'MENTEE' && point === 'END' && !withdrawn,
      )
      .map(({ at }) => at.toISOString()),
    attemptedOn: records
      .filter(({ kind }) => kind === 'FEEDBACK_ATTEMPT')
      .flatMap(({ happenedOn }) => (happenedOn !== null && happenedOn >= attemptsFrom ? [happenedOn] : [])),
    vouchedFor: vouch?.right ? vouch.days : [],
  }
  return { closure, facts }
}
