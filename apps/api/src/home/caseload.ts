import type { Role } from '@mentorfolio/domain/cycle/roles'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import { nameFor } from '../access/visible-to.ts'
import { type CandidateRow, hoursFirst } from '../portfolio/candidates.ts'
import { ledgerOf, sumOf } from '../portfolio/ledger-lines.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'
import { waitingForLog } from '../portfolio/relationship-card.ts'
import type { Submitted } from './submitted.ts'

/** One candidate in the list of somebody who looks after them: progress, no words. The unit that asks for hours leads. */
export const presentCaseload = (
  person: CandidateRow,
  { roles, submitted, now }: { roles: readonly Role[]; submitted: Submitted; now: Date },
): HomeView['caseload'] => {
  const { relationships, sessions } = person
  const latest = sessions
    .flatMap(({ loggedAt, planRecordedAt }) => [loggedAt, planRecordedAt])
    .filter((at) => at !== null)
    .reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null)
  return person.registrations.map((registration) => {
    const [unit] = hoursFirst(registration.units)
    const computed = unit && ledgerOf({ ...unit, registration, hours: person.centre.hours }, relationships, sessions)
    return {
      registrationId: registration.id,
      candidateName: nameFor(roles, person),
      cohort: registration.cohort && { id: registration.cohort.id, name: registration.cohort.name },
      unit:
        unit && computed
          ? {
              ...{ id: unit.id, title: titleOf(unit.packId), state: unit.state },
              sum: sumOf(computed.facts, computed.ledger),
            }
          : null,
      submitted: registration.units
        .flatMap((each) => {
          const its = submitted.live(each.id)
          return its ? [{ ...its, unitId: each.id, title: titleOf(each.packId) }] : []
        })
        .toSorted((a, b) => a.at.localeCompare(b.at)),
      toLog: waitingForLog(sessions, now),
      lastActivityAt: latest && wholeMinute(latest),
    }
  })
}
