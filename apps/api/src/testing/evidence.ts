import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import type { UnitPack } from '@mentorfolio/domain/evidence/unit-pack'
import type { FeedbackPoint, FeedbackTool } from '@mentorfolio/domain/feedback/feedback-kinds'
import { type LogContent, noOfferedAnswers, type OfferedAnswers } from '@mentorfolio/domain/sessions/log'
import { unitPack } from '@mentorfolio/qualifications'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { adaptationWords, withAdaptation } from './adaptations.ts'
import { answerWords, caseStudyWords } from './answers.ts'
import { withBeside } from './beside.ts'
import { closureWords, finalReviewWords, withClosure, withReview } from './endings.ts'
import { answered, aRequest, menteeAnswers, othersAnswers, testimonyAnswers } from './feedback.ts'
import { goalWords, mentoringPlanWords, needsWords, withNeeds, withPlan } from './mentoring.ts'
import type { TestPerson } from './people.ts'
import { selfReviewWords, summaryWords, targetWords } from './reflections.ts'
import { aRelationship, type TestRelationship } from './relationships.ts'
import { aLoggedSession, allOffered, type TestSession } from './sessions.ts'

const clauses = ['ROLES', 'DISTINCTION', 'FREQUENCY', 'OUTCOME', 'CONFIDENTIALITY', 'READERS', 'BOUNDARIES', 'ENDING']

/** The words of an agreement with everything that any of the five packs asks of one. */
export const wholeAgreement = clauses.map((kind) => ({
  ...{ kind, title: kind.toLowerCase() },
  text: kind === 'CONFIDENTIALITY' ? 'I must tell [[named person = Mr Hale]] if you may come to harm.' : 'Agreed.',
}))

const skill = (name: OfferedAnswers['skills'][number]['skill']) => ({
  ...{ skill: name, example: 'What would help?', effect: 'A third idea' },
})

/** A log with something for every predicate of a log; the last of them looks back at what was agreed before. */
const wholeLog = (
  relationshipId: string,
  before: TestSession | undefined,
  reflection: boolean,
): Partial<LogContent> => ({
  offered: {
    ...allOffered(relationshipId),
    skills: [
      skill('ACTIVE_LISTENING'),
      skill('OPEN_QUESTIONS'),
      skill('PROBING_QUESTIONS'),
      skill('REFLECTIVE_QUESTIONS'),
    ],
    ...(reflection ? {} : { reflection: null }),
    eachMentee: [],
  },
  ...(before
    ? {
        reviewed: [{ ...{ sessionId: before.id, owner: 'MENTEE', text: 'Raise it', state: 'DONE', words: null } }],
      }
    : {}),
})

/** What a whole portfolio is built without, to see it missed. */
export type Without = {
  /** A record of the pack's required ones. */
  record?: RecordKind
  /** Logs stand, and nobody looked back. */
  reflection?: true
  /** One session too few. */
  minutes?: true
  feedbackPoint?: FeedbackPoint
  feedbackTool?: FeedbackTool
  contracting?: true
  /** None looks back at the one before. */
  progressive?: true
}

const hours = (day: string, from: number, minutes: number) => {
  const start = new Date(`${day}T${String(from).padStart(2, '0')}:00:00Z`)
  const iso = (at: Date) => at.toISOString().replace('.000Z', 'Z')
  return [iso(start), iso(new Date(start.getTime() + minutes * 60_000))] as const
}

class WholePortfolio {
  readonly #db: Db
  readonly #candidate: TestPerson
  readonly #unitId: string
  readonly #without: Without
  constructor(db: Db, candidate: TestPerson, unitId: string, without: Without) {
    this.#db = db
    this.#candidate = candidate
    this.#unitId = unitId
    this.#without = without
  }

