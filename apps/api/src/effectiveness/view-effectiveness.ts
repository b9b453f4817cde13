import { adaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import { showsIn } from '@mentorfolio/domain/adaptations/where-it-shows'
import { dayOf } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { effectiveness } from '@mentorfolio/domain/effectiveness/effectiveness'
import type { effectivenessEndpoint } from '@mentorfolio/domain/effectiveness/effectiveness.endpoints'
import type { EffectivenessView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { minutesMet } from '@mentorfolio/domain/effectiveness/minutes-met'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor, standing } from '../access/visible-to.ts'
import { type Db, Prisma, type Reads } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { type CandidateRow, findCandidates, hoursFirst } from '../portfolio/candidates.ts'
import { ledgerOf } from '../portfolio/ledger-lines.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import { goalLines, reviewsIn } from './goal-lines.ts'
import { type AroundRow, loadAround } from './load-effectiveness.ts'
import { observationsOf } from './observed.ts'
import { type SessionWords, sessionWordsOf, withExample } from './session-words.ts'

/** The relationship and its candidate, as far as they are there for this reader (else 404) and may be read (else 403). */
export const reachRelationship = async (db: Reads, by: SignedIn, id: string) => {
  const [person] = await findCandidates(db, {
    ...{ by, kind: 'feedback', most: 1 },
    among: Prisma.sql`po.id = (SELECT "portfolioId" FROM "Relationship" WHERE id = ${id}::uuid)`,
  })
  const row = person?.relationships.find((each) => each.id === id)
  if (!person || !row) throw notFound()
  const roles = standing(by, person)
  mustBeAllowed(roles, 'effectiveness.view', { state: row.state })
  const registration = currentRegistration(person.registrations)
  const about = {
    ...{ relationshipId: id, registrationId: registration.id, name: row.pseudonym, state: row.state },
    candidateName: nameFor(roles, person),
  }
  return { person, row, roles, registration, about }
}

type Whom = Pick<CandidateRow['relationships'][number], 'id' | 'simulated'>

/** Sessions that were held with this mentee there, and logged. In one that was simulated somebody else sat in their place. */
const heldWith = ({ id, simulated }: Whom, sessions: CandidateRow['sessions']) =>
  sessions.filter(
    (session) =>
      isLogged(session) &&
      (simulated || session.context === 'REAL') &&
      session.attendance.some(({ relationshipId, attended }) => relationshipId === id && attended !== false),
  )

const lateIn = (
  { centre, relationships, sessions }: CandidateRow,
  registration: CandidateRow['registrations'][number],
): ReadonlySet<string> => {
  const [unit] = hoursFirst(registration.units)
  if (!unit) return new Set()
  const { ledger } = ledgerOf({ ...unit, registration, hours: centre.hours }, relationships, sessions)
  return new Set(ledger.sessions.filter(({ flags }) => flags.includes('LATE')).map(({ id }) => id))
}

type Lines = { id: string; words: ReadonlyMap<string, SessionWords>; around: AroundRow; late: ReadonlySet<string> }

const sessionLines = (
  held: CandidateRow['sessions'],
  { id: relationshipId, words, around, late }: Lines,
): EffectivenessView['sessions'] => {
  const own = new Set(around.goals.map(({ id }) => id))
  return held.map(({ id, title, kind, status, start, end, zone, breaks, attendance, planRecordedAt }) => {
    const said = words.get(id)
    const times = { start: wholeMinute(start), end: wholeMinute(end) }
    const there = attendance.filter((each) => each.relationshipId === relationshipId)
    return {
      ...{ id, title, kind, status, zone },
      start: times.start,
      minutes: there.reduce(
        (sum, { attended, from, until }) =>
          sum +
          minutesMet(
            { ...times, breaks },
            { attended, from: from && wholeMinute(from), until: until && wholeMinute(until) },
          ),
        0,
      ),
      skills: said ? withExample(said) : [],
      goalIds: (said?.goalIds ?? []).filter((goal) => own.has(goal)),
      planned: planRecordedAt !== null,
      late: late.has(id),
      reflected: (said?.reflected ?? false) || around.reflectedOn.has(id),
      feedbackIds: around.feedback.filter((each) => each.sessionId === id && each.answer).map((each) => each.id),
    }
  })
}

const requestLines = (feedback: AroundRow['feedback']): EffectivenessView['requests'] =>
  feedback.map(({ dueOn, askedAt, answer, ...request }) => ({
    ...request,
    dueOn: dayOf(dueOn),
    askedAt: askedAt?.toISOString() ?? null,
    answeredAt: answer?.effectiveAt.toISOString() ?? null,
  }))

const adaptationLines = (
  rows: AroundRow['adaptations'],
  sessions: CandidateRow['sessions'],
): EffectivenessView['adaptations'] =>
  rows.map(({ id, versions }) => {
    const content = adaptationContent.parse(versions.at(-1)?.content)
    return { id, change: content.change, shows: showsIn(content, sessions).length }
  })

/** Whether the mentoring works (S5-K5): computed from the records at reading, so that nothing can be stale. */
export const viewEffectiveness = async (
  db: Db,
  { params, by, now }: Asked<typeof effectivenessEndpoint>,
): Promise<EffectivenessView> => {
  const { person, row, roles, registration, about } = await reachRelationship(db, by, params.id)
  const held = heldWith(row, person.sessions)
  const ids = held.map(({ id }) => id)
  const [around, words, centre, observations] = await Promise.all([
    loadAround(db, row.id, ids),
    sessionWordsOf(db, ids),
    db.centre.findUniqueOrThrow({ where: { id: person.centreId }, select: { zone: true } }),
    observationsOf(db, row.id, { by, roles, person }),
  ])
  const sessions = sessionLines(held, { id: row.id, words, around, late: lateIn(person, registration) })
  const requests = requestLines(around.feedback)
  const goals = goalLines(around.goals, reviewsIn(around.reviews))
  const milestones = goals
    .filter(({ dropped }) => !dropped)
    .flatMap((goal) => goal.milestones.map(({ byDate, met }, index) => ({ goalId: goal.id, index, byDate, met })))
  const today = dayAt(now, centre.zone)
  return {
    ...about,
    ...{ sessions, requests, goals, observations, adaptations: adaptationLines(around.adaptations, person.sessions) },
    report: effectiveness({ today, sessions, requests, goals, milestones, observations }),
  }
}
