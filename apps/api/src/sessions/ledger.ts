import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { SessionFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import type { LedgerView } from '@mentorfolio/domain/sessions/ledger-view'
import type { ledgerEndpoint, ledgerFactsEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor, standing } from '../access/visible-to.ts'
import { Prisma, type Reads } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { findCandidates } from '../portfolio/candidates.ts'
import { ledgerOf, linesOf, sumOf } from '../portfolio/ledger-lines.ts'
import { ledgerFactsOf, unitNameOf } from '../portfolio/ledger-rows.ts'

const lineOf = ({ relationshipId, attended, from, until }: SessionFacts['attendance'][number]) => ({
  relationshipId,
  attended,
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
})

const loadUnit = async (db: Reads, by: SignedIn, id: string) => {
  const [person] = await findCandidates(db, {
    by,
    kind: 'portfolioUnit',
    among: Prisma.sql`p.id = (
      SELECT e."personId" FROM "PortfolioUnit" u JOIN "Registration" e ON e.id = u."registrationId" WHERE u.id = ${id}::uuid)`,
    most: 1,
  })
  const registration = person?.registrations.find(({ units }) => units.some((unit) => unit.id === id))
  const unit = registration?.units.find((each) => each.id === id)
  if (!person || !registration || !unit) throw notFound()
  const roles = standing(by, person)
  mustBeAllowed(roles, 'ledger.view', { state: registration.state })
  const { relationships, sessions, centre } = person
  return { unit: { ...unit, registration, hours: centre.hours }, registration, person, roles, relationships, sessions }
}

/** The hours of a unit, explained session by session (docs/hours.md). */
export const readLedger = async (db: Reads, { params, by }: Asked<typeof ledgerEndpoint>): Promise<LedgerView> => {
  const { unit, registration, person, roles, relationships, sessions } = await loadUnit(db, by, params.id)
  const computed = ledgerOf(unit, relationships, sessions)
  const { facts, ledger } = computed
  return {
    unit: unitNameOf(unit),
    registrationId: registration.id,
    candidateName: nameFor(roles, person),
    scope: facts.requirement.scope,
    sum: sumOf(facts, ledger),
    byRelationship: ledger.byRelationship.map((line, index) => ({
      ...line,
      name: relationships[index]?.pseudonym ?? '',
    })),
    sessions: linesOf(computed, relationships, sessions, roles),
  }
}

/**
 * The same facts, for a page that computes what a session would count while it is being written. Why the assessor decided
 * as they did changes no minute: those who may not read it get the facts without it.
 */
export const readLedgerFacts = async (db: Reads, { params, by }: Asked<typeof ledgerFactsEndpoint>) => {
  const { unit, roles, relationships, sessions } = await loadUnit(db, by, params.id)
  const readsDecisions = sees(roles, 'decision', 'narrative')
  const worded = <D extends { reason: string }>(decision: D): D =>
    readsDecisions ? decision : { ...decision, reason: '' }
  const facts = ledgerFactsOf(unit, relationships, sessions)
  return {
    ...facts,
    relationships: facts.relationships.map(({ id, inForce }) => ({ id, inForce: [...inForce] })),
    sessions: facts.sessions.map(({ breaks, attendance, exclusion, acceptance, ...session }) => ({
      ...session,
      breaks: [...breaks],
      attendance: attendance.map(lineOf),
      exclusion: exclusion && worded(exclusion),
      acceptance:
        acceptance &&
        worded({
          ...{ reason: acceptance.reason, waives: [...acceptance.waives] },
          told: acceptance.told
            ? {
                ...acceptance.told,
                breaks: [...acceptance.told.breaks],
                attendance: acceptance.told.attendance.map(lineOf),
              }
            : null,
        }),
    })),
  }
}