  #has(record: RecordKind) {
    return this.#without.record !== record
  }

  async build() {
    const robin = await this.#relationship()
    const sessions = await this.#sessions(robin)
    const heard = await this.#feedback(robin)
    const reviewId = this.#has('PROGRESS_REVIEW') ? await this.#reviews(robin, heard) : null
    if (this.#has('CLOSURE')) await withClosure(this.#db, robin, closureWords())
    await withBeside(this.#db, robin, 'SUPERVISION_RECORD', { content: {} })
    await withBeside(this.#db, robin, 'REFERRAL', { content: {} })
    await this.#texts(robin, sessions, heard)
    return { robin, sessions, heard, reviewId }
  }

  async #relationship() {
    const robin = await aRelationship().of(this.#candidate).withSignedAgreement('2026-09-10T09:00:00Z').in(this.#db)
    const { id: relationshipId, centreId, goalId } = robin
    await this.#db.agreement.updateMany({
      where: { relationshipId },
      // What nobody was offered is no agreement yet.
      data: { clauses: wholeAgreement, offeredAt: this.#has('AGREEMENT') ? '2026-09-09T09:00:00Z' : null },
    })
    if (this.#has('NEEDS_ASSESSMENT')) await withNeeds(this.#db, robin, { content: needsWords() })
    const at = '2026-09-12T09:00:00Z'
    const version = { centreId, byPersonId: this.#candidate.id, receivedAt: at, effectiveAt: at }
    await this.#db.goalVersion.create({ data: { ...version, goalId, version: 1, content: goalWords() } })
    await withPlan(this.#db, robin, {
      content: mentoringPlanWords([goalId], { stages: [{ stage: 'REVIEW', text: 'Looking back together' }] }),
    })
    return robin
  }

  /** A contracting session, and four of 95 minutes: 380, of which any three are too few. */
  async #sessions(robin: TestRelationship) {
    const { reflection, minutes, contracting, progressive } = this.#without
    const sessions: TestSession[] = []
    if (!contracting)
      sessions.push(
        await aLoggedSession()
          .with(robin)
          .ofKind('CONTRACTING')
          .at(...hours('2026-09-14', 9, 45))
          .plannedOn(null)
          .withWords({ log: { offered: noOfferedAnswers } })
          .in(this.#db),
      )
    for (const day of ['2026-09-21', '2026-09-28', '2026-10-05', '2026-10-12'].slice(minutes ? 1 : 0)) {
      const before = progressive ? undefined : sessions.at(-1)
      const log = wholeLog(robin.id, before, reflection !== true)
      const session = aLoggedSession()
        .with(robin)
        .at(...hours(day, 14, 95))
        .plannedOn('2026-09-13T09:00:00Z')
        .withWords({ log })
      sessions.push(await session.in(this.#db))
    }
    const ids = sessions.map(({ id }) => id)
    await this.#db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL mentorfolio.erasing = 'yes'`)
      if (!this.#has('SESSION_PLAN')) await tx.sessionPlanVersion.deleteMany({ where: { sessionId: { in: ids } } })
      if (!this.#has('SESSION_LOG')) await tx.sessionLogVersion.deleteMany({ where: { sessionId: { in: ids } } })
    })
    return sessions
  }

  async #feedback(robin: TestRelationship) {
    const { feedbackPoint, feedbackTool } = this.#without
    const given = [
      { source: 'MENTEE', tool: 'SHORT_FORM', point: 'MID' },
      { source: 'MENTEE', tool: 'SCALE', point: 'END' },
      { source: 'SUPERVISOR', tool: 'SCALE', point: 'MID' },
      { source: 'STAKEHOLDER', tool: 'SHORT_FORM', point: 'MID' },
      { source: 'STAKEHOLDER', tool: 'SCALE', point: 'END' },
    ] as const
    const heard: { id: string; source: string }[] = []
    for (const { source, ...more } of given) {
      if (!this.#has(`${source}_FEEDBACK`)) continue
      // Whoever is around the mentee is one: without stakeholders there is nobody but the mentee.
      if (!this.#has('STAKEHOLDER_FEEDBACK') && source !== 'MENTEE') continue
      const point = more.point === feedbackPoint ? 'MID' : more.point
      const tool = more.tool === feedbackTool ? 'SHORT_FORM' : more.tool
      const request = await aRequest(this.#db, robin, { source, point, tool })
      await answered(this.#db, request, { answers: source === 'MENTEE' ? menteeAnswers() : othersAnswers() })
      heard.push({ id: request.id, source })
    }
    const testimony = await aRequest(this.#db, robin, { source: 'WITNESS', tool: 'WITNESS_TESTIMONY' })
    await answered(this.#db, testimony, { answers: testimonyAnswers() })
    return heard
  }

  async #reviews(robin: TestRelationship, heard: { id: string }[]) {
    const review = await withReview(this.#db, robin, {
      milestones: [{ goalId: robin.goalId, index: 0, text: 'Two Mondays', met: true, words: null }],
      feedback: heard.slice(0, 1).map(({ id }) => id),
      stages: [{ stage: 'REVIEW', text: 'We looked back' }],
      planVersion: 2,
    })
    await withReview(this.#db, robin, { ...finalReviewWords(robin), planVersion: null })
    return review
  }

  async #record(kind: 'REFLECTIVE_SUMMARY' | 'SELF_REVIEW' | 'WRITTEN_ANSWER' | 'CASE_STUDY', content: object) {
    const { id: byPersonId, centreId, portfolioId } = this.#candidate
    const at = '2026-11-13T11:00:00Z'
    await this.#db.mentoringRecord.create({
      data: {
        ...{ id: v7(), kind, centreId, portfolioId, unitId: this.#unitId, createdAt: at },
        versions: { create: { version: 1, centreId, content, byPersonId, receivedAt: at, effectiveAt: at } },
      },
    })
  }

  async #texts(robin: TestRelationship, sessions: TestSession[], heard: { id: string; source: string }[]) {
    const [session] = sessions
    if (session) await withAdaptation(this.#db, robin, adaptationWords(session.id))
    const links = heard.map(({ id }) => ({ kind: 'FEEDBACK' as const, id }))
    if (this.#has('REFLECTIVE_SUMMARY'))
      await this.#record(
        'REFLECTIVE_SUMMARY',
        summaryWords({ feedback: [{ text: 'They felt heard', links, change: 'I wait' }] }),
      )
    if (this.#has('SELF_REVIEW'))
      await this.#record(
        'SELF_REVIEW',
        selfReviewWords({ targets: [targetWords({ feedbackId: heard[0]?.id ?? null })] }),
      )
    const { packId } = await this.#db.portfolioUnit.findUniqueOrThrow({ where: { id: this.#unitId } })
    for (const { criterion, record } of unitPack(packId)?.claims ?? [])
      if (record === 'WRITTEN_ANSWER') await this.#record(record, { ...answerWords({ criterion }), questions })
      else if (record === 'CASE_STUDY')
        await this.#record(record, caseStudyWords({ barrier: 'The bus', strategy: 'Ten', result: 'Nobody was late' }))
  }
}

const questions = [{ id: 'law', text: 'Which law?', hint: null, suits: 'WHOLE' }]

/**
 * Everything in the portfolio of this candidate that this unit asks for, whichever of the five it is, but for what it is built
 * `without`.
 */
export const aWholePortfolio = (
  db: Db,
  { candidate, unitId = candidate.unitId, without = {} }: { candidate: TestPerson; unitId?: string; without?: Without },
) => new WholePortfolio(db, candidate, unitId, without).build()

/** Every criterion put to one record by its candidate, whatever the rules say; taken out where `claimed` is false. */
export const withClaims = async (
  db: Db,
  { candidate, unitId = candidate.unitId }: { candidate: TestPerson; unitId?: string },
  claims: readonly {
    criterion: string
    record: RecordKind
    recordId: string
    claimed: boolean
    version?: number
    reason?: string
  }[],
) => {
  const at = '2026-11-14T10:00:00Z'
  await db.claimDecision.createMany({
    data: claims.map(({ version = 1, reason = 'It shows it', ...claim }) => ({
      ...{ ...claim, version, id: v7(), centreId: candidate.centreId, unitId, byPersonId: candidate.id },
      ...{ reason, receivedAt: at, effectiveAt: at },
    })),
  })
}

/** Every criterion of a pack under this goal, by hand. */
export const allUnderGoal = ({ criteria }: UnitPack, goalId: string) =>
  criteria.map(({ id: criterion }) => ({ criterion, record: 'GOAL' as const, recordId: goalId, claimed: true }))

/** What somebody declares who did the work themself. */
export const aDeclaration = { authentic: true, ai: 'NONE', aiHow: null, words: 1 } as const

/** A submission of this unit with nothing in it but these words, as it would stand there after its candidate sent it. */
export const aSubmissionOf = async (
  db: Db,
  { id: byPersonId, centreId }: TestPerson,
  unitId: string,
  { aiHow, supplement, attempt = 1 }: { aiHow: string; supplement: string; attempt?: number },
) => {
  const at = '2026-11-14T12:00:00Z'
  const sum = { requiredMinutes: null, countedMinutes: 0, met: true, acceptedMinutes: 0, scope: 'TOTAL' }
  const content = { packId: 'S4', packVersion: 1, criteria: [], claims: [], records: [], hours: sum, ledger: [] }
  const id = v7()
  await db.submission.create({
    data: {
      ...{ id, centreId, unitId, attempt, content, digest: 'a digest', byPersonId, submittedAt: at },
      declaration: { authentic: 'This is my own work.', ai: 'USED', aiHow, words: 1 },
      supplements: {
        create: { id: v7(), centreId, words: supplement, byPersonId, receivedAt: at, effectiveAt: at },
      },
    },
  })
  await db.portfolioUnit.update({ where: { id: unitId }, data: { state: 'SUBMITTED', revision: { increment: 1 } } })
  return { id, unitId }
}
