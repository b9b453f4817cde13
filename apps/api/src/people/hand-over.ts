import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import type { HandOver } from '@mentorfolio/domain/people/people.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { invalid, stale } from '../http/problem-error.ts'
import { givenBy } from '../portfolio/holdings.ts'
import { type Allocation, colleaguesOf, takersOf } from './work.ts'

type Person = { id: string; centreId: string }
type Given = HandOver[number] & { allocation: Allocation }

const isSame = ({ part, unit }: Allocation, given: HandOver[number]) => given.unitId === unit.id && given.part === part

/** Each allocation that goes to somebody, and to whom. Throws 400 for one that is not theirs, or for nobody who may take it. */
const checked = async (tx: Tx, person: Person, work: readonly Allocation[], handOver: HandOver): Promise<Given[]> => {
  const colleagues = handOver.length > 0 ? await colleaguesOf(tx, person) : []
  const takers = await takersOf(tx, work, colleagues)
  const found = handOver.map((given) => {
    const allocation = work.find((each) => isSame(each, given))
    return { given, allocation, fits: allocation !== undefined && takers(allocation).some(({ id }) => id === given.to) }
  })
  const errors = found.flatMap(({ allocation, fits }, index) => {
    if (!allocation)
      return [{ field: `handOver.${index}.unitId`, message: 'Open the page again: this is not theirs any more' }]
    if (fits) return []
    return [
      {
        field: `handOver.${index}.to`,
        message: `Choose another colleague for ${allocation.unit.registration.person.name}`,
      },
    ]
  })
  if (errors.length > 0) throw invalid(errors)
  return found.flatMap(({ given, allocation }) => (allocation ? [{ ...given, allocation }] : []))
}

/**
 * Gives unfinished work to colleagues, in the transaction of what it is for. `work` is all that has to go; answers whether
 * all of it was named (`workHandedOver`), and a function that writes it once that is decided.
 */
export const handOverOf = async (tx: Tx, person: Person, work: readonly Allocation[], handOver: HandOver) => {
  const given = await checked(tx, person, work, handOver)
  const met: Need[] = work.every((each) => handOver.some((one) => isSame(each, one))) ? ['workHandedOver'] : []
  const write = async (by: { userId: string; personId: string; roles: readonly Role[] }, now: Date) => {
    if (given.length > 0) await givenBy(tx, { personId: by.personId, at: now })
    for (const { unitId, part, to, allocation } of given) {
      const action = `${part}.allocate` as const
      const { revision, registration } = allocation.unit
      // Who takes it over was looked at above; whoever is registered does not choose who judges them.
      const isOwn = registration.person.userId === by.userId
      const met: Need[] = ['notMentorNorSupervisor', 'noConflict', ...(isOwn ? [] : (['notTheCandidate'] as const))]
      mustBeAllowed(by.roles, action, { state: null, met })
      const column = part === 'assessor' ? 'assessorId' : 'iqaId'
      const { count } = await tx.portfolioUnit.updateMany({
        where: { id: unitId, centreId: person.centreId, [column]: person.id },
        data: { [column]: to, revision: { increment: 1 } },
      })
      if (count === 0) throw stale(null)
      // Whoever has the allocation page open sees that it changed.
      await tx.registration.update({ where: { id: registration.id }, data: { revision: { increment: 1 } } })
      await appendEvent(tx, {
        ...{ chainId: person.centreId, centreId: person.centreId, userId: by.userId, at: now, action },
        ...{ subjectKind: 'portfolioUnit', subjectId: unitId, revision: revision + 1, fields: { [column]: to } },
      })
    }
  }
  return { met, write }
}
