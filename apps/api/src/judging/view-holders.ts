import type { holdersEndpoint } from '@mentorfolio/domain/judging/holders.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Db } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { titleOf } from '../portfolio/ledger-rows.ts'
import { loadUnit } from '../portfolio/load-unit.ts'

/** Who has had a unit, part by part, the latest first, each with how much they judged of it. */
export const viewHolders = async (db: Db, { params, by }: Asked<typeof holdersEndpoint>) => {
  const { row, roles } = await loadUnit(db, by, { id: params.id, kind: 'portfolioUnit' })
  mustBeAllowed(roles, 'portfolioUnit.viewHolders', { state: row.state })
  const holdings = await db.unitHolding.findMany({ where: { unitId: params.id }, orderBy: { seq: 'asc' } })
  const judged = await db.criterionDecision.findMany({
    where: { unitId: params.id },
    distinct: ['criterion', 'byPersonId'],
    select: { byPersonId: true },
  })
  const nameOf = await namesOf(
    db,
    holdings.flatMap(({ personId, byPersonId }) => [personId, byPersonId]),
  )
  const shown = (id: string | null) => id && shownAs(roles, id, nameOf(id))
  return {
    unitId: params.id,
    title: titleOf(row.packId),
    registrationId: row.registration.id,
    candidateName: nameFor(roles, row.registration.person),
    holders: holdings
      .map(({ part, personId, at, byPersonId, seq }) => ({
        ...{ part, name: shown(personId), from: at.toISOString(), byName: shown(byPersonId) },
        until: holdings.find((each) => each.part === part && each.seq > seq)?.at.toISOString() ?? null,
        judged: part === 'ASSESSOR' ? judged.filter((each) => each.byPersonId === personId).length : 0,
      }))
      .toReversed(),
  }
}
