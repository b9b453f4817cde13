import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import type { Tx } from '../database/client.ts'
import { datesBefore } from '../portfolio/dates.ts'
import { takenOverFrom } from '../portfolio/moves/taken-over.ts'

/**
 * What its own page alone shows of a relationship: what of the mentee is no secret, who at the setting authorised it, to those
 * who may know, and the dates that were moved. Never who the mentee is.
 */
export const aboutRelationship = async (
  db: Tx,
  id: string,
  roles: readonly Role[],
): Promise<Pick<RelationshipView, 'mentee' | 'takenOver' | 'revision' | 'datesBefore'>> => {
  const row = await db.relationship.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ under18: true, authorisedBy: true, authorisedRole: true, authorisedOn: true },
      ...{ revision: true, datesBefore: true, continuesId: true, createdAt: true },
      identity: { select: { relationshipId: true } },
    },
  })
  const { under18, authorisedBy, authorisedRole, authorisedOn, identity, revision } = row
  const known = sees(roles, 'relationship', 'identity') && authorisedBy !== null && authorisedRole !== null
  const reads = sees(roles, 'relationship', 'narrative')
  return {
    mentee: {
      ...{ under18, named: identity !== null },
      authorisedOn: authorisedOn && dayOf(authorisedOn),
      authorised: known ? { by: authorisedBy, role: authorisedRole } : null,
    },
    takenOver: await takenOverFrom(db, row),
    revision,
    datesBefore: datesBefore.parse(row.datesBefore).map(({ reason, ...were }) => ({
      ...were,
      reason: reads ? reason : null,
    })),
  }
}
