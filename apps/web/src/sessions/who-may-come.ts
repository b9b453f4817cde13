import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'

type Card = Candidacy['relationships'][number]

const over: ReadonlySet<Card['state']> = new Set(['CLOSED', 'ENDED_EARLY', 'TRANSFERRED'])

/** Whether the mentoring has ended, in whichever way. */
export const isOver = ({ state }: Pick<Card, 'state'>) => over.has(state)

/** Who may join a session with somebody: of the same portfolio, mentored now, and both practice or neither (S1). */
export const whoMayCome = (cards: readonly Card[], { id, registrationId, simulated }: RelationshipView) =>
  cards.filter(
    (card) =>
      card.id !== id &&
      card.registrationId === registrationId &&
      card.simulated === simulated &&
      card.state !== 'PAUSED' &&
      !isOver(card),
  )
