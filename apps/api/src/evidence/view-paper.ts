import type { paperEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import type { UnitOnPaper } from '@mentorfolio/domain/evidence/evidence-view'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Reads } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { partsOf } from '../portfolio/evidence/parts.ts'
import { claimOf, lineOf, ofUnit, shownClaims } from '../portfolio/evidence/present.ts'
import { paperFacts } from './paper-facts.ts'

const perPage = 50

/** Earliest first, and never two alike. */
const placeOf = ({ at, id, record }: { at: string; id: string; record: string }) => `${at}~${id}~${record}`

/**
 * The records of a unit with all their words, page by page, for those who may read words (403 for others): what its pages show, and
 * so no private note, no draft, no concern and nobody's real name.
 */
export const viewPaper = async (
  reads: Reads,
  { params, query, by }: Asked<typeof paperEndpoint>,
): Promise<UnitOnPaper> => {
  const loaded = await loadUnitEvidence(reads, by, params.id)
  const { roles, state, person } = loaded
  mustBeAllowed(roles, 'reflection.view', { state: state.unit.state })
  const { after } = query
  const rest = state.items
    .toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)))
    .filter((item) => after === undefined || placeOf(item) > after)
  const page = rest.slice(0, perPage)
  const last = page.at(-1)
  const factsOf = await paperFacts(reads, loaded, page)
  const { qualifications, awardingBody, packVersion } = state.pack
  const { from, until } = loaded.registration
  return {
    ...ofUnit(loaded),
    centreName: person.centre.name,
    ...{ qualifications: qualifications.map(({ title }) => title), awardingBody, packVersion },
    registered: { from: from.toISOString(), until: until?.toISOString() ?? null },
    records: page.map((item) => ({
      item: lineOf(loaded, item),
      facts: factsOf(item),
      parts: partsOf(loaded, item),
      claims: shownClaims(loaded)
        .filter((claim) => claim.item === item && claim.claimed)
        .map((claim) => claimOf(loaded, claim)),
    })),
    of: state.items.length,
    next: last && rest.length > perPage ? placeOf(last) : null,
  }
}
