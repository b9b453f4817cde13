import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { EffectivenessView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { shownVersions } from '@mentorfolio/domain/methods/method-state'
import { observationShown } from '@mentorfolio/domain/methods/observation'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db } from '../database/client.ts'
import type { CandidateRow } from '../portfolio/candidates.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'

type Reader = { by: SignedIn; roles: readonly Role[]; person: CandidateRow }

/** The units whose observations this reader may read: being the assessor of another unit of this candidate is none. */
const unitsFor = ({ by, roles, person }: Reader) => {
  const all = person.registrations.flatMap(({ units }) => units)
  if (roles.some((role) => role !== 'assessor' && role !== 'person')) return all
  const mine = new Set(by.people.map(({ id }) => id))
  return all.filter(({ assessorId }) => assessorId !== null && mine.has(assessorId))
}

/** What assessors saw of one mentoring and signed: each observation by its latest signed version, the latest first. */
export const observationsOf = async (
  db: Db,
  relationshipId: string,
  reader: Reader,
): Promise<EffectivenessView['observations']> => {
  const unitId = { in: unitsFor(reader).map(({ id }) => id) }
  const records = await db.methodRecord.findMany({
    where: { kind: 'OBSERVATION', withdrawnAt: null, unitId },
    include: { versions: { orderBy: { version: 'desc' } }, signatures: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const nameOf = await namesOf(
    db,
    records.map(({ byPersonId }) => byPersonId),
  )
  return records.flatMap((record) => {
    const shown = shownVersions(record.signatures)
    const latest = record.versions.find(({ version }) => shown.has(version))
    const content = latest && observationShown.parse(latest.content)
    if (!latest || content?.relationshipId !== relationshipId) return []
    return {
      ...{ id: record.id, unitId: record.unitId, on: content.on },
      byName: shownAs(reader.roles, record.byPersonId, nameOf(record.byPersonId)),
      signedByBoth: record.signatures.some(
        ({ version, party, agrees }) => version === latest.version && party === 'CANDIDATE' && agrees,
      ),
    }
  })
}
