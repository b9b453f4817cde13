import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { RelationshipView, relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { decidedActions, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor, standing } from '../access/visible-to.ts'
import { Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { findCandidates, hoursFirst } from '../portfolio/candidates.ts'
import { ledgerOf } from '../portfolio/ledger-lines.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import { presentCard, presentKnots } from '../portfolio/relationship-card.ts'
import { toLogFor } from '../portfolio/to-log.ts'
import { aboutRelationship } from './about-relationship.ts'
import { lastPlanOf } from './last-plan.ts'
import { planSources } from './plan-sources.ts'

/** One relationship with its candidate's portfolio, as far as it is there for this reader (else 404). */
export const loadOne = async (db: Tx, by: SignedIn, id: string) => {
  const [person] = await findCandidates(db, {
    by,
    kind: 'relationship',
    among: Prisma.sql`po.id = (SELECT "portfolioId" FROM "Relationship" WHERE id = ${id}::uuid)`,
    most: 1,
  })
  const row = person?.relationships.find((each) => each.id === id)
  if (!person || !row) throw notFound()
  return { person, row }
}

/** One relationship from contract to closure, with its sessions and what each is worth. */
export const viewRelationship = async (
  db: Tx,
  { params, by, now }: Pick<Asked<typeof relationshipEndpoint>, 'params' | 'by' | 'now'>,
): Promise<RelationshipView> => {
  const { person, row } = await loadOne(db, by, params.id)
  const roles = standing(by, person)
  const facts = { state: row.state }
  mustBeAllowed(roles, 'relationship.view', facts)

  const registration = currentRegistration(person.registrations)
  const [unit] = hoursFirst(registration.units)
  const { relationships, sessions } = person
  const { ledger } = unit
    ? ledgerOf({ ...unit, registration, hours: person.centre.hours }, relationships, sessions)
    : { ledger: null }
  const own = sessions.filter(({ attendance }) => attendance.some(({ relationshipId }) => relationshipId === row.id))
  return {
    ...presentCard(row, own, { registrationId: registration.id, roles, now }),
    candidateName: nameFor(roles, person),
    unitId: unit?.id ?? null,
    goalList: sees(roles, 'goal', 'narrative') ? row.goals : null,
    ...(await aboutRelationship(db, row.id, roles)),
    sessions: presentKnots(own, ledger, roles),
    nextSession: sees(roles, 'session', 'narrative')
      ? await toLogFor(
          db,
          { personId: person.id, relationshipIds: [row.id], before: now },
          person.registrations.flatMap(({ units }) => units.map(({ packId }) => packId)),
        )
      : null,
    planSources: await planSources(db, roles, row, relationships),
    lastPlan: sees(roles, 'session', 'narrative') ? await lastPlanOf(db, own, now) : null,
    actions: decidedActions(roles, facts, 'relationship', ['reason']),
  }
}
