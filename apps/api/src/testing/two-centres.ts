import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { noOfferedAnswers } from '@mentorfolio/domain/sessions/log'
import { unitPack } from '@mentorfolio/qualifications'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { adaptationWords, withAdaptation } from './adaptations.ts'
import { anUnsignedAgreement, withWords as withAgreementWords } from './agreements.ts'
import { aCaseStudyOf, anAnswerOf } from './answers.ts'
import { withBeside } from './beside.ts'
import { aCohort, type TestCohort } from './cohorts.ts'
import { aCentreComment } from './comment-bank.ts'
import { aRaisedConcern, type TestConcern } from './concerns.ts'
import { aConflict } from './conflicts.ts'
import {
  aClosureLink,
  closureWords,
  withClosure,
  withEndFeedback,
  withFinalReview,
  withMove,
  withReview,
} from './endings.ts'
import { allUnderGoal, aSubmissionOf, withClaims } from './evidence.ts'
import { aFeedbackLink, answered, aRequest, othersAnswers, type TestRequest, testimonyAnswers } from './feedback.ts'
import { aFileOnItsWay, aYes, productWords, withWorkProduct } from './files.ts'
import { judgedUnits } from './judging.ts'
import { anInvitation, aSessionLink, aSetUpLink } from './links.ts'
import { aNeedsLink, goalWords, mentoringPlanWords, needsWords, withNeeds, withPlan } from './mentoring.ts'
import { withObservation, withRecordedDiscussion } from './methods.ts'
import { aCentre, aPerson, nobodysPortfolio, type TestCentre, type TestPerson } from './people.ts'
import { withPriorLearning } from './prior-learning.ts'
import { aReflectionOf, aSummaryOf } from './reflections.ts'
import { aRelationship, type TestRelationship } from './relationships.ts'
import { aLoggedSession, aPlannedSession, type TestSession } from './sessions.ts'
import { aSetting } from './settings.ts'
import { aTestimonyReview } from './testimonies.ts'

/** Words that only those who may read Ada's narrative ever see: each occurs in one kind of text, and nowhere else. */
export const secretWords = {
  planTitle: 'Kingfisher',
  objective: 'Goldcrest',
  logTitle: 'Nightjar',
  narrative: 'Curlew',
  nextAction: 'Dunnock',
  reflection: 'Siskin',
  goal: 'Redwing',
  clause: 'Lapwing',
  exclusion: 'Wheatear',
  acceptance: 'Whimbrel',
  reason: 'Fieldfare',
  need: 'Sandpiper',
  flag: 'Turnstone',
  answer: 'Avocet',
  notRight: 'Bittern',
  goalDetail: 'Hawfinch',
  droppedBecause: 'Brambling',
  mentoringPlan: 'Shoveler',
  planReason: 'Twite',
  sessionReflection: 'Whinchat',
  summary: 'Stonechat',
  writtenAnswer: 'Yellowhammer',
  caseStudy: 'Chiffchaff',
  referral: 'Linnet',
  recordReason: 'Pintail',
  agencyContact: 'Wigeon',
  employerContact: 'Goosander',
  supervision: 'Ptarmigan',
  cameUp: 'Crossbill',
  changed: 'Woodcock',
  showsHow: 'Hobby',
  review: 'Bullfinch',
  ending: 'Bluethroat',
  moveReason: 'Firecrest',
  stopping: 'Greenshank',
  feedback: 'Sanderling',
  testimony: 'Guillemot',
  askedOf: 'Razorbill',
  notAsked: 'Kittiwake',
  ownRating: 'Fulmar',
  attempt: 'Shearwater',
  workProduct: 'Nuthatch',
  fileCaption: 'Treecreeper',
  claimReason: 'Yellowhammer',
  aiHow: 'Chiffchaff',
  supplement: 'Goldfinch',
  judgement: 'Jackdaw',
  overall: 'Garefowl',
  toDo: 'Whitethroat',
  testimonySupports: 'Hoopoe',
  testimonyReason: 'Wryneck',
  askedAbout: 'Oriole',
  askedAnswer: 'Waxwing',
  reply: 'Capercaillie',
  replyAnswer: 'Chough',
  sentWith: 'Ibis',
  contactShared: 'Kookaburra',
  adjusted: 'Cassowary',
  planned: 'Manakin',
  planNote: 'Motmot',
  commented: 'Quetzal',
  commentAnswered: 'Hornbill',
  priorLearning: 'Merganser',
  priorLearningDecided: 'Goldeneye',
  soundMark: 'Redpoll',
}

