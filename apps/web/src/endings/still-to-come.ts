import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { duration, listed } from '../words/durations.ts'

type Of = Pick<EndingView, 'relationshipId' | 'registrationId' | 'name'>

/**
 * What whoever closes a relationship should know first: hours that a unit still asks for, and that nobody else is there to mentor.
 * Empty where neither is so, or where nothing is known of it.
 */
export const stillToCome = (
  { relationshipId, registrationId, name }: Of,
  candidacies: readonly Pick<Candidacy, 'registrationId' | 'units' | 'relationships'>[],
): string => {
  const candidacy = candidacies.find((each) => each.registrationId === registrationId)
  if (!candidacy) return ''
  const lacking = candidacy.units.flatMap(({ title, sum: { requiredMinutes, countedMinutes, met } }) =>
    requiredMinutes === null || met
      ? []
      : [`${duration(countedMinutes)} of ${duration(requiredMinutes)} are counted for ${title}`],
  )
  const others = candidacy.relationships.filter(({ id, state }) => id !== relationshipId && !isOver(state))
  if (lacking.length === 0) return ''
  const alone = others.length === 0 ? ` ${name} is your only mentee now.` : ''
  return `The hours are not there yet: ${listed(lacking)}.${alone}`
}
