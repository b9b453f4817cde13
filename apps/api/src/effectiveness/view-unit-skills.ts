import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { unitSkillsEndpoint } from '@mentorfolio/domain/effectiveness/effectiveness.endpoints'
import type { SkillSessionView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { skillGaps } from '@mentorfolio/domain/effectiveness/skills-over-time'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { standing } from '../access/visible-to.ts'
import { type Db, Prisma } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { findCandidates } from '../portfolio/candidates.ts'
import { ledgerOf } from '../portfolio/ledger-lines.ts'
import { sessionWordsOf, withExample } from './session-words.ts'

/** The skills shown in the sessions that count towards a unit's hours, whoever they were with (S2-MP2). */
export const viewUnitSkills = async (db: Db, { params, by }: Asked<typeof unitSkillsEndpoint>) => {
  const [person] = await findCandidates(db, {
    ...{ by, kind: 'portfolioUnit', most: 1 },
    among: Prisma.sql`p.id = (
      SELECT e."personId" FROM "PortfolioUnit" u JOIN "Registration" e ON e.id = u."registrationId" WHERE u.id = ${params.id}::uuid)`,
  })
  const registration = person?.registrations.find(({ units }) => units.some(({ id }) => id === params.id))
  const unit = registration?.units.find(({ id }) => id === params.id)
  if (!person || !registration || !unit) throw notFound()
  const roles = standing(by, person)
  mustBeAllowed(roles, 'ledger.view', { state: registration.state })
  // Which skills a log tells of is what somebody wrote.
  if (!sees(roles, 'session', 'narrative')) return null

  const { ledger } = ledgerOf(
    { ...unit, registration, hours: person.centre.hours },
    person.relationships,
    person.sessions,
  )
  const minutes = new Map(ledger.sessions.map((line) => [line.id, line.minutes]))
  const counting = person.sessions.filter(({ id }) => (minutes.get(id) ?? 0) > 0)
  const words = await sessionWordsOf(
    db,
    counting.map(({ id }) => id),
  )
  const sessions = counting.map(({ id, title, start, zone }): SkillSessionView => {
    const said = words.get(id)
    return {
      ...{ id, title, zone, start: wholeMinute(start), minutes: minutes.get(id) ?? 0 },
      skills: said ? withExample(said) : [],
    }
  })
  return { sessions, gaps: skillGaps(sessions) }
}