/** What says who somebody is: for those alone who hold the key, or who look after the setting. */
export const secretNames = {
  realName: 'Wilhelmina',
  email: 'redstart',
  phone: '960731',
  authorisedBy: 'Ouzel',
  dsl: 'Bunting',
  dslPhone: '960732',
  supervisor: 'Pipit',
  supervisorEmail: 'plover',
  privacyContact: 'Dotterel',
  head: 'Garganey',
  permissionBy: 'Gadwall',
  permissionRole: 'Smew',
  permissionBefore: 'Pochard',
  feedbackName: 'Skua',
  witnessName: 'Gannet',
  witnessContact: 'cormorant',
}

const staff = ['assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin', 'dsl'] as const satisfies StaffRole[]
type Staff = Record<(typeof staff)[number], TestPerson>

/** One of each part at a centre. */
const aStaff = async (db: Db, centre: TestCentre): Promise<Staff> => {
  const person = (role: StaffRole) => aPerson(role).at(centre).in(db)
  return {
    assessor: await person('assessor'),
    iqa: await person('iqa'),
    leadIqa: await person('leadIqa'),
    eqa: await person('eqa'),
    centreAdmin: await person('centreAdmin'),
    dsl: await person('dsl'),
  }
}

/**
 * Ada with records in every state, whoever looks after her, and everybody who has no business with her: neighbours of
 * her own centre, and another centre with one of each.
 */
