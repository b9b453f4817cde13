import type { CameFrom } from '@mentorfolio/domain/reflections/cpd-plan'
import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import { cardName } from '../mentoring/evidence/words.ts'

/** Where a wish to learn comes from, as one choice of a list. */
export const fromKey = (from: CameFrom | null): string => {
  if (!from) return ''
  return from.kind === 'TARGET' ? `TARGET:${from.recordId}:${from.targetId}` : `FEEDBACK:${from.feedbackId}`
}

export const readFrom = (key: string) => {
  const [kind, one = '', other = ''] = key.split(':')
  if (kind === 'TARGET') return { kind, recordId: one, targetId: other }
  return kind === 'FEEDBACK' ? { kind, feedbackId: one } : null
}

type Around = Pick<UnitReflection, 'selfReviews' | 'evidence'>

/** Targets of self-reviews that stand, then feedback that was answered: each with its name. */
export const originsOf = ({ selfReviews, evidence }: Around): { value: string; label: string }[] => [
  ...selfReviews
    .filter(({ withdrawn }) => withdrawn === null)
    .flatMap(({ id: recordId, content }) =>
      (content?.targets ?? []).map(({ id: targetId, specific }) => ({
        value: fromKey({ kind: 'TARGET', recordId, targetId }),
        label: `Target · ${specific}`,
      })),
    ),
  ...evidence
    .filter(({ group }) => group === 'FEEDBACK')
    .map((card) => ({ value: fromKey({ kind: 'FEEDBACK', feedbackId: card.id }), label: cardName(card) })),
]
