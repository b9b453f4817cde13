import { adaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import type { AdaptationsView, ChainFeedback, ChainSession } from '@mentorfolio/domain/adaptations/adaptation-view'
import type { Around } from '@mentorfolio/domain/adaptations/where-it-shows'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { decidedActions } from '../access/must-be-allowed.ts'
import { nameFor } from '../access/visible-to.ts'
import { answersInWords } from '../portfolio/feedback/answers-in-words.ts'
import { presentRecord } from '../portfolio/records/record-rows.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import type { AdaptationsRow } from './load-adaptations.ts'

/** What the rules of adaptations may ask. No case of malpractice can be recorded yet, so nothing is frozen. */
export const adaptationFacts = ({ state }: Pick<AdaptationsRow, 'state'>): Facts => ({ state, met: ['notFrozen'] })

const sessionsOf = ({ attendance }: AdaptationsRow, reads: boolean): ChainSession[] =>
  attendance.map(({ session: { id, title, kind, status, start, end, zone } }) => ({
    ...{ id, kind, status, zone },
    title: reads ? title : null,
    start: wholeMinute(start),
    end: wholeMinute(end),
  }))

const feedbackOf = ({ feedback }: AdaptationsRow, reads: boolean): ChainFeedback[] =>
  feedback
    .flatMap(({ id, source, point, tool, whom, sessionId, questions, answer }) =>
      answer === null
        ? []
        : [
            {
              ...{ id, source, point, tool, sessionId },
              whom: reads ? whom : null,
              answeredAt: answer.effectiveAt.toISOString(),
              said: reads
                ? answersInWords(questions, answer.answers).map(({ question, score, words }) => ({
                    question,
                    score,
                    words,
                  }))
                : null,
            },
          ],
    )
    .toSorted((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1))

/** What a chain is held against (domain: `brokenChain`). */
export const aroundOf = ({ attendance, feedback, portfolio }: AdaptationsRow): Around => ({
  sessions: attendance.map(({ session: { id, status, start, end } }) => ({
    ...{ id, status },
    start: start.toISOString(),
    end: end.toISOString(),
  })),
  feedback: feedback.map(({ id, answer }) => ({ id, answeredAt: answer?.effectiveAt.toISOString() ?? null })),
  dayOf: (instant) => dayAt(new Date(instant), portfolio.person.centre.zone),
})

/** Every chain of a relationship, as far as these parts may read it. */
export const presentAdaptations = (row: AdaptationsRow, roles: readonly Role[]): AdaptationsView => {
  const candidate = row.portfolio.person
  return {
    relationshipId: row.id,
    registrationId: currentRegistration(candidate.registrations).id,
    name: row.pseudonym,
    candidateName: nameFor(roles, candidate),
    state: row.state,
    sessions: sessionsOf(row, sees(roles, 'session', 'narrative')),
    feedback: feedbackOf(row, sees(roles, 'feedback', 'narrative')),
    adaptations: row.records.map((record) => presentRecord(adaptationContent, record, { roles, candidate })),
    actions: decidedActions(roles, adaptationFacts(row), 'relationship', ['reason']),
  }
}