export type TwoCentres = {
  ada: TestPerson
  robin: TestRelationship
  planned: TestSession
  /** The series that it belongs to. */
  seriesId: string
  /** Its timer runs. */
  running: TestSession
  logged: TestSession
  /** Ada's, of Robin. */
  referralId: string
  /** Of her third unit, live. */
  submission: { id: string; unitId: string }
  /** Of her fourth: one that was decided, and one that is judged by now. Of her fifth: one that waits for her assessor to sign it. */
  judged: Awaited<ReturnType<typeof judgedUnits>>
  /** Of her first unit: an observation that its assessor has not signed, and one that waits for her. */
  observed: Record<'written' | 'toSign', { id: string; unitId: string }>
  /** Of the same: discussions that nobody asked to record, that were asked about, and one that was recorded. */
  discussed: Record<'plain' | 'asked' | 'recorded', { id: string; unitId: string; fileId: string }>
  /** Ada's, its agreement still being written. */
  drafted: TestRelationship
  /** Ada's, its agreement offered: nobody has signed, a paper copy waits, and a link with this token. */
  unsigned: TestRelationship & { agreementId: string; paperId: string; token: string }
  /** The setting where she meets Robin. */
  settingId: string
  /** Everybody of her centre's staff, by part. */
  staff: Staff
  /** Ada's texts: of the logged session, and of her unit. */
  reflection: { id: string }
  summary: { id: string }
  /** Ada’s unit whose criteria are answered in words, and an answer there. */
  answersUnitId: string
  writtenAnswer: { id: string }
  /** What Ada asked her assessor about a session, by what became of it. */
  askedAbout: Record<'open' | 'waiting' | 'answered', string>
  /** What was noted of a contact with her, and shared. */
  contactNoteId: string
  /** The one activity of her assessment plan; she has not answered. */
  activityId: string
  /** What is adjusted for her; she has not answered. */
  adjustmentId: string
  /** Criteria that she sent early: two that wait to be judged. */
  sentEarly: Record<'open' | 'waiting', string>
  /** What was said of Ada’s log, and her answer. */
  commented: { id: string; answerId: string }
  /** What Ada changed after the late session; it shows in the logged one. */
  adaptation: string
  /** Tokens of live links of Ada's guests, by purpose. */
  tokens: Record<'needs' | 'session' | 'feedback' | 'testimony' | 'closure' | 'vouch', string>
  /** Ada's: ready to be ended, on its way to the end with a link to its closing, closed, paused. */
  finished: TestRelationship
  closing: TestRelationship & { closureId: string }
  closed: TestRelationship
  paused: TestRelationship & { pauseId: string }
  /** A recording of Robin's, with its file; one on its way of which nothing has come, and one that waits to be looked at. */
  recording: { id: string; fileId: string }
  onItsWay: { begun: string; whole: string }
  /** What Ada did before, claimed for the unit whose criteria are answered in words; it was decided once. */
  priorLearningId: string
  /** A review of Robin's goals. */
  reviewId: string
  /** A candidate of her centre who could go on with a mentee of hers. */
  successor: TestPerson
  /** Ada's requests: one that nobody was asked yet, one through each of those links, a testimony that her assessor looked at; and her own rating. */
  requests: Record<'toAsk' | 'asked' | 'testimony' | 'seen', TestRequest> & { ratingId: string }
  /** Ada's link that asks Robin about the logged session. */
  askedOf: { id: string }
  /** Ada's. */
  cohort: TestCohort
  /** A candidate of the same cohort, on a break. */
  resting: TestPerson
  /** Those who look after Ada, by part. */
  around: Pick<Staff, 'assessor' | 'iqa' | 'leadIqa' | 'centreAdmin'>
  /** Of her centre, with no work of Ada's. */
  colleague: TestPerson
  /** That colleague's, about Ada. */
  conflictId: string
  /** A comment that her centre keeps for its assessors. */
  centreCommentId: string
  /** Of her centre once. */
  left: TestPerson
  /** Somebody with a place at another centre alone. */
  outsider: TestPerson
  /** Invited to her centre, with the token of the link. */
  invited: { id: string; token: string }
  /** The token of a link that sets up a centre. */
  setUp: { token: string }
  /** What Ada has raised, and who sits at her centre's safeguarding desk. */
  concern: TestConcern
  dsl: TestPerson
  /** Those for whom Ada's records do not exist, each with what makes them a stranger. */
  strangers: [description: string, person: TestPerson][]
}

const decided = async (
  db: Db,
  { ada, logged }: Pick<TwoCentres, 'ada' | 'logged'>,
  late: TestSession,
  by: TestPerson,
) => {
  const decision = { centreId: ada.centreId, byPersonId: by.id, at: '2026-11-14T10:00:00Z' }
  for (const unitId of ada.unitIds)
    await db.sessionDecision.createMany({
      data: [
        { ...decision, unitId, sessionId: logged.id, kind: 'EXCLUDED', reason: secretWords.exclusion },
        { ...decision, unitId, sessionId: late.id, kind: 'ACCEPTED', reason: secretWords.acceptance },
      ],
    })
}

/** What a candidate asked about a session: two that wait, and one that is answered. */
const askedQuestions = async (
  db: Db,
  { ada, logged, by }: Pick<TwoCentres, 'ada' | 'logged'> & { by: TestPerson },
): Promise<TwoCentres['askedAbout']> => {
  const ids = { open: v7(), waiting: v7(), answered: v7() }
  const { centreId, unitId, id: byPersonId } = ada
  const asked = { centreId, unitId, sessionId: logged.id, words: secretWords.askedAbout, byPersonId }
  const answer = { answeredAt: '2026-11-14T12:00:00Z', answeredById: by.id, answer: secretWords.askedAnswer }
  await db.askedSession.createMany({
    data: Object.entries(ids).map(([key, id]) => ({
      ...{ ...asked, id, at: '2026-11-14T11:00:00Z' },
      ...(key === 'answered' ? answer : {}),
    })),
  })
  return ids
}

