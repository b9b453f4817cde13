import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import type { Db } from '../database/client.ts'

/** What of a mentee is no secret, and who at the setting authorised it, to those who may know. Never who they are. */
export const aboutMentee = async (db: Db, id: string, roles: readonly Role[]): Promise<RelationshipView['mentee']> => {
  const { under18, authorisedBy, authorisedRole, authorisedOn, identity } = await db.relationship.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ under18: true, authorisedBy: true, authorisedRole: true, authorisedOn: true },
      identity: { select: { relationshipId: true } },
    },
  })
  const known = sees(roles, 'relationship', 'identity') && authorisedBy !== null && authorisedRole !== null
  return {
    ...{ under18, named: identity !== null },
    authorisedOn: authorisedOn && dayOf(authorisedOn),
    authorised: known ? { by: authorisedBy, role: authorisedRole } : null,
  }
}
