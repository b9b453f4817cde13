import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { type NextStepFacts, nextStep } from '@mentorfolio/domain/home/next-step'
import { onTheThread } from '@mentorfolio/domain/home/on-the-thread'
import { unheard } from '@mentorfolio/domain/sessions/answers'
import type { SessionLine } from '@mentorfolio/domain/sessions/ledger-view'
import type { AwaitedRow } from '../portfolio/awaited.ts'
import { type CandidateRow, hoursFirst } from '../portfolio/candidates.ts'
import { ledgerOf, linesOf, sumOf } from '../portfolio/ledger-lines.ts'
import { unitNameOf } from '../portfolio/ledger-rows.ts'
import { isRegistered } from '../portfolio/registration.ts'
import { presentCard, presentKnots } from '../portfolio/relationship-card.ts'
import { notRightOf } from '../portfolio/said.ts'
import type { Submitted } from './submitted.ts'
import { presentCameIn, presentWaiting } from './waiting.ts'

const latestShown = 5

/** A candidate's own work at one centre, registration by registration. */
export const presentCandidacies = (
  person: CandidateRow,
  { awaited, asked, submitted }: { awaited: readonly AwaitedRow[]; asked: Candidacy['asked']; submitted: Submitted },
  { roles, now }: { roles: readonly Role[]; now: Date },
): Candidacy[] => {
  const { relationships, sessions } = person
  const waiting = presentWaiting(person, awaited, now)
  return person.registrations.map((registration) => {
    const units = hoursFirst(registration.units).map((unit) => {
      const computed = ledgerOf({ ...unit, registration, hours: person.centre.hours }, relationships, sessions)
      return {
        computed,
        view: {
          ...unitNameOf(unit),
          state: unit.state,
          sum: sumOf(computed.facts, computed.ledger),
          lines: linesOf(computed, relationships, sessions, roles),
          ...{ submitted: submitted.live(unit.id), decided: submitted.decided(unit.id) },
        },
      }
    })
    const [first] = units
    const ledger = first?.computed.ledger ?? null
    const ownSessions = (relationshipId: string) =>
      sessions.filter(({ attendance }) => attendance.some((line) => line.relationshipId === relationshipId))
    return {
      registrationId: registration.id,
      centreId: person.centreId,
      centreName: person.centre.name,
      cohortName: registration.cohort?.name ?? null,
      until: registration.cohort?.endsOn ?? null,
      assessorName: registration.units.find(({ assessorName }) => assessorName)?.assessorName ?? null,
      units: units.map(({ view }) => view),
      next: next(
        person,
        waiting,
        first?.view.lines ?? [],
        {
          // What is submitted, or passed, asks for nothing more.
          hoursMet: units.every(
            ({ view }) => view.sum.met || view.submitted !== null || view.decided?.outcome === 'PASS',
          ),
          mayBegin: registration.state === 'ACTIVE',
        },
        now,
      ),
      // What is over comes last: whoever is mentored now is looked for first.
      relationships: relationships
        .toSorted((a, b) => Number(isOver(a.state)) - Number(isOver(b.state)))
        .map((row) => ({
          ...presentCard(row, ownSessions(row.id), { registrationId: registration.id, roles, now }),
          latest: onTheThread(presentKnots(ownSessions(row.id), ledger, roles), now.toISOString(), latestShown),
        })),
      waiting,
      cameIn: presentCameIn(person, awaited, now),
      asked: asked.filter(({ unitId }) => units.some(({ view }) => view.id === unitId)),
    }
  })
}

/** What of the offered agreement waits for the candidate: an answer to a change that was asked for, or their signature. */
const agreementWaits = ({ state, agreement }: CandidateRow['relationships'][number]) => {
  if (state !== 'AWAITING_SIGNATURES' || agreement === null) return null
  if (agreement.changeAskedAt !== null && agreement.menteeSignedAt === null) return 'ANSWER'
  return agreement.mentorSignedAt === null ? 'SIGNATURE' : null
}

/** To what is still to come nobody comes with whom the mentoring has ended. */
const whoComes = (line: SessionLine, { relationships, sessions }: CandidateRow) => {
  if (line.status !== 'PLANNED') return line.mentees
  const over = new Set(relationships.filter(({ state }) => isOver(state)).map(({ id }) => id))
  const attendance = sessions.find(({ id }) => id === line.id)?.attendance ?? []
  return attendance.filter(({ relationshipId }) => !over.has(relationshipId)).map(({ name }) => name)
}

/** Whose word that it is not right waits for the candidate. */
const openQuestions = (session: CandidateRow['sessions'][number], waiting: Candidacy['waiting']) =>
  unheard(
    notRightOf(session),
    waiting
      .filter(({ subject }) => subject?.id === session.id)
      .map(({ relationshipId, since }) => ({ relationshipId, at: since })),
  )

const next = (
  person: CandidateRow,
  waiting: Candidacy['waiting'],
  lines: SessionLine[],
  facts: Pick<NextStepFacts, 'hoursMet' | 'mayBegin'>,
  now: Date,
): Candidacy['next'] => {
  const { relationships, sessions } = person
  const step = nextStep({
    now: now.toISOString(),
    ...facts,
    asksGuests: isRegistered(person.registrations),
    relationships: relationships.map((row) => ({
      ...row,
      goals: row.goals.length,
      stopAskedAt: row.stopAskedAt?.toISOString() ?? null,
      endingNotRightAt: row.endingNotRightAt?.toISOString() ?? null,
      pausedAt: row.state === 'PAUSED' ? (row.lastMove?.receivedAt.toISOString() ?? null) : null,
      agreementWaits:
        agreementWaits(row) ??
        (waiting.some(({ kind, relationshipId }) => kind === 'DECLINED' && relationshipId === row.id)
          ? 'SIGNATURE'
          : null),
    })),
    sessions: sessions.map((session) => ({
      ...session,
      notRight: openQuestions(session, waiting),
      relationshipIds: session.attendance.map(({ relationshipId }) => relationshipId),
      start: session.start.toISOString(),
      end: session.end.toISOString(),
      startedAt: session.startedAt?.toISOString() ?? null,
      stoppedAt: session.stoppedAt?.toISOString() ?? null,
    })),
  })
  if (!step) return null
  const session = 'sessionId' in step ? lines.find(({ id }) => id === step.sessionId) : undefined
  const row = 'relationshipId' in step ? relationships.find(({ id }) => id === step.relationshipId) : undefined
  return {
    kind: step.kind,
    session: session ? { ...session, mentees: whoComes(session, person) } : null,
    mayAsk: 'mayAsk' in step && step.mayAsk,
    relationship: row ? { id: row.id, name: row.pseudonym, paused: row.state === 'PAUSED', takenOver: null } : null,
  }
}