/** Criteria that a candidate sent to be judged early. */
const sentEarly = async (
  db: Db,
  { ada, logged }: Pick<TwoCentres, 'ada' | 'logged'>,
): Promise<TwoCentres['sentEarly']> => {
  const ids = { open: v7(), waiting: v7() }
  const { centreId, unitId, id: byPersonId } = ada
  const sent = { centreId, unitId, byPersonId, words: secretWords.sentWith, at: '2026-11-14T11:30:00Z' }
  const records = [{ record: 'SESSION_LOG', id: logged.id, version: 1 }]
  await db.sentCriterion.create({ data: { ...sent, id: ids.open, criterion: 'S2-MP1', records } })
  await db.sentCriterion.create({ data: { ...sent, id: ids.waiting, criterion: 'S2-MP2', records } })
  return ids
}

/** What an assessor said of a log, and what its writer answered. */
const withComment = async (db: Db, { ada, logged, by }: Pick<TwoCentres, 'ada' | 'logged'> & { by: TestPerson }) => {
  const [id, answerId] = [v7(), v7()]
  const { centreId, unitId } = ada
  const about = { record: 'SESSION_LOG', recordId: logged.id, recordVersion: 1 }
  await db.recordComment.create({
    data: {
      ...{ id, centreId, unitId, ...about, words: secretWords.commented },
      ...{ byPersonId: by.id, at: '2026-11-14T11:30:00Z' },
    },
  })
  await db.recordCommentAnswer.create({
    data: {
      ...{ id: answerId, commentId: id, centreId, unitId, words: secretWords.commentAnswered },
      ...{ byPersonId: ada.id, at: '2026-11-14T12:30:00Z' },
    },
  })
  return { id, answerId }
}

/** Needs, goals and a plan, with words in all that they hold. */
const mentored = async (db: Db, robin: TestRelationship) => {
  const words = secretWords
  const { id: relationshipId, centreId, candidate, goalId } = robin
  const needs = await withNeeds(db, robin, {
    content: needsWords({
      helps: words.need,
      questions: [{ question: 'What helps?', answer: words.answer }],
      flags: [{ kind: 'SEND', note: words.flag }],
    }),
  })
  const at = '2026-11-12T12:00:00Z'
  await db.needsAssessment.update({ where: { id: needs }, data: { notRightAt: at, notRight: words.notRight } })
  const version = { centreId, byPersonId: candidate.id, receivedAt: at, effectiveAt: at }
  const content = goalWords({ title: words.goal, specific: words.goalDetail })
  await db.goalVersion.create({ data: { ...version, goalId, version: 1, content } })
  const dropped = { droppedAt: at, droppedBecause: words.droppedBecause }
  await db.goal.create({ data: { ...{ id: v7(), centreId, relationshipId, title: 'Another' }, ...dropped } })
  await withPlan(db, robin, {
    content: mentoringPlanWords([goalId], { mentorDoes: words.mentoringPlan }),
    reason: words.planReason,
  })
}

/** A referral, contacts and supervision. Answers the referral's id. */
const besides = async (db: Db, robin: TestRelationship): Promise<string> => {
  const { agencyContact, employerContact, supervision, referral, recordReason: reason } = secretWords
  await withBeside(db, robin, 'AGENCY_CONTACT', { content: { outcome: agencyContact } })
  await withBeside(db, robin, 'EMPLOYER_CONTACT', { content: { outcome: employerContact } })
  await withBeside(db, robin, 'SUPERVISION_RECORD', { content: { brought: supervision } })
  return withBeside(db, robin, 'REFERRAL', { content: { need: referral }, reason })
}
/** Something came up in one session, was changed, and shows in another. */
const adapted = (db: Db, robin: TestRelationship, sessionId: string, shownIn: string) =>
  withAdaptation(
    db,
    robin,
    adaptationWords(sessionId, {
      trigger: { kind: 'SESSION', sessionId, what: secretWords.cameUp },
      change: secretWords.changed,
      shows: [{ sessionId: shownIn, how: secretWords.showsHow }],
    }),
  )

