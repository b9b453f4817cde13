import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { RelationshipView, relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { z } from 'zod'
import { decidedActions, mustBeAllowed } from '../access/must-be-allowed.ts'
import { nameFor, standing, visibleTo } from '../access/visible-to.ts'
import type { Db } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { candidateSelect, hoursFirst } from '../portfolio/candidate-row.ts'
import { ledgerOf } from '../portfolio/ledger-lines.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import { presentCard, presentKnots } from '../portfolio/relationship-card.ts'

const clauses = z.array(z.strictObject({ title: z.string(), text: z.string() }))

/** One relationship from contract to closure, with its sessions and what each is worth. */
export const viewRelationship = async (
  db: Db,
  { params, by, now }: Asked<typeof relationshipEndpoint>,
): Promise<RelationshipView> => {
  const person = await db.person.findFirst({
    where: { AND: [visibleTo(by, 'relationship'), { portfolio: { relationships: { some: { id: params.id } } } }] },
    select: candidateSelect,
  })
  const row = person?.portfolio?.relationships.find(({ id }) => id === params.id)
  if (!person?.portfolio || !row) throw notFound()
  const roles = standing(by, person)
  const facts = { state: row.state }
  mustBeAllowed(roles, 'relationship.view', facts)

  const registration = currentRegistration(person.registrations)
  const [unit] = hoursFirst(registration.units)
  const { relationships, sessions } = person.portfolio
  const { ledger } = unit
    ? ledgerOf({ ...unit, registration, hours: person.centre.hours }, relationships, sessions)
    : { ledger: null }
  const own = sessions.filter(({ attendance }) => attendance.some(({ relationshipId }) => relationshipId === row.id))
  const readsAgreement = sees(roles, 'agreement', 'narrative')
  return {
    ...presentCard(row, own, { registrationId: registration.id, roles, now }),
    candidateName: nameFor(roles, person),
    unitId: unit?.id ?? null,
    clauses: readsAgreement ? clauses.parse(row.agreements[0]?.clauses ?? []) : null,
    goalList: sees(roles, 'goal', 'narrative') ? row.goals : null,
    sessions: presentKnots(own, ledger, roles),
    actions: decidedActions(roles, facts, 'relationship', ['reason']),
  }
}
