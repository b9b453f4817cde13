import { submitEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { vacsrWords } from '@mentorfolio/domain/judging/deciding'
import {
  decideSessionsEndpoint,
  judgeEndpoint,
  openSubmissionEndpoint,
  releaseEndpoint,
  reviewEndpoint,
} from '@mentorfolio/domain/judging/judging.endpoints'
import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { unitPack } from '@mentorfolio/qualifications'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { aDeclaration, allUnderGoal, aSubmissionOf, aWholePortfolio, withClaims } from './evidence.ts'
import { aCentre, aPerson, type TestPerson } from './people.ts'
import type { Client } from './requests.ts'

type Api = { db: Db; as: (person: TestPerson) => Client }

/** What an assessor confirms of the evidence. */
export const allVacsr = {
  valid: true,
  authentic: true,
  current: true,
  sufficient: true,
  reliable: true,
  words: vacsrWords.version,
} as const

/** A unit with everything in it, ready to be submitted, its assessor, and another of the same centre. */
export const aUnitToJudge = async (api: Api, packId = 'S2') => {
  const centre = await aCentre().in(api.db)
  const assessor = await aPerson('assessor').named('Helen Ward').at(centre).in(api.db)
  const colleague = await aPerson('assessor').named('Imran Cole').at(centre).in(api.db)
  const candidate = await aPerson('candidate').at(centre).assessedBy(assessor).registeredOn(packId).in(api.db)
  const whole = await aWholePortfolio(api.db, { candidate })
  const pack = unitPack(packId)
  if (!pack) throw new Error(`No pack ${packId}`)
  await withClaims(api.db, { candidate }, allUnderGoal(pack, whole.robin.goalId))
  const unit = new UnitToJudge(api, { candidate, assessor, unitId: candidate.unitId })
  return { centre, assessor, colleague, candidate, pack, unit, ...whole }
}

/** What people do with a unit, each by its endpoint. */
export class UnitToJudge {
  readonly #api: Api
  readonly #candidate: TestPerson
  readonly #assessor: TestPerson
  readonly id: string
  submissionId = ''

  constructor(
    api: Api,
    { candidate, assessor, unitId }: { candidate: TestPerson; assessor: TestPerson; unitId: string },
  ) {
    this.#api = api
    this.#candidate = candidate
    this.#assessor = assessor
    this.id = unitId
  }

  get params() {
    return { id: this.id, submissionId: this.submissionId }
  }

  /** The unit's revision now. */
  async revision() {
    return (await this.#api.db.portfolioUnit.findUniqueOrThrow({ where: { id: this.id } })).revision
  }

  async state() {
    return (await this.#api.db.portfolioUnit.findUniqueOrThrow({ where: { id: this.id } })).state
  }

  async submitted() {
    this.submissionId = v7()
    const body = { revision: await this.revision(), declaration: aDeclaration }
    await this.#api.as(this.#candidate).call(submitEndpoint, { params: this.params, body })
    return this
  }

  review(by = this.#assessor) {
    return this.#api.as(by).call(reviewEndpoint, { params: this.params, query: {} })
  }

  async opened() {
    const body = { revision: await this.revision() }
    await this.#api.as(this.#assessor).call(openSubmissionEndpoint, { params: this.params, body })
    return this
  }

  /** What judges these criteria as they stand; `all` without ids. */
  async judgement(
    outcome: 'MET' | 'NOT_YET_MET' | null,
    { only, feedback = null }: { only?: readonly string[]; feedback?: string | null } = {},
  ) {
    const { criteria } = await this.review()
    const chosen = criteria.filter(({ id }) => only === undefined || only.includes(id))
    return {
      params: { ...this.params, judgementId: v7() },
      body: {
        criteria: chosen.map(({ id, judgement }) => ({ id, version: judgement.version })),
        ...{ outcome, feedback, methods: ['RECORDS' as const], opened: [] },
      },
    }
  }

  async judged(...given: Parameters<UnitToJudge['judgement']>): Promise<ReviewView> {
    return this.#api.as(this.#assessor).call(judgeEndpoint, await this.judgement(...given))
  }

  /** What accepts the sessions of the hours that count; `minutes`: until there are so many. */
  async acceptance({ besides = [] }: { besides?: readonly string[] } = {}) {
    const { sessions } = await this.review()
    const counting = sessions.filter(({ id, minutes }) => minutes > 0 && !besides.includes(id))
    return {
      params: { id: this.id, decisionId: v7() },
      body: {
        sessions: counting.map(({ id, log, decision }) => ({ id, version: decision?.version ?? 0, log })),
        ...{ kind: 'ACCEPTED' as const, reason: 'Seen with its log', waives: [] },
      },
    }
  }

  async accepted(...given: Parameters<UnitToJudge['acceptance']>) {
    return this.#api.as(this.#assessor).call(decideSessionsEndpoint, await this.acceptance(...given))
  }

  async passing({ countersignerId = null }: { countersignerId?: string | null } = {}) {
    return {
      params: { ...this.params, decisionId: v7() },
      body: {
        ...{ outcome: 'PASS' as const, revision: await this.revision(), overall: 'Well shown throughout' },
        ...{ vacsr: allVacsr, countersignerId },
      },
    }
  }

  async referring({ countersignerId = null }: { countersignerId?: string | null } = {}) {
    return {
      params: { ...this.params, decisionId: v7() },
      body: {
        ...{ outcome: 'REFER' as const, revision: await this.revision(), overall: 'Nearly there' },
        ...{ vacsr: allVacsr, countersignerId, dueOn: '2026-12-18' },
        actions: [{ criterion: null, words: 'Come back to the goal in one more session' }],
      },
    }
  }

  async passed() {
    return this.#api.as(this.#assessor).call(releaseEndpoint, await this.passing())
  }

  async referred() {
    return this.#api.as(this.#assessor).call(releaseEndpoint, await this.referring())
  }
}

/** What the register keeps of an assessor. */
export const aRegisterEntry = (
  db: Db,
  { id: personId, centreId }: TestPerson,
  { version = 1, ...more }: { countersigned?: boolean; mayCountersign?: boolean; version?: number },
) =>
  db.assessorEntry.create({
    data: {
      ...{ id: v7(), centreId, personId, version, byPersonId: personId, at: '2026-11-01T09:00:00Z' },
      ...{ countersigned: false, ...more },
    },
  })

type Judged = { submissionId: string; unitId: string; packId: string; by: TestPerson }

/** Every criterion of an attempt judged as not yet met, with these words; what a decision on it rests on. */
const judgedUnmet = async (db: Db, { submissionId, unitId, packId, by }: Judged, feedback: string) => {
  const judged = (unitPack(packId)?.criteria ?? []).map(({ id }) => ({ criterion: id, version: 1 }))
  await db.criterionDecision.createMany({
    data: judged.map((each) => ({
      ...{ ...each, id: v7(), centreId: by.centreId, unitId, submissionId, outcome: 'NOT_YET_MET' as const, feedback },
      ...{ methods: ['RECORDS'], byPersonId: by.id, at: '2026-11-14T13:00:00Z' },
    })),
  })
  return judged
}

/** A decision that more is needed, as it would stand there; `released`: its candidate was told, else it waits for a second assessor. */
const referredWith = async (
  db: Db,
  of: Judged,
  { feedback, overall, action, released }: { feedback: string; overall: string; action: string; released: boolean },
) => {
  const judged = await judgedUnmet(db, of, feedback)
  const { submissionId, unitId, by } = of
  const id = v7()
  const releasedAt = released ? '2026-11-14T14:00:00Z' : null
  await db.assessmentDecision.create({
    data: {
      ...{ id, centreId: by.centreId, submissionId, outcome: 'REFER', overall, vacsr: allVacsr, judged, releasedAt },
      ...{ actions: [{ criterion: null, words: action }], dueOn: new Date('2026-12-18'), acceptedMinutes: 0 },
      ...{ digest: 'a digest', byPersonId: by.id, at: '2026-11-14T14:00:00Z', countersign: !released },
    },
  })
  if (releasedAt !== null) {
    await db.criterionDecision.updateMany({ where: { submissionId }, data: { decisionId: id, releasedAt } })
    await db.submission.update({ where: { id: submissionId }, data: { releasedAt } })
  }
  await db.portfolioUnit.update({
    where: { id: unitId },
    data: { state: released ? 'REFERRED' : 'AWAITING_COUNTERSIGNATURE' },
  })
  return id
}

type Words = Record<'aiHow' | 'supplement' | 'feedback' | 'overall' | 'action' | 'reply' | 'answer', string>

type Replied = { unitId: string; decisionId: string; candidate: TestPerson; by: TestPerson }

/** What a candidate replied to a decision: once that waits for an answer, and once that has one. */
const repliedTo = async (
  db: Db,
  { unitId, decisionId, candidate, by }: Replied,
  { reply: words, answer }: { reply: string; answer: string },
) => {
  const ids = { waiting: v7(), answered: v7() }
  const { centreId, id: byPersonId } = candidate
  const said = { centreId, unitId, decisionId, words, byPersonId, at: '2026-11-14T15:00:00Z' }
  await db.decisionReply.create({ data: { ...said, id: ids.waiting } })
  await db.decisionReply.create({
    data: { ...said, id: ids.answered, answeredAt: '2026-11-14T16:00:00Z', answeredById: by.id, answer },
  })
  return ids
}

/**
 * Of a candidate's unit of S3 one attempt that was decided, with these words, and one that is judged and not released; of their unit
 * of S5 one whose decision by somebody else waits for this assessor to sign it.
 */
export const judgedUnits = async (
  db: Db,
  {
    candidate,
    assessor,
    other,
    s3,
    s5,
  }: Record<'candidate' | 'assessor' | 'other', TestPerson> & { s3: string; s5: string },
  { aiHow, supplement, reply, answer, ...words }: Words,
) => {
  const submitted = (unitId: string, attempt: number) =>
    aSubmissionOf(db, candidate, unitId, { aiHow, supplement, attempt })
  const decided = await submitted(s3, 1)
  const ofS3 = { submissionId: decided.id, unitId: s3, packId: 'S3', by: assessor }
  const told = await referredWith(db, ofS3, { ...words, released: true })
  const open = await submitted(s3, 2)
  await judgedUnmet(db, { ...ofS3, submissionId: open.id }, 'Not there yet')
  await db.openedSubmission.create({
    data: { submissionId: open.id, centreId: candidate.centreId, byPersonId: assessor.id, at: '2026-11-15T09:00:00Z' },
  })
  await db.portfolioUnit.update({ where: { id: s3 }, data: { state: 'IN_ASSESSMENT' } })
  await db.reassessment.create({
    data: {
      ...{ id: v7(), centreId: candidate.centreId, unitId: s3, submissionId: open.id, from: 'PASSED' },
      ...{ acceptedMinutes: 300, requiredMinutes: 360, at: '2026-11-15T09:00:00Z', takenUpAt: '2026-11-15T10:00:00Z' },
      takenUpById: assessor.id,
    },
  })
  const replies = await repliedTo(db, { unitId: s3, decisionId: told, candidate, by: assessor }, { reply, answer })
  await aRegisterEntry(db, assessor, { mayCountersign: true })
  const waiting = await submitted(s5, 1)
  const plain = { feedback: 'Not there yet', overall: 'Nearly', action: 'Go on' }
  const ofS5 = { submissionId: waiting.id, unitId: s5, packId: 'S5', by: other }
  const decisionId = await referredWith(db, ofS5, { ...plain, released: false })
  await db.portfolioUnit.update({ where: { id: s5 }, data: { assessorId: other.id, countersignerId: assessor.id } })
  return { decided, open, toSign: { ...waiting, decisionId }, proposer: other, told, replies }
}