/** Relationships of Ada's at every place on the way to the end. */
const ended = async (db: Db, ada: TestPerson) => {
  const begun = (name: string) => aRelationship().of(ada).withMentee(name).withSignedAgreement()
  const finished = await begun('Dunlin').in(db)
  await withFinalReview(db, finished)
  const closing = await begun('Crake').thatIs('CLOSING').in(db)
  await withFinalReview(db, closing)
  await withEndFeedback(db, closing)
  const at = '2026-11-15T09:00:00Z'
  const by = { action: 'relationship.putOffEnding', from: 'CLOSING', to: 'ACTIVE' } as const
  await withMove(db, closing, { ...by, at: '2026-11-13T09:00:00Z', reason: secretWords.moveReason })
  await withMove(db, closing, { action: 'relationship.startClosing', from: 'ACTIVE', to: 'CLOSING', at })
  await db.stopRequest.create({
    data: { id: v7(), centreId: ada.centreId, relationshipId: closing.id, words: secretWords.stopping, at },
  })
  const closureId = await withClosure(db, closing, closureWords({ takesAlong: secretWords.ending }))
  const closed = await begun('Ruff').endedOn('2026-11-10T10:00:00Z').in(db)
  const paused = await begun('Knot').endedOn('2026-11-10T10:00:00Z', 'PAUSED').in(db)
  const pausing = { action: 'relationship.pause', from: 'ACTIVE', to: 'PAUSED', at: '2026-11-10T10:00:00Z' } as const
  const { id: pauseId } = await withMove(db, paused, pausing)
  return { finished, closing: { ...closing, closureId }, closed, paused: { ...paused, pauseId } }
}

const rated = async (db: Db, { id, centreId, portfolioId, candidate }: TestRelationship) => {
  const of = (kind: 'OWN_RATING' | 'FEEDBACK_ATTEMPT') => ({
    ...{ id: v7(), centreId, portfolioId, kind, relationshipId: id, happenedOn: new Date('2026-11-12') },
    createdAt: new Date('2026-11-12T12:00:00Z'),
  })
  const at = '2026-11-12T12:00:00Z'
  const version = { version: 1, centreId, byPersonId: candidate.id, receivedAt: at, effectiveAt: at }
  const why = secretWords.ownRating
  const rating = { point: 'MID', ratings: [{ skill: 'TRUST', score: 3, why }] }
  const own = of('OWN_RATING')
  await db.mentoringRecord.create({ data: { ...own, versions: { create: { ...version, content: rating } } } })
  const content = { how: 'PHONE', words: secretWords.attempt }
  await db.mentoringRecord.create({
    data: { ...of('FEEDBACK_ATTEMPT'), versions: { create: { ...version, content } } },
  })
  return own.id
}

/** Feedback in every state, with words in all that it holds. */
const asked = async (db: Db, robin: TestRelationship) => {
  const { feedback, testimony, askedOf, notAsked } = secretWords
  const { feedbackName, witnessName, witnessContact } = secretNames
  const said = await aRequest(db, robin, { source: 'SUPERVISOR', whom: askedOf })
  await answered(db, said, { answers: othersAnswers(feedback), name: `P. ${feedbackName}` })
  const seen = await aRequest(db, robin, { source: 'WITNESS', tool: 'WITNESS_TESTIMONY' })
  await answered(db, seen, {
    ...{ answers: testimonyAnswers(testimony), name: `D. ${witnessName}`, capacity: 'Librarian' },
    contact: `${witnessContact}@example.org`,
  })
  await aRequest(db, robin, { withdrawnBecause: notAsked })
  const open = await aRequest(db, robin, { point: 'END' })
  const watched = await aRequest(db, robin, { source: 'SUPERVISOR', tool: 'WITNESS_TESTIMONY' })
  const requests = {
    ...{ toAsk: await aRequest(db, robin, { point: 'END', tool: 'SCALE' }), asked: open, testimony: watched, seen },
    ratingId: await rated(db, robin),
  }
  const tokens = {
    feedback: (await aFeedbackLink(db, robin, open)).token,
    testimony: (await aFeedbackLink(db, robin, watched)).token,
  }
  return { requests, tokens }
}

