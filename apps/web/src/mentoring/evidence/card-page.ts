import type { EvidenceCard } from '@mentorfolio/domain/reflections/evidence'

type Placed = Pick<EvidenceCard, 'group' | 'id' | 'relationshipId' | 'sessionId'>

/** The page on which something that a claim rests on stands; null: it has none that is known here. */
export const cardPage = ({ group, id, relationshipId, sessionId }: Placed): string | null => {
  const own = relationshipId && `/relationships/${relationshipId}`
  switch (group) {
    case 'FEEDBACK':
      return own && `${own}/feedback`
    // It leads to the session where it shows; before there is one, to itself.
    case 'ADAPTATION':
      return sessionId ? `/sessions/${sessionId}` : own && `${own}/adaptations/${id}`
    case 'GOAL':
      return own && `${own}/goals/${id}`
    case 'REVIEW':
      return own && `${own}/reviews/${id}`
    case 'SUPERVISION':
      return own && `${own}/records/${id}`
    case 'REFLECTION':
      return sessionId && `/sessions/${sessionId}/reflection`
    case 'SESSION':
    case 'OWN_RATING':
      return sessionId && `/sessions/${sessionId}`
  }
}
