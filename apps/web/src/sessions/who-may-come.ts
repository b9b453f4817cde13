import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'

type Card = Candidacy['relationships'][number]

/** Who may join a session with somebody: of the same portfolio, mentored now, and both practice or neither (S1). */
export const whoMayCome = (cards: readonly Card[], { id, registrationId, simulated }: RelationshipView) =>
  cards.filter(
    (card) =>
      card.id !== id &&
      card.registrationId === registrationId &&
      card.simulated === simulated &&
      card.state !== 'PAUSED' &&
      !isOver(card.state),
  )