/** Her second unit is ready to be submitted, whatever the rules say; her third one is. */
const submitted = async (db: Db, ada: TestPerson, robin: TestRelationship) => {
  const [, ready = '', done = ''] = ada.unitIds
  const pack = unitPack('S1')
  const { claimReason: reason, aiHow, supplement } = secretWords
  if (pack)
    await withClaims(
      db,
      { candidate: ada, unitId: ready },
      allUnderGoal(pack, robin.goalId).map((claim) => ({ ...claim, reason })),
    )
  return aSubmissionOf(db, ada, done, { aiHow, supplement })
}

/** Ada, with the secret words in every place where words go. */
export const twoCentres = async (db: Db): Promise<TwoCentres> => {
  const here = await aCentre('Northgate Training').in(db)
  const there = await aCentre('Southgate College').in(db)
  const ours = await aStaff(db, here)
  const cohort = await aCohort()
    .at(here)
    .withTeam({ assessors: [ours.assessor], iqas: [ours.iqa] })
    .in(db)
  const resting = await aPerson('candidate').at(here).inCohort(cohort).whoIs('ON_BREAK').in(db)
  const ada = await aPerson('candidate')
    .named('Ada Quill')
    .at(here)
    .inCohort(cohort)
    .assessedBy(ours.assessor)
    .sampledBy(ours.iqa)
    .registeredOn('S2', 'S1', 'S4', 'S3', 'S5')
    .in(db)
  const words = secretWords
  const robin = await aRelationship()
    .of(ada)
    .withSignedAgreement()
    .withWords({ goal: words.goal, clause: words.clause })
    .ofAMinor({ authorisedBy: `T. ${secretNames.authorisedBy}` })
    .withRealName(`${secretNames.realName} Hart`, {
      email: `${secretNames.email}@example.org`,
      phone: `01632 ${secretNames.phone}`,
    })
    .at(
      await aSetting()
        .at(here)
        .withPeople({
          dsl: `B. ${secretNames.dsl}`,
          dslPhone: `01632 ${secretNames.dslPhone}`,
          supervisor: `P. ${secretNames.supervisor}`,
          supervisorEmail: `${secretNames.supervisorEmail}@example.org`,
          privacyContact: secretNames.privacyContact,
          head: `G. ${secretNames.head}`,
        })
        .permittedBy(`A. ${secretNames.permissionBy}`, secretNames.permissionRole)
        .permittedBefore(`B. ${secretNames.permissionBefore}`)
        .in(db),
    )
    .in(db)
  const plan = { title: words.planTitle, objectives: [{ text: words.objective, measure: 'By the end' }] }
  const log = {
    title: words.logTitle,
    narrative: { form: 'WHOLE' as const, text: words.narrative },
    next: { owner: 'MENTEE' as const, text: words.nextAction },
    offered: { ...noOfferedAnswers, reflection: { wentWell: words.reflection, doDifferently: null } },
  }
  const planned = await aPlannedSession()
    .at('2026-11-16T07:00:00Z', '2026-11-16T08:00:00Z')
    .with(robin)
    .withWords({ plan, log })
    .in(db)
  const seriesId = v7()
  await db.mentoringSession.update({ where: { id: planned.id }, data: { seriesId } })
  const running = await aPlannedSession().with(robin).withWords({ plan, log }).startedAt('2026-11-16T09:00:00Z').in(db)
  const logged = await aLoggedSession().with(robin).withWords({ plan, log }).in(db)
  const late = await aLoggedSession().with(robin).at('2026-11-10T09:00:00Z', '2026-11-10T10:00:00Z').in(db)
  const gone = await aLoggedSession().with(robin).thatIs('VOIDED').withWords({ plan, log }).in(db)
  await db.mentoringSession.update({ where: { id: gone.id }, data: { endedBecause: words.reason } })
  await decided(db, { ada, logged }, late, ours.assessor)
  await mentored(db, robin)
  const reflection = await aReflectionOf(db, logged, words.sessionReflection)
  const summary = await aSummaryOf(db, ada, words.summary)
  const answersUnitId = ada.unitIds[1] ?? ''
  const writtenAnswer = await anAnswerOf(db, ada, answersUnitId, words.writtenAnswer)
  await aCaseStudyOf(db, ada, answersUnitId, words.caseStudy)
  const referralId = await besides(db, robin)
  const submission = await submitted(db, ada, robin)
  const seen = { assessor: ours.assessor, unitId: ada.unitId, criterion: 'S2-MP1' }
  const observed = {
    written: await withObservation(db, seen),
    toSign: await withObservation(db, seen, { signed: true }),
  }
  const talked = { ...seen, candidate: ada }
  const discussed = {
    plain: await withRecordedDiscussion(db, talked, 'PLAIN'),
    asked: await withRecordedDiscussion(db, talked, 'ASKED'),
    recorded: await withRecordedDiscussion(db, talked, 'RECORDED', words.soundMark),
  }
  const judged = await judgedUnits(
    db,
    {
      ...{ candidate: ada, assessor: ours.assessor, other: await aPerson('assessor').at(here).in(db) },
      ...{ s3: ada.unitIds[3] ?? '', s5: ada.unitIds[4] ?? '' },
    },
    {
      ...{ aiHow: words.aiHow, supplement: words.supplement, feedback: words.judgement },
      ...{ overall: words.overall, action: words.toDo, reply: words.reply, answer: words.replyAnswer },
    },
  )
  const early = await sentEarly(db, { ada, logged })
  const activityId = v7()
  await db.assessmentPlan.create({
    data: {
      ...{ unitId: ada.unitId, version: 1, centreId: here.id, note: words.planNote, byPersonId: ours.assessor.id },
      activities: [
        {
          ...{ id: activityId, what: words.planned, method: 'OBSERVATION', criteria: ['S2-MP1'], by: '2026-12-04' },
          ...{ where: null, prepare: null },
        },
      ],
      at: '2026-11-12T15:00:00Z',
    },
  })
  const adjustmentId = v7()
  await db.reasonableAdjustment.create({
    data: {
      ...{ adjustmentId, version: 1, centreId: here.id, unitId: ada.unitId, from: new Date('2026-11-12') },
      ...{ what: words.adjusted, keeps: 'Her own words', need: 'Small print', reason: 'She asked' },
      ...{ byPersonId: ours.assessor.id, at: '2026-11-12T15:00:00Z' },
    },
  })
  const contactNoteId = v7()
  await db.contactNote.create({
    data: {
      ...{ noteId: contactNoteId, version: 1, centreId: here.id, unitId: ada.unitId, on: new Date('2026-11-12') },
      ...{ how: 'CALL', words: words.contactShared, shared: true, byPersonId: ours.assessor.id },
      at: '2026-11-12T16:00:00Z',
    },
  })
  const askedAbout = await askedQuestions(db, { ada, logged, by: ours.assessor })
  const commented = await withComment(db, { ada, logged, by: ours.assessor })
  const adaptation = await adapted(db, robin, late.id, logged.id)
  await db.centre.update({ where: { id: here.id }, data: { recordingDays: 90 } })
  const recording = await withWorkProduct(db, robin, (fileId) =>
    productWords(fileId, {
      ...{ what: 'RECORDING', shows: words.workProduct, files: [{ id: fileId, caption: words.fileCaption }] },
      recording: aYes(),
    }),
  )
  const priorLearningId = await withPriorLearning(
    db,
    { candidate: ada, unitId: answersUnitId, productId: recording.id },
    { what: words.priorLearning, decided: { by: ours.assessor, reason: words.priorLearningDecided } },
  )
  const onItsWay = { begun: await aFileOnItsWay(db, robin), whole: await aFileOnItsWay(db, robin, { whole: true }) }
  const { requests, tokens: feedbackTokens } = await asked(db, robin)
  await aTestimonyReview(db, requests.seen, ours.assessor, {
    ...{ unitId: ada.unitId, supports: words.testimonySupports, reason: words.testimonyReason },
  })
  const askedOf = await aSessionLink(db, robin, logged)
  const reviewId = await withReview(db, robin, { wentWell: words.review })
  const endings = await ended(db, ada)
  const { closing } = endings
  const tokens = {
    ...{ needs: await aNeedsLink(db, robin), session: askedOf.token, ...feedbackTokens },
    closure: await aClosureLink(db, closing, closing.closureId),
    vouch: await aClosureLink(db, closing, closing.closureId, { role: 'supervisor' }),
  }

  const drafted = await aRelationship().of(ada).withMentee('Sparrow').in(db)
  await withAgreementWords(db, drafted, { offeredAt: null })
  const unsigned = await anUnsignedAgreement(db, await aRelationship().of(ada).withMentee('Wagtail').in(db), {
    openedBy: [ours.assessor.userId],
  })

  const theirs = await aStaff(db, there)
  const neighbour = await aPerson('candidate')
    .at(here)
    .assessedBy(await aPerson('assessor').at(here).in(db))
    .in(db)
  const elsewhere = await aPerson('candidate').at(there).in(db)
  for (const candidate of [neighbour, elsewhere])
    await aLoggedSession()
      .with(await aRelationship().of(candidate).withSignedAgreement().in(db))
      .in(db)
  const left = await aPerson('centreAdmin').at(here).deactivated().in(db)
  const alumna = await aPerson('assessor').at(here).in(db)
  const { assessor, iqa, leadIqa, centreAdmin } = ours
  const { id: conflictId } = await aConflict(db, left, { candidateId: ada.id })
  return {
    ...{
      ada,
      robin,
      planned,
      seriesId,
      running,
      logged,
      referralId,
      submission,
      judged,
      askedAbout,
      sentEarly: early,
      contactNoteId,
      activityId,
      adjustmentId,
      commented,
      observed,
      discussed,
      drafted,
      unsigned,
      tokens,
      adaptation,
      recording,
      priorLearningId,
      onItsWay,
      reflection,
      summary,
      answersUnitId,
      writtenAnswer,
      requests,
      askedOf: { id: askedOf.id },
      settingId: robin.settingId,
      staff: ours,
    },
    ...{ ...endings, reviewId, successor: neighbour },
    ...{ cohort, resting, around: { assessor, iqa, leadIqa, centreAdmin } },
    ...{
      ...{ colleague: alumna, conflictId },
      centreCommentId: await aCentreComment(db, here, ours.leadIqa),
      left,
      outsider: elsewhere,
      invited: await anInvitation(db, here),
      setUp: await aSetUpLink(db),
    },
    ...{ concern: await aRaisedConcern(db, ada), dsl: ours.dsl },
    strangers: [
      ['somebody without a place', await somebodyWithoutAPlace(db)],
      ['a candidate of the same centre', neighbour],
      ['an assessor of the same centre, of others', alumna],
      ['an IQA of the same centre, of others', await aPerson('iqa').at(here).in(db)],
      ['the EQA of the same centre, not invited', ours.eqa],
      ['the DSL of the same centre, without a concern', ours.dsl],
      ['an admin of the same centre who has left', left],
      ['a candidate of another centre', elsewhere],
      ...staff.map((role): [string, TestPerson] => [`${role} of another centre`, theirs[role]]),
    ],
  }
}

const somebodyWithoutAPlace = async (db: Db): Promise<TestPerson> => {
  const id = v7()
  const user = await db.authUser.create({ data: { id, name: 'Nobody here', email: `nobody.${id}@example.org` } })
  return { id: '', centreId: '', ...nobodysPortfolio, userId: user.id, name: user.name, email: user.email }
}
