import { caseStudyContent } from '@mentorfolio/domain/answers/case-study'
import { writtenAnswerContent } from '@mentorfolio/domain/answers/written-answer'
import { endingNeeds } from '@mentorfolio/domain/endings/guards'
import { agreementPredicates } from '@mentorfolio/domain/evidence/agreement-predicates'
import { answerPredicates, caseStudyPredicates } from '@mentorfolio/domain/evidence/answer-predicates'
import { closurePredicates } from '@mentorfolio/domain/evidence/closure-predicates'
import { type EvidenceItem, evidenceItem } from '@mentorfolio/domain/evidence/evidence-item'
import {
  evidenceKindOf,
  feedbackPredicates,
  testimonyPredicates,
} from '@mentorfolio/domain/evidence/feedback-predicates'
import { heldOf, heldOfLog } from '@mentorfolio/domain/evidence/held'
import { goalPredicates, needsPredicates, planPredicates } from '@mentorfolio/domain/evidence/mentoring-predicates'
import {
  type Linked,
  selfReviewPredicates,
  summaryPredicates,
} from '@mentorfolio/domain/evidence/reflection-predicates'
import { reviewPredicates } from '@mentorfolio/domain/evidence/review-predicates'
import { sessionPlanPredicates } from '@mentorfolio/domain/evidence/session-plan-predicates'
import { workProductPredicates } from '@mentorfolio/domain/evidence/work-product-predicates'
import { givenAnswer, questionSetContent } from '@mentorfolio/domain/feedback/question-set'
import { workProductContent } from '@mentorfolio/domain/files/work-product'
import { goalWords, titleAlone } from '@mentorfolio/domain/goals/goal'
import { needsContent } from '@mentorfolio/domain/needs/needs'
import { mentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'
import { acceptedFor, decisionContent } from '@mentorfolio/domain/prior-learning/deciding'
import { selfReviewContent } from '@mentorfolio/domain/reflections/self-review'
import { summaryContent } from '@mentorfolio/domain/reflections/summary'
import { reviewContent } from '@mentorfolio/domain/reviews/review'
import { isProgressive } from '@mentorfolio/domain/sessions/agreed-actions'
import { logContent } from '@mentorfolio/domain/sessions/log'
import { planContent } from '@mentorfolio/domain/sessions/plan'
import { isLogged } from '@mentorfolio/domain/sessions/took-place'
import { z } from 'zod'
import type { RelationshipRow, SessionFactsRow } from '../rows.ts'
import { endingOf } from './ending-facts.ts'
import type { WordsRow } from './words-row.ts'

const givenAnswers = z.array(givenAnswer)
const plannedTimes = z.object({ start: z.string(), end: z.string() })

/** A portfolio as its evidence is read: relationships and sessions with their facts, and the latest words of everything. */
export type Portfolio = {
  relationships: readonly RelationshipRow[]
  sessions: readonly SessionFactsRow[]
  words: WordsRow
  zone: string
}

type Session = SessionFactsRow & { relationshipIds: string[] }

/** Those with whom a session was: of a log whoever came, of a plan whoever was to. */
const came = ({ attendance, status }: SessionFactsRow) =>
  attendance
    .filter(({ attended }) => !isLogged({ status }) || attended === true)
    .map(({ relationshipId }) => relationshipId)

class Items {
  readonly #portfolio: Portfolio
  readonly #sessions: ReadonlyMap<string, Session>
  readonly #simulated: ReadonlySet<string>

  constructor(portfolio: Portfolio) {
    this.#portfolio = portfolio
    this.#sessions = new Map(portfolio.sessions.map((row) => [row.id, { ...row, relationshipIds: came(row) }]))
    this.#simulated = new Set(portfolio.relationships.filter(({ simulated }) => simulated).map(({ id }) => id))
  }

  all(): EvidenceItem[] {
    return [
      ...this.#agreements(),
      ...this.#needs(),
      ...this.#goals(),
      ...this.#mentoringPlans(),
      ...this.#sessionPlans(),
      ...this.#logs(),
      ...this.#feedback(),
      ...this.#records(),
    ].toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
  }

  #ofRelationship({ relationshipId, version, at }: { relationshipId: string; version: number; at: Date }) {
    return {
      ...{ id: relationshipId, version, at: at.toISOString(), relationshipIds: [relationshipId] },
      simulated: this.#simulated.has(relationshipId),
    }
  }

  /** The version that both signed last; before that, the one that is offered. */
  #agreements() {
    const { agreements } = this.#portfolio.words
    return [...Map.groupBy(agreements, ({ relationshipId }) => relationshipId).values()].flatMap((versions) => {
      const signed = versions.findLast((each) => each.mentorSignedAt && each.menteeSignedAt)
      const version = signed ?? versions.at(-1)
      if (!version) return []
      const holds = heldOf(agreementPredicates, { clauses: version.clauses, signedByBoth: signed !== undefined })
      return [evidenceItem({ ...this.#ofRelationship(version), record: 'AGREEMENT', holds })]
    })
  }

  #needs() {
    return this.#portfolio.words.needs.map((row) =>
      evidenceItem({
        ...this.#ofRelationship(row),
        record: 'NEEDS_ASSESSMENT',
        holds: heldOf(needsPredicates, needsContent.parse(row.content)),
      }),
    )
  }

  #goals() {
    return this.#portfolio.words.goals.map((row) =>
      evidenceItem({
        ...this.#ofRelationship(row),
        ...{
          id: row.id,
          record: 'GOAL',
          holds: heldOf(goalPredicates, row.content ? goalWords.parse(row.content) : titleAlone(row.title)),
        },
      }),
    )
  }

  #mentoringPlans() {
    return this.#portfolio.words.mentoringPlans.map((row) =>
      evidenceItem({
        ...this.#ofRelationship(row),
        record: 'MENTORING_PLAN',
        holds: heldOf(planPredicates, mentoringPlanContent.parse(row.content)),
      }),
    )
  }

  #ofSession(session: Session) {
    return {
      ...{ id: session.id, sessionId: session.id, relationshipIds: session.relationshipIds },
      at: session.start.toISOString(),
      simulated: session.context === 'SIMULATED' || session.relationshipIds.some((each) => this.#simulated.has(each)),
    }
  }

  #sessionPlans() {
    return this.#portfolio.words.plans.flatMap(({ sessionId, version, content, facts }) => {
      const session = this.#sessions.get(sessionId)
      if (!session || !isLogged(session)) return []
      const planned = { plan: planContent.parse(content), facts: plannedTimes.parse(facts) }
      const holds = heldOf(sessionPlanPredicates, planned)
      return [evidenceItem({ ...this.#ofSession(session), record: 'SESSION_PLAN', version, holds })]
    })
  }

  #logs() {
    const { logs, records } = this.#portfolio.words
    const reflections = Map.groupBy(
      records.filter(({ kind }) => kind === 'REFLECTION'),
      ({ sessionId }) => sessionId,
    )
    return logs.flatMap(({ sessionId, version, content }) => {
      const session = this.#sessions.get(sessionId)
      if (!session || !isLogged(session)) return []
      const log = logContent.parse(content)
      return [
        evidenceItem({
          ...{ ...this.#ofSession(session), record: 'SESSION_LOG', version },
          ...heldOfLog(log, reflections.get(sessionId)?.length ?? 0),
          progressive: isProgressive({ kind: session.kind, log }),
        }),
      ]
    })
  }

  /** What was answered: not about a session that was withdrawn, nor about one that this mentee missed by what its log says now. */
  #heard() {
    return this.#portfolio.words.feedback.filter((row) => {
      const session = row.sessionId === null ? null : this.#sessions.get(row.sessionId)
      const missed = session?.attendance.some(
        ({ relationshipId, attended }) => relationshipId === row.relationshipId && attended === false,
      )
      return !missed && session?.status !== 'VOIDED'
    })
  }

  #linked(): Linked {
    const { records } = this.#portfolio.words
    return {
      feedback: new Map(this.#heard().map(({ id, source }) => [id, source])),
      adaptations: new Set(records.filter(({ kind }) => kind === 'ADAPTATION').map(({ id }) => id)),
    }
  }

  #feedback() {
    return this.#heard().map((row) => {
      const answered = { questions: questionSetContent.parse(row.questions), answers: givenAnswers.parse(row.answers) }
      const record = evidenceKindOf(row)
      const holds =
        record === 'WITNESS_TESTIMONY'
          ? heldOf(testimonyPredicates, answered)
          : record === 'MENTEE_FEEDBACK'
            ? heldOf(feedbackPredicates, answered)
            : []
      const of = this.#ofRelationship({ ...row, version: 1 })
      return evidenceItem({ ...of, id: row.id, record, sessionId: row.sessionId, holds })
    })
  }

  #records() {
    const { records } = this.#portfolio.words
    const linked = this.#linked()
    const endings = new Map(
      this.#portfolio.relationships.flatMap((each) => {
        const ending = endingOf(this.#portfolio.words, each, this.#portfolio.zone)
        return ending ? [[ending.closure.id, ending.facts] as const] : []
      }),
    )
    return records.flatMap((row): EvidenceItem[] => {
      const session = row.sessionId === null ? null : this.#sessions.get(row.sessionId)
      if (session?.status === 'VOIDED') return []
      const item = {
        ...{ id: row.id, version: row.version, sessionId: row.sessionId, unitId: row.unitId },
        at: (row.happenedOn === null ? row.createdAt : new Date(row.happenedOn)).toISOString(),
        relationshipIds: row.relationshipId === null ? [] : [row.relationshipId],
        simulated: row.relationshipId !== null && this.#simulated.has(row.relationshipId),
      }
      switch (row.kind) {
        case 'PROGRESS_REVIEW':
          return [
            evidenceItem({
              ...{ ...item, record: row.kind, holds: heldOf(reviewPredicates, reviewContent.parse(row.content)) },
            }),
          ]
        case 'CLOSURE': {
          const facts = endings.get(row.id)
          if (!facts) return []
          const holds = heldOf(closurePredicates, facts)
          const standsIn = !holds.includes('menteeFeedbackGiven') && endingNeeds(facts).includes('feedbackTriedTwice')
          return [
            evidenceItem({
              ...{ ...item, record: row.kind, standsIn },
              holds: standsIn ? [...holds, 'menteeFeedbackGiven'] : holds,
            }),
          ]
        }
        case 'REFLECTIVE_SUMMARY':
          return [
            evidenceItem({
              ...{ ...item, record: row.kind },
              holds: heldOf(summaryPredicates, summaryContent.parse(row.content), linked),
            }),
          ]
        case 'SELF_REVIEW':
          return [
            evidenceItem({
              ...{ ...item, record: row.kind },
              holds: heldOf(selfReviewPredicates, selfReviewContent.parse(row.content), linked),
            }),
          ]
        case 'WRITTEN_ANSWER': {
          const answer = writtenAnswerContent.parse(row.content)
          const { criterion } = answer
          const holds = heldOf(answerPredicates, answer, criterion)
          return [evidenceItem({ ...{ ...item, record: row.kind, answers: criterion, holds } })]
        }
        case 'CASE_STUDY': {
          const holds = heldOf(caseStudyPredicates, caseStudyContent.parse(row.content))
          return [evidenceItem({ ...{ ...item, record: row.kind, holds } })]
        }
        case 'WORK_PRODUCT': {
          const holds = heldOf(workProductPredicates, workProductContent.parse(row.content))
          return [evidenceItem({ ...{ ...item, record: row.kind, holds } })]
        }
        case 'PRIOR_LEARNING': {
          const latest = this.#portfolio.words.priorLearning.find(({ recordId }) => recordId === row.id)
          const its = acceptedFor(
            row.version,
            latest && { recordVersion: latest.recordVersion, ...decisionContent.parse(latest.content) },
          )
          // Before anything of it is accepted it is a wish, and no evidence.
          return its.length === 0 ? [] : [evidenceItem({ ...item, record: row.kind, acceptedFor: its })]
        }
        case 'ADAPTATION':
        case 'REFERRAL':
        case 'SUPERVISION_RECORD':
        case 'CPD_PLAN':
          return [evidenceItem({ ...item, record: row.kind })]
        // Reflections stand with their session's log; the others are no evidence by themselves (record-kinds.ts).
        default:
          return []
      }
    })
  }
}

/** Everything of a portfolio that can be evidence, earliest first, with what of a pack's predicates each answers. */
export const itemsOf = (portfolio: Portfolio): EvidenceItem[] => new Items(portfolio).all()
