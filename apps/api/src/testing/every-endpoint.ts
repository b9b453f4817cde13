import { createHash } from 'node:crypto'
import { shippedSet } from '@mentorfolio/domain/feedback/shipped-sets'
import type { EndpointDeclaration } from '@mentorfolio/domain/http/endpoint'
import { nothingOffered } from '@mentorfolio/domain/sessions/plan-offer'
import { v7 } from 'uuid'
import { adaptationWords } from './adaptations.ts'
import { agreementWords, aPhoto, aWriting } from './agreements.ts'
import { allAnswerWords, allCaseStudyWords } from './answers.ts'
import { anAgencyContact, anEmployerContact, aReferral, aSupervision } from './beside.ts'
import { aCohortToOpen, aNewCandidate } from './cohorts.ts'
import { aConcern } from './concerns.ts'
import { aDraft } from './drafts.ts'
import { closureWords, reviewWords } from './endings.ts'
import { menteeAnswers, testimonyAnswers } from './feedback.ts'
import { aYes, beginning, productWords, someBytes } from './files.ts'
import { allVacsr } from './judging.ts'
import { aNewMentee, aSettingDescribed, theirIdentity } from './mentees.ts'
import { allGoalWords, allNeedsWords, mentoringPlanWords } from './mentoring.ts'
import { aDiscussion, anObservation } from './methods.ts'
import type { TestPerson } from './people.ts'
import { aPolicy } from './policies.ts'
import { whatWasLearnt } from './prior-learning.ts'
import { allSelfReviewWords, allSummaryWords, cpdPlanWords, reflectionWords } from './reflections.ts'
import { aSeries, mondaysAtThree } from './series.ts'
import {
  aCorrection,
  aLog,
  allOffered,
  allThatAPlanOffers,
  aPlan,
  aRecord,
  lastThursday,
  logWords,
  planWords,
  timesShownOf,
} from './sessions.ts'
import { aLook } from './testimonies.ts'
import type { TwoCentres } from './two-centres.ts'

/** A part that somebody plays towards Ada: herself, or one of those who look after her. */
type Part = 'ada' | 'dsl' | keyof TwoCentres['around']
type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: object }
type Fixture =
  /** For everybody, signed in or not. */
  | { for: 'anyone' }
  /** About whoever asks. `takes` are ways to spoil a body (testing/spoilt.ts) that do not spoil this one. */
  | { for: 'oneself'; parts?: Parts; input?: (world: TwoCentres) => Parts; takes?: RegExp }
  /** About a record: what Ada sends, and gets 200; or who looks after her, where it is theirs to do. */
  | { for: 'ada'; input: (world: TwoCentres) => Parts; takes?: RegExp; sentBy?: Sender }
  /** About her centre: what its admin, or lead IQA, sends, and gets 200. Who else of the centre may, the one table says. */
  | { for: 'admin'; input: (world: TwoCentres) => Parts; sentBy?: 'leadIqa' }
  /** About Ada's cohort, or decided about her: what each of `by` sends, and gets 200. Nobody else may, and for some it is not there. */
  | { for: 'cohort'; by: readonly [Part, ...Part[]]; input: (world: TwoCentres) => Parts }
  /** About the concern that she raised: what the lead at her centre's safeguarding desk sends, and gets 200. */
  | { for: 'desk'; input: (world: TwoCentres) => Parts }
  /** Through a link: what its holder sends with this token, and gets 200. `everyGuest`: whatever a candidate's link is for. */
  | {
      for: 'link'
      token: (world: TwoCentres) => string
      input?: (world: TwoCentres) => Parts
      everyGuest?: true
      takes?: RegExp
    }

/** Whoever sends what is about Ada, and is not she. */
const senders = {
  assessor: ({ around }: TwoCentres) => around.assessor,
  /** Whose decision waits for that assessor to sign it. */
  proposer: ({ judged }: TwoCentres) => judged.proposer,
}
type Sender = keyof typeof senders

const ada = (input: (world: TwoCentres) => Parts, more: { takes?: RegExp; sentBy?: Sender } = {}): Fixture => ({
  ...{ for: 'ada', input },
  ...more,
})
/** That there was none to read is well said, and refused for another reason: there is one now. */
const noPlanShown = /^plan is null$/
/** Not known is an answer. */
const ageUnknown = /^under18 is null$|alsoCalled is missing$/
const admin = (input: (world: TwoCentres) => Parts, more: { sentBy?: 'leadIqa' } = {}): Fixture => ({
  ...{ for: 'admin', input },
  ...more,
})
const byParts = (by: readonly [Part, ...Part[]], input: (world: TwoCentres) => Parts): Fixture => ({
  for: 'cohort',
  by,
  input,
})
/** The units that Ada's assessor has: they are asked to sign what somebody else decided of her last one. */
const assessed = ({ unitIds }: TestPerson) => unitIds.slice(0, -1)
const ofCentre = (world: TwoCentres) => ({ params: { id: world.ada.centreId } })
const aComment = ({ ada: { centreId } }: TwoCentres) => ({
  params: { id: centreId, commentId: v7() },
  body: { version: 0, title: 'Say how you knew', words: 'What told you?', about: 'S2-MP1', namesNobody: false },
})
const desk = (input: (world: TwoCentres) => Parts): Fixture => ({ for: 'desk', input })
const throughLink = (of: 'invited' | 'setUp', body?: object): Fixture => ({
  for: 'link',
  token: (world) => world[of].token,
  ...(body ? { input: () => ({ body }) } : {}),
})
const aDigest = () => createHash('sha256').update(v7()).digest('hex')
const aNewCentre = { centreName: 'Westgate Learning', zone: 'Europe/London' }
const aNewAccount = { name: 'Noor Baines', password: 'eight swallows over' }
/** A date may be left open. */
const noDate = /^(reviewDueOn|endsOn) is null$/
/** Devices send what was written before an update: answers that came since may be missing, and single ones that are rows now null. */
const sinceLogsBegan =
  /^log\.(next\.byDate|alsoNext|reviewed|offered\.(menteeResponse|communication|rapport|resistance|restorative|theory|debrief|talkRatio|style|selfCheck|eachMentee)) is missing$|^log\.offered\.((openQuestion|strategy|barrier|policy) is null|(strategy\.0\.tag|policy\.0\.(policyId|edition)) is missing)$/
/** Whoever gives no baseline has none yet. */
const noBaseline = /^goal\.baseline is null$/
/** What a plan offers may be left out, not only empty: pages of an earlier release do. */
const notOffered = new RegExp(`^plan\\.(${Object.keys(nothingOffered).join('|')}|objectives\\.0\\.stage) is missing$`)
/** A change may lean on nothing. */
const noFramework = /^adaptation\.framework is null$/
/** Which session may be chosen later. */
const sessionLater = /sessionId is null$|whom is /
const noSession = /^sessionId is null$/
/** Words may stand without a number, and a number without words. */
const unscored = /answers\.\d\.words is null$/
/** A device that was handed over before an update does not say what was asked. */
const handedBefore = /answers\.\d\.words is null$|^about is (null|missing)$|^about\.sessionId is null$/
const anAskedFeedback = () => ({
  ...{ source: 'SUPERVISOR', whom: 'form tutor', point: 'MID', tool: 'SCALE', sessionId: null, dueOn: '2026-12-01' },
})
const inAnHour = { start: '2026-11-16T08:00:00Z', end: '2026-11-16T09:00:00Z' }

/**
 * A right request for every endpoint, by method and path. An endpoint that is not here fails the tests that go through
 * them all: add it with what a candidate would send.
 */
const fixtures: Record<string, Fixture> = {
  'GET /health/live': { for: 'anyone' },
  'GET /health/ready': { for: 'anyone' },
  'GET /api/openapi.json': { for: 'anyone' },
  'GET /api/sign-in': { for: 'anyone' },
  'GET /api/concerns/advice': { for: 'anyone' },
  'GET /api/self': { for: 'oneself' },
  'GET /api/home': { for: 'oneself' },
  'POST /api/self/sign-out-everywhere': { for: 'oneself', parts: { body: {} } },
  'POST /api/self/password': {
    for: 'oneself',
    parts: { body: { current: null, password: 'nine herons by the weir' } },
  },
  'GET /api/self/device-key': { for: 'oneself' },
  'GET /api/drafts': { for: 'oneself' },
  // A draft holds whatever was typed: what no record could.
  'PUT /api/drafts/:id': {
    for: 'oneself',
    parts: { params: { id: v7() }, body: aDraft() },
    takes:
      /^(title|content\.entries\.\d\.\d|content\.focus) is (NUL|a lone surrogate)$|^content\.entries is a thousand/,
  },
  'POST /api/drafts/:id/discard': {
    for: 'oneself',
    parts: { params: { id: v7() }, body: { writtenAt: '2026-11-16T09:59:00.000Z' } },
  },
  'PUT /api/overrides/:id': ada((world) => ({
    params: { id: v7() },
    body: { registrationId: world.ada.registrationId, form: '/sessions/plan', field: 'plan.title', kind: 'NAME' },
  })),
  'GET /api/relationships/:id': ada(({ robin }) => ({ params: { id: robin.id } })),
  'GET /api/units/:id/paper': ada((world) => ({ params: { id: world.ada.unitIds[1] ?? '' }, query: {} })),
  'GET /api/units/:id/matrix': ada((world) => ({ params: { id: world.ada.unitIds[1] ?? '' } })),
  'GET /api/units/:id/criteria/:criterion': ada((world) => ({
    params: { id: world.ada.unitIds[1] ?? '', criterion: 'S1-AC1' },
  })),
  'GET /api/units/:id/evidence': ada(({ ada: { unitId } }) => ({ params: { id: unitId }, query: {} })),
  'GET /api/units/:id/evidence/:record/:recordId': ada(({ ada: { unitId }, logged }) => ({
    params: { id: unitId, record: 'SESSION_LOG', recordId: logged.id },
  })),
  'PUT /api/units/:id/claims/:claimId': ada(
    ({ ada: { unitId }, logged }) => ({
      params: { id: unitId, claimId: v7() },
      body: {
        ...{ criterion: 'S2-MP2', record: 'SESSION_LOG', recordId: logged.id, claimed: true, saw: 0 },
        reason: 'It shows listening',
        passages: [{ part: 'narrative.text', quote: 'Curlew' }],
      },
    }),
    // As the rules say.
    { takes: /^claimed is null$/ },
  ),
  'PUT /api/units/:id/submissions/:submissionId': ada((world) => ({
    params: { id: world.ada.unitIds[1] ?? '', submissionId: v7() },
    body: { revision: 1, declaration: { authentic: true, ai: 'USED', aiHow: 'To check my spelling', words: 1 } },
  })),
  'GET /api/units/:id/submissions/:submissionId': ada(
    ({
      judged: {
        decided: { id, unitId },
      },
    }) => ({
      params: { id: unitId, submissionId: id },
    }),
  ),
  'POST /api/units/:id/submissions/:submissionId/withdraw': ada(
    ({ submission: { id, unitId } }) => ({
      params: { id: unitId, submissionId: id },
      body: { revision: 2, reason: 'A log is missing' },
    }),
    // A word about it is theirs to leave out.
    { takes: /^reason is null$/ },
  ),
  'PUT /api/units/:id/submissions/:submissionId/supplements/:supplementId': ada(
    ({ submission: { id, unitId }, logged }) => ({
      params: { id: unitId, submissionId: id, supplementId: v7() },
      body: { words: 'And this', records: [{ record: 'SESSION_LOG', id: logged.id, criterion: 'S4-AC1' }] },
    }),
    // It may be about the whole.
    { takes: /^records\.0\.criterion is null$/ },
  ),
  'GET /api/centres/:id/assessors': admin(ofCentre),
  'PUT /api/centres/:id/assessors/:personId/entries/:entryId': admin(({ ada: { centreId }, colleague }) => ({
    params: { id: centreId, personId: colleague.id, entryId: v7() },
    body: {
      ...{ version: 0, countersigned: true, mayCountersign: false, reason: 'New to assessing' },
      entries: [{ kind: 'QUALIFICATION', words: 'Certificate in assessing', on: '2026-06-30' }],
    },
  })),
  'GET /api/units/:id/prior-learning': ada((world) => ({ params: { id: world.answersUnitId } })),
  'PUT /api/units/:id/prior-learning/:recordId': ada(
    ({ answersUnitId, recording }) => ({
      params: { id: answersUnitId, recordId: v7() },
      body: { revision: 0, reason: null, learning: whatWasLearnt(recording.id) },
    }),
    { takes: /^learning\.until is null$/ },
  ),
  'POST /api/units/:id/prior-learning/:recordId/withdraw': ada(({ answersUnitId, priorLearningId }) => ({
    params: { id: answersUnitId, recordId: priorLearningId },
    body: { revision: 1, reason: 'Claimed for another unit' },
  })),
  'PUT /api/units/:id/prior-learning/:recordId/decisions/:decisionId': ada(
    ({ answersUnitId, priorLearningId }) => ({
      params: { id: answersUnitId, recordId: priorLearningId, decisionId: v7() },
      body: {
        ...{ revision: 1, recordVersion: 1, authentic: true, current: true },
        criteria: [{ criterion: 'S1-AC1', accepted: true, reason: 'The certificate names it' }],
      },
    }),
    { sentBy: 'assessor' },
  ),
  'GET /api/units/:id/testimonies': ada((world) => ({ params: { id: world.ada.unitId } })),
  'PUT /api/units/:id/testimonies/:testimonyId/reviews/:reviewId': ada(
    ({ ada: { unitId }, requests: { seen } }) => ({
      params: { id: unitId, testimonyId: seen.id, reviewId: v7() },
      body: aLook({ revision: 1, outcome: 'PARTLY', reason: 'The rest was heard from others' }),
    }),
    { sentBy: 'assessor' },
  ),
  'GET /api/centres/:id/conflicts': admin(ofCentre),
  'GET /api/centres/:id/conflict-choices': admin(ofCentre, { sentBy: 'leadIqa' }),
  'PUT /api/centres/:id/conflicts/:conflictId': admin(
    ({ ada, settingId }) => ({
      params: { id: ada.centreId, conflictId: v7() },
      body: { about: { kind: 'SETTING', settingId }, words: 'My sister runs it' },
    }),
    { sentBy: 'leadIqa' },
  ),
  'POST /api/centres/:id/conflicts/:conflictId/end': admin(({ ada: { centreId }, conflictId }) => ({
    params: { id: centreId, conflictId },
    body: { reason: 'They work there no more' },
  })),
  'GET /api/units/:id/holders': ada((world) => ({ params: { id: world.ada.unitId } }), { sentBy: 'assessor' }),
  'GET /api/centres/:id/comments': admin(ofCentre),
  'PUT /api/centres/:id/own-comments/:commentId': byParts(['assessor'], (world) => aComment(world)),
  'POST /api/centres/:id/own-comments/:commentId/delete': byParts(['assessor'], ({ ada: { centreId } }) => ({
    params: { id: centreId, commentId: v7() },
    body: { version: 1 },
  })),
  'PUT /api/centres/:id/comments/:commentId': admin(aComment),
  'POST /api/centres/:id/comments/:commentId/withdraw': admin(({ ada: { centreId }, centreCommentId }) => ({
    params: { id: centreId, commentId: centreCommentId },
    body: { version: 1 },
  })),
  'GET /api/caseload': { for: 'oneself', parts: { query: {} } },
  'POST /api/caseload/search': { for: 'oneself', parts: { body: { name: 'Ad' } } },
  'GET /api/units/:id/candidate': ada((world) => ({ params: { id: world.ada.unitId } }), { sentBy: 'assessor' }),
  'GET /api/queue': { for: 'oneself', parts: { query: {} } },
  'GET /api/units/:id/submissions/:submissionId/review': ada(
    ({ submission: { id, unitId } }) => ({ params: { id: unitId, submissionId: id }, query: {} }),
    { sentBy: 'assessor' },
  ),
  'POST /api/units/:id/submissions/:submissionId/open': ada(
    ({ submission: { id, unitId } }) => ({ params: { id: unitId, submissionId: id }, body: { revision: 2 } }),
    { sentBy: 'assessor' },
  ),
  'POST /api/units/:id/submissions/:submissionId/take-up-again': ada(
    ({ judged: { open } }) => ({ params: { id: open.unitId, submissionId: open.id }, body: { revision: 3 } }),
    { sentBy: 'assessor' },
  ),
  'GET /api/units/:id/assessment-plan': ada(({ ada: { unitId } }) => ({ params: { id: unitId } })),
  'PUT /api/units/:id/assessment-plan': ada(
    ({ ada: { unitId } }) => ({
      params: { id: unitId },
      body: {
        version: 1,
        activities: [
          {
            ...{ id: v7(), what: 'A session with Robin, watched', method: 'OBSERVATION', criteria: ['S2-MP1'] },
            ...{ by: '2026-12-11', where: 'At the college', prepare: 'Robin is asked first' },
          },
        ],
        ...{ note: 'We talk about it afterwards', reason: 'She is ill that week' },
      },
    }),
    // Where it is, what to prepare and what else to say need not be said.
    { sentBy: 'assessor', takes: /^(activities\.0\.(where|prepare)|note) is null$/ },
  ),
  'POST /api/units/:id/assessment-plan/answer': ada(
    ({ ada: { unitId } }) => ({ params: { id: unitId }, body: { version: 1, agrees: true, words: 'Thank you' } }),
    // Whoever agrees need not say more.
    { takes: /^words is null$/ },
  ),
  'POST /api/units/:id/assessment-plan/activities/:activityId/mark': ada(
    ({ ada: { unitId }, activityId }) => ({
      params: { id: unitId, activityId },
      body: { version: 0, done: true, on: '2026-11-12', words: 'As planned' },
    }),
    // That it went as planned need not be said.
    { sentBy: 'assessor', takes: /^words is null$/ },
  ),
  'GET /api/units/:id/adjustments': ada(({ ada: { unitId } }) => ({ params: { id: unitId } })),
  'PUT /api/units/:id/adjustments/:adjustmentId': ada(
    ({ ada: { unitId } }) => ({
      params: { id: unitId, adjustmentId: v7() },
      body: {
        ...{ version: 0, what: 'Questions are read aloud', keeps: 'The answers are her own', need: 'Small print' },
        ...{ from: '2026-11-13', until: '2026-12-18', reason: 'She asked for it' },
      },
    }),
    // It may have no end yet.
    { sentBy: 'assessor', takes: /^until is null$/ },
  ),
  'POST /api/units/:id/adjustments/:adjustmentId/end': ada(
    ({ ada: { unitId }, adjustmentId }) => ({
      params: { id: unitId, adjustmentId },
      body: { version: 1, reason: 'She needs it no more' },
    }),
    { sentBy: 'assessor' },
  ),
  'POST /api/units/:id/adjustments/:adjustmentId/answer': ada(
    ({ ada: { unitId }, adjustmentId }) => ({
      params: { id: unitId, adjustmentId },
      body: { version: 1, agrees: true, words: 'Thank you' },
    }),
    // Whoever agrees need not say more.
    { takes: /^words is null$/ },
  ),
  'GET /api/units/:id/contact-notes': ada(({ ada: { unitId } }) => ({ params: { id: unitId } })),
  'PUT /api/units/:id/contact-notes/:noteId': ada(
    ({ ada: { unitId } }) => ({
      params: { id: unitId, noteId: v7() },
      body: {
        ...{ version: 0, reason: null, on: '2026-11-13', how: 'VISIT', minutes: 40, words: 'We looked at her plans' },
        ...{ nextOn: '2026-12-01', shared: true },
      },
    }),
    // How long it took, and when they meet next, need not be said.
    { sentBy: 'assessor', takes: /^(minutes|nextOn) is null$/ },
  ),
  'POST /api/units/:id/contact-notes/:noteId/withdraw': ada(
    ({ ada: { unitId }, contactNoteId }) => ({
      params: { id: unitId, noteId: contactNoteId },
      body: { version: 1, reason: 'It was with somebody else' },
    }),
    { sentBy: 'assessor' },
  ),
  'GET /api/units/:id/sent-criteria': ada(({ ada: { unitId } }) => ({ params: { id: unitId } })),
  'PUT /api/units/:id/sent-criteria/:sentId': ada(({ ada: { unitIds } }) => ({
    params: { id: unitIds[1] ?? '', sentId: v7() },
    body: { criteria: ['S1-AC2'], words: 'I am not sure of the second part' },
  })),
  'POST /api/units/:id/sent-criteria/:sentId/take-back': ada(({ ada: { unitId }, sentEarly }) => ({
    params: { id: unitId, sentId: sentEarly.open },
    body: {},
  })),
  'PUT /api/units/:id/sent-criteria/:sentId/judgements/:judgementId': ada(
    ({ ada: { unitId }, sentEarly, logged }) => ({
      params: { id: unitId, sentId: sentEarly.waiting, judgementId: v7() },
      body: {
        ...{ version: 0, outcome: 'NOT_YET_MET', feedback: 'Say how you knew', methods: ['RECORDS'] },
        shown: [],
        opened: [{ record: 'SESSION_LOG', id: logged.id, version: 1 }],
      },
    }),
    { sentBy: 'assessor' },
  ),
  'GET /api/units/:id/attempts': ada(({ judged: { open } }) => ({ params: { id: open.unitId } })),
  'PUT /api/units/:id/replies/:replyId': ada(({ judged: { open, told } }) => ({
    params: { id: open.unitId, replyId: v7() },
    body: { decisionId: told, words: 'Thank you' },
  })),
  'POST /api/units/:id/replies/:replyId/answer': ada(
    ({ judged: { open, replies } }) => ({
      params: { id: open.unitId, replyId: replies.waiting },
      body: { words: 'See you on Monday' },
    }),
    // Read, and nothing more is said.
    { sentBy: 'assessor', takes: /^words is null$/ },
  ),
  'POST /api/units/:id/replies/:replyId/seen': ada(({ judged: { open, replies } }) => ({
    params: { id: open.unitId, replyId: replies.answered },
    body: {},
  })),
  'PUT /api/units/:id/submissions/:submissionId/judgements/:judgementId': ada(
    ({ judged: { open }, logged }) => ({
      params: { id: open.unitId, submissionId: open.id, judgementId: v7() },
      body: {
        criteria: [{ id: 'S3-MP1', version: 1 }],
        ...{ outcome: 'NOT_YET_MET', feedback: 'Say how you knew', methods: ['RECORDS'] },
        opened: [{ record: 'SESSION_LOG', id: logged.id, version: 1 }],
      },
    }),
    // It may be taken back, and said before its words are there.
    { sentBy: 'assessor', takes: /^(outcome|feedback) is null$/ },
  ),
  'PUT /api/units/:id/submissions/:submissionId/decisions/:decisionId': ada(
    ({ judged: { open } }) => ({
      params: { id: open.unitId, submissionId: open.id, decisionId: v7() },
      body: {
        ...{ revision: 3, outcome: 'REFER', overall: 'Nearly there', vacsr: allVacsr, countersignerId: null },
        ...{ actions: [{ criterion: 'S3-MP1', words: 'Say how you knew' }], dueOn: '2026-12-18' },
      },
    }),
    // It may be about the whole.
    { sentBy: 'assessor', takes: /^actions\.0\.criterion is null$/ },
  ),
  'POST /api/units/:id/submissions/:submissionId/decisions/:decisionId/countersign': ada(
    ({ judged: { toSign } }) => ({
      params: { id: toSign.unitId, submissionId: toSign.id, decisionId: toSign.decisionId },
      body: { revision: 2, agrees: false, reason: 'The second session shows it' },
    }),
    { sentBy: 'assessor' },
  ),
  'POST /api/units/:id/submissions/:submissionId/decisions/:decisionId/take-back': ada(
    ({ judged: { toSign } }) => ({
      params: { id: toSign.unitId, submissionId: toSign.id, decisionId: toSign.decisionId },
      body: { revision: 2, reason: 'They are away' },
    }),
    { sentBy: 'proposer' },
  ),
  'GET /api/units/:id/methods': ada((world) => ({ params: { id: world.ada.unitId } })),
  'PUT /api/units/:id/observations/:recordId': ada(
    ({ ada: { unitId }, robin }) => ({
      params: { id: unitId, recordId: v7() },
      body: {
        ...{ revision: 0, reason: null },
        observation: anObservation('S2-MP1', {
          ...{ relationshipId: robin.id, stage: 'REVIEW', menteeAgreed: 'They said yes' },
        }),
      },
    }),
    { sentBy: 'assessor', takes: /^observation\.(relationshipId|stage) is null$/ },
  ),
  'PUT /api/units/:id/discussions/:recordId': ada(
    ({ ada: { unitId } }) => ({
      params: { id: unitId, recordId: v7() },
      body: { revision: 0, reason: null, discussion: aDiscussion('S2-MP1') },
    }),
    // A plan has no length, no marks and no answers yet; one from a page of before has no recordings.
    {
      sentBy: 'assessor',
      takes: /^discussion\.(minutes|points\.0\.at) is null$|^discussion\.(sounds|marks) is (missing|undefined)/,
    },
  ),
  'POST /api/units/:id/discussions/:recordId/ask-to-record': ada(
    ({ discussed: { plain } }) => ({ params: { id: plain.unitId, recordId: plain.id }, body: {} }),
    { sentBy: 'assessor' },
  ),
  'POST /api/units/:id/discussions/:recordId/answer-recording': ada(({ discussed: { asked } }) => ({
    params: { id: asked.unitId, recordId: asked.id },
    body: { step: 'AGREED' },
  })),
  'PUT /api/units/:id/discussions/:recordId/sounds/:fileId': ada(
    ({ discussed: { recorded } }) => {
      const { purpose: _, ...body } = beginning(someBytes)
      return { params: { id: recorded.unitId, recordId: recorded.id, fileId: v7() }, body }
    },
    { sentBy: 'assessor' },
  ),
  'GET /api/units/:id/discussions/:recordId/sounds/:fileId': ada(({ discussed: { recorded } }) => ({
    params: { id: recorded.unitId, recordId: recorded.id, fileId: recorded.fileId },
  })),
  'POST /api/units/:id/methods/:recordId/sign': ada(
    ({ observed: { written } }) => ({ params: { id: written.unitId, recordId: written.id }, body: { revision: 1 } }),
    { sentBy: 'assessor' },
  ),
  'POST /api/units/:id/methods/:recordId/answer': ada(({ observed: { toSign } }) => ({
    params: { id: toSign.unitId, recordId: toSign.id },
    body: { revision: 1, agrees: false, words: 'It was the second session' },
  })),
  'POST /api/units/:id/methods/:recordId/withdraw': ada(
    ({ observed: { written } }) => ({
      params: { id: written.unitId, recordId: written.id },
      body: { revision: 1, reason: 'Of somebody else' },
    }),
    { sentBy: 'assessor' },
  ),
  'PUT /api/units/:id/session-decisions/:decisionId': ada(
    ({ ada: { unitId }, logged }) => ({
      params: { id: unitId, decisionId: v7() },
      body: {
        sessions: [{ id: logged.id, version: 1, log: 1 }],
        ...{ kind: 'ACCEPTED', reason: 'Seen with its log', waives: ['TOO_LATE'] },
      },
    }),
    // It may be left undecided again.
    { sentBy: 'assessor', takes: /^kind is null$/ },
  ),
  'GET /api/units/:id/session-decisions': ada((world) => ({ params: { id: world.ada.unitId } }), {
    sentBy: 'assessor',
  }),
  'GET /api/units/:id/record-comments': ada(({ ada: { unitId } }) => ({ params: { id: unitId } })),
  'PUT /api/units/:id/record-comments/:commentId': ada(
    ({ ada: { unitId }, logged }) => ({
      params: { id: unitId, commentId: v7() },
      body: { record: 'SESSION_LOG', recordId: logged.id, recordVersion: 1, words: 'Say what changed' },
    }),
    { sentBy: 'assessor' },
  ),
  'POST /api/units/:id/record-comments/:commentId/withdraw': ada(
    ({ ada: { unitId }, commented }) => ({
      params: { id: unitId, commentId: commented.id },
      body: { reason: 'Of another log' },
    }),
    { sentBy: 'assessor' },
  ),
  'POST /api/units/:id/record-comments/:commentId/read': ada(({ ada: { unitId }, commented }) => ({
    params: { id: unitId, commentId: commented.id },
    body: {},
  })),
  'PUT /api/units/:id/record-comments/:commentId/answers/:answerId': ada(({ ada: { unitId }, commented }) => ({
    params: { id: unitId, commentId: commented.id, answerId: v7() },
    body: { words: 'I have written it' },
  })),
  'POST /api/units/:id/record-comments/:commentId/answers/:answerId/read': ada(
    ({ ada: { unitId }, commented }) => ({
      params: { id: unitId, commentId: commented.id, answerId: commented.answerId },
      body: {},
    }),
    { sentBy: 'assessor' },
  ),
  'GET /api/units/:id/asked-sessions': ada(({ ada: { unitId } }) => ({ params: { id: unitId } })),
  'PUT /api/units/:id/asked-sessions/:askedId': ada(({ ada: { unitIds }, logged }) => ({
    params: { id: unitIds[1] ?? '', askedId: v7() },
    body: { sessionId: logged.id, words: 'I had no network that day' },
  })),
  'POST /api/units/:id/asked-sessions/:askedId/take-back': ada(({ ada: { unitId }, askedAbout }) => ({
    params: { id: unitId, askedId: askedAbout.open },
    body: {},
  })),
  'POST /api/units/:id/asked-sessions/:askedId/answer': ada(
    ({ ada: { unitId }, askedAbout }) => ({
      params: { id: unitId, askedId: askedAbout.waiting },
      body: { words: 'Show me the paper' },
    }),
    { sentBy: 'assessor' },
  ),
  'POST /api/units/:id/asked-sessions/:askedId/read': ada(({ ada: { unitId }, askedAbout }) => ({
    params: { id: unitId, askedId: askedAbout.answered },
    body: {},
  })),
  'GET /api/relationships/:id/mentoring-plan': ada(({ robin }) => ({ params: { id: robin.id } })),
  'PUT /api/relationships/:id/mentoring-plan': ada(({ robin }) => ({
    params: { id: robin.id },
    body: {
      revision: 1,
      reason: 'The review',
      plan: mentoringPlanWords([robin.goalId], {
        ...{ support: 'The form tutor', rationale: 'Small steps', theory: 'Zone of proximal development' },
        stages: [{ stage: 'REVIEW', text: 'Looking back together' }],
      }),
    },
  })),
  'PUT /api/relationships/:id/needs': ada(({ robin }) => ({
    params: { id: robin.id },
    body: { revision: 1, needs: allNeedsWords() },
  })),
  'PUT /api/relationships/:id/needs/hand-over': ada(
    ({ robin }) => ({
      params: { id: robin.id },
      body: { version: 1, goals: [{ id: robin.goalId, revision: 1 }], plan: 1, notRight: null },
    }),
    { takes: noPlanShown },
  ),
  'PUT /api/relationships/:id/goals/:goalId': ada(
    ({ robin }) => ({ params: { id: robin.id, goalId: v7() }, body: { goal: allGoalWords() } }),
    { takes: noBaseline },
  ),
  'PUT /api/relationships/:id/goals/:goalId/words': ada(
    ({ robin }) => ({ params: { id: robin.id, goalId: robin.goalId }, body: { revision: 1, goal: allGoalWords() } }),
    { takes: noBaseline },
  ),
  'POST /api/relationships/:id/goals/:goalId/drop': ada(({ robin }) => ({
    params: { id: robin.id, goalId: robin.goalId },
    body: { revision: 1, reason: 'It is another’s goal' },
  })),
  'GET /api/registrations/:id/work-products': ada(({ ada: { registrationId } }) => ({
    params: { id: registrationId },
  })),
  'PUT /api/registrations/:id/work-products/:recordId': ada(
    ({ ada: { registrationId }, robin, logged, recording }) => ({
      params: { id: registrationId, recordId: recording.id },
      body: {
        ...{ revision: 1, reason: 'Another caption', relationshipId: robin.id },
        product: productWords(recording.fileId, {
          ...{ what: 'RECORDING', shows: 'How I ask', sessionIds: [logged.id] },
          recording: aYes(),
        }),
      },
    }),
  ),
  'POST /api/registrations/:id/work-products/:recordId/withdraw': ada(({ ada: { registrationId }, recording }) => ({
    params: { id: registrationId, recordId: recording.id },
    body: { revision: 1, reason: 'Recorded twice' },
  })),
  'PUT /api/registrations/:id/files/:fileId': ada(({ ada: { registrationId } }) => ({
    params: { id: registrationId, fileId: v7() },
    body: beginning(someBytes),
  })),
  'PUT /api/files/:id/pieces/:offset': ada(({ onItsWay }) => ({
    params: { id: onItsWay.begun, offset: '0' },
    body: { bytes: someBytes.toString('base64') },
  })),
  'POST /api/files/:id/complete': ada(({ onItsWay }) => ({ params: { id: onItsWay.whole }, body: {} })),
  'GET /api/files/:id/content': ada(({ recording }) => ({ params: { id: recording.fileId } })),
  'POST /api/files/:id/erase': ada(({ recording }) => ({ params: { id: recording.fileId }, body: {} })),
  'GET /api/centres/:id/recordings': admin(ofCentre),
  'POST /api/centres/:id/recordings/permit': admin((world) => ({
    ...ofCentre(world),
    body: { revision: 1, allowed: true, days: 30 },
  })),
  'GET /api/relationships/:id/adaptations': ada(({ robin }) => ({ params: { id: robin.id } })),
  'GET /api/sessions/:id/adaptations': ada(({ logged }) => ({ params: { id: logged.id } })),
  'PUT /api/relationships/:id/adaptations/:recordId': ada(
    ({ robin, logged, adaptation }) => ({
      params: { id: robin.id, recordId: adaptation },
      body: {
        revision: 1,
        reason: 'It shows now',
        adaptation: adaptationWords(logged.id, {
          framework: { kind: 'OTHER', name: 'Solution-focused practice', how: 'A scale from 1 to 10' },
          result: 'Longer answers',
        }),
      },
    }),
    { takes: noFramework },
  ),
  'POST /api/relationships/:id/adaptations/:recordId/withdraw': ada(({ robin, adaptation }) => ({
    params: { id: robin.id, recordId: adaptation },
    body: { revision: 1, reason: 'It was another mentee’s' },
  })),
  'GET /api/relationships/:id/effectiveness': ada(({ robin }) => ({ params: { id: robin.id } })),
  'GET /api/relationships/:id/triangulation': ada(({ robin }) => ({ params: { id: robin.id } })),
  'GET /api/units/:id/skills': ada((world) => ({ params: { id: world.ada.unitId } })),
  'GET /api/relationships/:id/feedback': ada(({ robin }) => ({ params: { id: robin.id } })),
  'POST /api/relationships/:id/feedback/schedule': ada(
    ({ robin }) => ({ params: { id: robin.id }, body: { requests: [{ id: v7(), request: anAskedFeedback() }] } }),
    { takes: sessionLater },
  ),
  'PUT /api/relationships/:id/feedback/:requestId': ada(
    ({ robin, requests }) => ({
      params: { id: robin.id, requestId: requests.toAsk.id },
      body: { revision: 1, request: anAskedFeedback() },
    }),
    { takes: sessionLater },
  ),
  'POST /api/relationships/:id/feedback/:requestId/withdraw': ada(({ robin, requests }) => ({
    params: { id: robin.id, requestId: requests.toAsk.id },
    body: { revision: 1, reason: 'They have moved' },
  })),
  'PUT /api/relationships/:id/feedback/:requestId/hand-over': ada(
    ({ robin, requests }) => ({
      params: { id: robin.id, requestId: requests.asked.id },
      body: {
        ...{ answers: menteeAnswers(), name: theirIdentity.realName, helped: false },
        about: { point: 'END', tool: 'SHORT_FORM', sessionId: null },
      },
    }),
    { takes: handedBefore },
  ),
  'PUT /api/relationships/:id/own-ratings/:recordId': ada(
    ({ robin, requests, logged }) => ({
      params: { id: robin.id, recordId: requests.ratingId },
      body: {
        ...{ revision: 1, reason: null, sessionId: null, on: '2026-11-14' },
        rating: { point: 'MID', ratings: [{ skill: 'TRUST', score: 4, why: `Since ${logged.id.slice(0, 4)}` }] },
      },
    }),
    { takes: noSession },
  ),
  'PUT /api/relationships/:id/feedback-attempts/:recordId': ada(({ robin }) => ({
    params: { id: robin.id, recordId: v7() },
    body: { revision: 0, reason: null, on: '2026-11-14', attempt: { how: 'PHONE', words: 'Nobody answered' } },
  })),
  'POST /api/relationships/:id/feedback-records/:recordId/withdraw': ada(({ robin, requests }) => ({
    params: { id: robin.id, recordId: requests.ratingId },
    body: { revision: 1, reason: 'The wrong mentee' },
  })),
  'GET /api/guest/feedback': { for: 'link', token: ({ tokens }) => tokens.feedback },
  'POST /api/guest/feedback': {
    for: 'link',
    token: ({ tokens }) => tokens.feedback,
    input: () => ({ body: { answers: menteeAnswers(), name: 'Robin', helped: true } }),
    takes: unscored,
  },
  'POST /api/guest/feedback/testimony': {
    for: 'link',
    token: ({ tokens }) => tokens.testimony,
    input: () => ({
      body: { answers: testimonyAnswers(), name: 'Jo Field', capacity: 'Form tutor', contact: 'jo@example.org' },
    }),
  },
  'GET /api/centres/:id/question-sets': admin(ofCentre),
  'PUT /api/centres/:id/question-sets/:source/:tool': admin((world) => ({
    params: { id: world.ada.centreId, source: 'MENTEE', tool: 'SCALE' },
    body: { revision: 0, content: shippedSet('MENTEE', 'SHORT_FORM') },
  })),
  'GET /api/guest/needs': { for: 'link', token: ({ tokens }) => tokens.needs },
  'POST /api/guest/needs/confirm': {
    for: 'link',
    token: ({ tokens }) => tokens.needs,
    input: ({ robin }) => ({ body: { version: 1, goals: [{ id: robin.goalId, revision: 1 }], plan: 1 } }),
    takes: noPlanShown,
  },
  'POST /api/guest/needs/not-right': {
    for: 'link',
    token: ({ tokens }) => tokens.needs,
    input: () => ({ body: { version: 1, words: 'I never said that I like bikes' } }),
  },
  'GET /api/registrations/:id/new-mentee': ada((world) => ({ params: { id: world.ada.registrationId } })),
  'PUT /api/relationships/:id': ada(
    (world) => ({
      params: { id: v7() },
      body: aNewMentee({ registrationId: world.ada.registrationId, settingId: world.settingId }),
    }),
    { takes: ageUnknown },
  ),
  'PUT /api/relationships/:id/dates': ada(
    ({ robin }) => ({
      params: { id: robin.id },
      body: { revision: 1, reviewDueOn: '2027-01-15', endsOn: '2027-03-19', reason: 'The placement is longer' },
    }),
    { takes: noDate },
  ),
  'GET /api/relationships/:id/mentee': ada(({ robin }) => ({ params: { id: robin.id } })),
  'PUT /api/relationships/:id/mentee': ada(
    ({ robin }) => ({
      params: { id: robin.id },
      body: { revision: 1, pseudonym: 'Rook', identity: theirIdentity, under18: true },
    }),
    { takes: ageUnknown },
  ),
  'GET /api/relationships/:id/reviews': ada(({ robin }) => ({ params: { id: robin.id } })),
  'PUT /api/relationships/:id/reviews/:recordId': ada(
    ({ robin, logged }) => ({
      params: { id: robin.id, recordId: v7() },
      body: {
        ...{ revision: 0, reason: null },
        review: reviewWords(robin, {
          ...{ sessionId: logged.id, wentWell: 'The steps', obstacles: 'The bus' },
          milestones: [{ goalId: robin.goalId, index: 0, text: 'Two Mondays', met: true, words: 'Both' }],
          stages: [{ stage: 'REVIEW', text: 'Looking back together' }],
        }),
        plan: { revision: 1, mentorDoes: 'Asks', menteeDoes: 'Tries', support: 'The form tutor' },
      },
    }),
    // Not scored is an answer, with its reason; the plan may be none's to change; no session is one, too.
    { takes: /^review\.goals\.0\.score is null$|^plan is null$|^review\.sessionId is null$/ },
  ),
  'POST /api/relationships/:id/reviews/:recordId/withdraw': ada(({ robin, reviewId }) => ({
    params: { id: robin.id, recordId: reviewId },
    body: { revision: 1, reason: 'Entered for another mentee' },
  })),
  'GET /api/relationships/:id/ending': ada(({ closing }) => ({ params: { id: closing.id } })),
  'PUT /api/relationships/:id/closures/:recordId': ada(
    ({ finished }) => ({
      params: { id: finished.id, recordId: v7() },
      body: {
        ...{ revision: 0, reason: null },
        closure: closureWords({ aftercare: { on: '2027-02-26', what: 'A call' }, takesAlong: 'The plan on paper' }),
      },
    }),
    { takes: /^closure\.aftercare\.on is null$/ },
  ),
  'POST /api/relationships/:id/start-closing': ada(({ finished }) => ({
    params: { id: finished.id },
    body: { revision: 1 },
  })),
  'POST /api/relationships/:id/put-off-ending': ada(({ closing }) => ({
    params: { id: closing.id },
    body: { revision: 1, reason: 'Two more weeks of the placement' },
  })),
  'POST /api/relationships/:id/close': ada(({ closing }) => ({ params: { id: closing.id }, body: { revision: 1 } })),
  'POST /api/relationships/:id/end-early': byParts(['ada', 'centreAdmin'], ({ closing }) => ({
    params: { id: closing.id },
    body: {
      // Where they can turn is named in its closing already.
      ...{ revision: 1, reason: 'Moved away', signposting: [], notNeeded: null },
      attempt: { on: '2026-11-14', how: 'PHONE', words: 'Rang; no answer' },
    },
  })),
  'POST /api/relationships/:id/transfer': byParts(['centreAdmin'], ({ closing, successor }) => ({
    params: { id: closing.id },
    body: { revision: 1, to: successor.id, name: 'Dipper', reason: 'Ada is on leave' },
  })),
  'POST /api/relationships/:id/reopen': byParts(['centreAdmin'], ({ closed }) => ({
    params: { id: closed.id },
    body: { revision: 1, reason: 'Closed by mistake' },
  })),
  'PUT /api/relationships/:id/ending/hand-over': ada(({ closing }) => ({
    params: { id: closing.id },
    body: { recordId: closing.closureId, version: 1, notRight: 'We did not say goodbye' },
  })),
  'POST /api/relationships/:id/stop': ada(({ closing }) => ({
    params: { id: closing.id },
    body: { words: 'I would rather not' },
  })),
  'GET /api/centres/:id/pauses': byParts(['dsl'], ({ ada: { centreId, id } }) => ({
    params: { id: centreId },
    query: { candidate: id },
  })),
  'POST /api/relationships/:id/pause': byParts(['dsl'], ({ robin }) => ({
    params: { id: robin.id },
    body: { after: null, reason: 'Looked into' },
  })),
  'POST /api/relationships/:id/resume': byParts(['dsl'], ({ paused }) => ({
    params: { id: paused.id },
    body: { after: paused.pauseId },
  })),
  'GET /api/guest/closing': { for: 'link', token: ({ tokens }) => tokens.closure },
  'POST /api/guest/closing/confirm': {
    ...{ for: 'link', token: ({ tokens }) => tokens.closure },
    input: () => ({ body: { version: 1 } }),
  },
  'POST /api/guest/closing/not-right': {
    ...{ for: 'link', token: ({ tokens }) => tokens.closure },
    input: () => ({ body: { version: 1, words: 'We did not say goodbye' } }),
  },
  'POST /api/guest/closing/vouch': {
    ...{ for: 'link', token: ({ tokens }) => tokens.vouch },
    input: () => ({ body: { version: 1, right: true, words: 'They were asked twice', attemptedOn: ['2026-11-12'] } }),
  },
  'POST /api/guest/stop': {
    ...{ for: 'link', token: ({ tokens }) => tokens.session, everyGuest: true },
    input: () => ({ body: { words: 'I would rather not' } }),
  },
  'GET /api/centres/:id/mails': admin(ofCentre),
  'GET /api/centres/:id/settings': admin(({ ada }) => ({ params: { id: ada.centreId } })),
  'GET /api/centres/:id/policies': admin(ofCentre),
  'PUT /api/centres/:id/policies/:policyId': admin((world) => ({
    params: { id: world.ada.centreId, policyId: v7() },
    body: { revision: 0, policy: aPolicy() },
  })),
  'PUT /api/centres/:id/shipped-policies/:policyId': admin((world) => ({
    params: { id: world.ada.centreId, policyId: 'kcsie' },
    body: { revision: 0, policy: { edition: '2026', checkedOn: '2026-11-13' } },
  })),
  'POST /api/centres/:id/policies/:policyId/use': admin((world) => ({
    params: { id: world.ada.centreId, policyId: 'care-act' },
    body: { revision: 0, used: false },
  })),
  'GET /api/relationships/:id/records': ada(({ robin }) => ({ params: { id: robin.id } })),
  'PUT /api/relationships/:id/referrals/:recordId': ada((world) => ({
    params: { id: world.robin.id, recordId: v7() },
    body: { revision: 0, reason: null, referral: aReferral({ sessionIds: [world.logged.id] }) },
  })),
  'PUT /api/relationships/:id/agency-contacts/:recordId': ada((world) => ({
    params: { id: world.robin.id, recordId: v7() },
    body: { revision: 0, reason: null, contact: anAgencyContact({ sessionIds: [world.logged.id] }) },
  })),
  'PUT /api/relationships/:id/employer-contacts/:recordId': ada((world) => ({
    params: { id: world.robin.id, recordId: v7() },
    body: { revision: 0, reason: null, contact: anEmployerContact({ sessionIds: [world.logged.id] }) },
  })),
  'PUT /api/relationships/:id/supervision/:recordId': ada((world) => ({
    params: { id: world.robin.id, recordId: v7() },
    body: { revision: 0, reason: null, supervision: aSupervision({ sessionIds: [world.logged.id] }) },
  })),
  'POST /api/relationships/:id/records/:recordId/withdraw': ada(({ robin, referralId }) => ({
    params: { id: robin.id, recordId: referralId },
    body: { revision: 1, reason: 'It was another’s' },
  })),
  'GET /api/relationships/:id/policies': ada(({ robin }) => ({ params: { id: robin.id } })),
  'GET /api/settings/:id': admin(({ settingId }) => ({ params: { id: settingId } })),
  'PUT /api/settings/:id': admin(({ ada }) => ({
    params: { id: v7() },
    body: { centreId: ada.centreId, ...aSettingDescribed() },
  })),
  'PUT /api/settings/:id/details': admin(({ settingId }) => ({
    params: { id: settingId },
    body: { revision: 1, ...aSettingDescribed() },
  })),
  'PUT /api/settings/:id/permission': admin(({ settingId }) => ({
    params: { id: settingId },
    body: { revision: 1, by: 'Jo Vance', role: 'Headteacher', on: '2026-11-02' },
  })),
  'POST /api/settings/:id/withdraw-permission': admin(({ settingId }) => ({
    params: { id: settingId },
    body: { revision: 1, on: '2026-11-14' },
  })),
  'GET /api/registrations/:id/sessions': ada((world) => ({ params: { id: world.ada.registrationId } })),
  'GET /api/units/:id/ledger': ada((world) => ({ params: { id: world.ada.unitId } })),
  'GET /api/units/:id/ledger/facts': ada((world) => ({ params: { id: world.ada.unitId } })),
  'GET /api/sessions/:id': ada(({ logged }) => ({ params: { id: logged.id } })),
  'PUT /api/sessions/:id': ada(
    ({ robin }) => ({
      params: { id: v7() },
      body: aPlan(robin, { plan: planWords([robin.goalId], allThatAPlanOffers) }),
    }),
    { takes: notOffered },
  ),
  'GET /api/series/:id': ada(({ seriesId }) => ({ params: { id: seriesId } })),
  'PUT /api/series/:id': ada(({ robin }) => ({ params: { id: v7() }, body: aSeries(robin, { count: 2 }) })),
  'PUT /api/series/:id/times': ada(({ seriesId, planned }) => ({
    params: { id: seriesId },
    body: {
      ...{ mode: 'VIDEO', zone: 'Europe/London' },
      sessions: [{ id: planned.id, revision: planned.revision, ...mondaysAtThree(1)[0] }],
    },
  })),
  'POST /api/series/:id/cancel': ada(({ seriesId, planned }) => ({
    params: { id: seriesId },
    body: { sessions: [{ id: planned.id, revision: planned.revision }], reason: 'Half-term' },
  })),
  'PUT /api/sessions/:id/record': ada(({ robin }) => ({ params: { id: v7() }, body: aRecord(robin) }), {
    takes: sinceLogsBegan,
  }),
  'PUT /api/sessions/:id/plan': ada(({ planned, robin }) => ({
    params: { id: planned.id },
    body: { ...aPlan(robin), revision: planned.revision },
  })),
  'PUT /api/sessions/:id/log': ada(
    ({ planned, robin, logged }) => ({
      params: { id: planned.id },
      body: aLog(robin, {
        ...inAnHour,
        log: logWords({
          next: { owner: 'MENTEE', text: 'Raise it on Wednesday', byDate: '2026-11-18' },
          alsoNext: [{ owner: 'MENTOR', text: 'Ask the tutor', byDate: '2026-11-20' }],
          reviewed: [{ sessionId: logged.id, owner: 'MENTEE', text: 'Try it', state: 'PARTLY', words: 'Once' }],
          offered: allOffered(robin.id),
        }),
      }),
    }),
    { takes: sinceLogsBegan },
  ),
  'GET /api/sessions/:id/note': ada(({ logged }) => ({ params: { id: logged.id } })),
  'PUT /api/sessions/:id/note': ada(({ logged }) => ({
    params: { id: logged.id },
    body: { revision: 0, text: 'Mine alone' },
  })),
  'POST /api/sessions/:id/start': ada(({ planned }) => ({ params: { id: planned.id }, body: { revision: 1 } })),
  'POST /api/sessions/:id/stop': ada(({ running }) => ({ params: { id: running.id }, body: { revision: 1 } })),
  'POST /api/sessions/:id/correct': ada(
    ({ logged, robin }) => ({
      params: { id: logged.id },
      body: aCorrection(robin, { ...lastThursday, revision: 1 }),
    }),
    { takes: sinceLogsBegan },
  ),
  'POST /api/sessions/:id/cancel': ada(({ planned }) => ({
    params: { id: planned.id },
    body: { revision: 1, reason: 'Robin was ill' },
  })),
  'POST /api/sessions/:id/no-show': ada(({ planned }) => ({
    params: { id: planned.id },
    body: { revision: 1, reason: 'Nobody came' },
  })),
  'POST /api/sessions/:id/void': ada(({ logged }) => ({
    params: { id: logged.id },
    body: { revision: 1, reason: 'Entered twice' },
  })),
  'GET /api/sessions/:id/reflections': ada(({ logged }) => ({ params: { id: logged.id } })),
  'PUT /api/sessions/:id/reflections/:recordId': ada(({ logged, robin }) => ({
    params: { id: logged.id, recordId: v7() },
    body: { revision: 0, reason: null, reflection: reflectionWords({ goalIds: [robin.goalId] }) },
  })),
  'POST /api/sessions/:id/reflections/:recordId/withdraw': ada(({ logged, reflection }) => ({
    params: { id: logged.id, recordId: reflection.id },
    body: { revision: 1, reason: 'Written twice' },
  })),
  'GET /api/units/:id/reflection': ada((world) => ({ params: { id: world.ada.unitId } })),
  'PUT /api/units/:id/summaries/:recordId': ada((world) => ({
    params: { id: world.ada.unitId, recordId: v7() },
    body: { revision: 0, reason: null, summary: allSummaryWords(world.logged.id) },
  })),
  'PUT /api/units/:id/self-reviews/:recordId': ada((world) => ({
    params: { id: world.ada.unitId, recordId: v7() },
    body: { revision: 0, reason: null, review: allSelfReviewWords(world.logged.id) },
  })),
  'PUT /api/units/:id/cpd-plans/:recordId': ada((world) => ({
    params: { id: world.ada.unitId, recordId: v7() },
    body: { revision: 0, reason: null, plan: cpdPlanWords() },
  })),
  'POST /api/units/:id/reflection/:recordId/withdraw': ada(({ ada: { unitId }, summary }) => ({
    params: { id: unitId, recordId: summary.id },
    body: { revision: 1, reason: 'Written twice' },
  })),
  'GET /api/units/:id/answers': ada((world) => ({ params: { id: world.answersUnitId } })),
  'PUT /api/units/:id/answers/:recordId': ada((world) => ({
    params: { id: world.answersUnitId, recordId: v7() },
    body: { revision: 0, reason: null, answer: allAnswerWords(world.logged.id) },
  })),
  'PUT /api/units/:id/case-studies/:recordId': ada((world) => ({
    params: { id: world.answersUnitId, recordId: v7() },
    body: { revision: 0, reason: null, study: allCaseStudyWords(world.robin.id, world.logged.id) },
  })),
  'POST /api/units/:id/answers/:recordId/withdraw': ada(({ answersUnitId, writtenAnswer }) => ({
    params: { id: answersUnitId, recordId: writtenAnswer.id },
    body: { revision: 1, reason: 'Written twice' },
  })),
  'GET /api/centres/:id/answer-questions': admin(ofCentre),
  'PUT /api/centres/:id/answer-questions/:criterion': admin((world) => ({
    params: { id: world.ada.centreId, criterion: 'S1-AC2' },
    body: {
      revision: 0,
      content: { questions: [{ id: 'stages', text: 'Which stages?', hint: 'Name them.', suits: 'STAR' }] },
    },
  })),
  'GET /api/centres/:id': admin(({ ada }) => ({ params: { id: ada.centreId } })),
  'POST /api/centres/:id/describe': admin(({ ada }) => ({
    params: { id: ada.centreId },
    body: {
      ...{ revision: 1, name: 'Northgate Training', zone: 'Europe/London' },
      ...{ dsl: 'Mina Orchard', dslPhone: '01632 960201', deputy: 'Cal Whitby', deputyPhone: '01632 960202' },
    },
  })),
  'GET /api/centres/:id/people': admin(({ ada }) => ({ params: { id: ada.centreId } })),
  'GET /api/people/:id': admin(({ colleague }) => ({ params: { id: colleague.id } })),
  'PUT /api/people/:id': admin(({ ada }) => ({
    params: { id: v7() },
    body: {
      ...{ centreId: ada.centreId, name: 'Sol Penrose', email: `sol.${v7()}@example.org` },
      ...{ roles: ['assessor', 'iqa'], mail: true },
    },
  })),
  'POST /api/people/:id/invitation': admin(({ invited }) => ({
    params: { id: invited.id },
    body: { mail: true, digest: createHash('sha256').update(v7()).digest('hex') },
  })),
  'POST /api/people/:id/invitation/withdraw': admin(({ invited }) => ({ params: { id: invited.id }, body: {} })),
  'POST /api/people/:id/describe': admin(({ invited }) => ({
    params: { id: invited.id },
    body: { revision: 1, name: 'Noor Baines-Hill', email: `noor.${v7()}@example.org` },
  })),
  'POST /api/people/:id/roles': admin(({ around, ada, colleague }) => ({
    params: { id: around.assessor.id },
    body: {
      ...{ revision: 1, roles: ['dsl'] },
      handOver: assessed(ada).map((unitId) => ({ unitId, part: 'assessor', to: colleague.id })),
    },
  })),
  'POST /api/people/:id/deactivate': admin(({ around, ada, colleague }) => ({
    params: { id: around.assessor.id },
    body: { revision: 1, handOver: assessed(ada).map((unitId) => ({ unitId, part: 'assessor', to: colleague.id })) },
  })),
  'POST /api/people/:id/reactivate': admin(({ left }) => ({ params: { id: left.id }, body: { revision: 1 } })),
  'GET /api/relationships/:id/agreement': ada(({ robin }) => ({ params: { id: robin.id } })),
  'PUT /api/relationships/:id/agreement': ada(({ drafted }) => ({
    params: { id: drafted.id },
    body: { ...aWriting(), revision: 1 },
  })),
  'POST /api/relationships/:id/agreement/send': ada(({ drafted }) => ({
    params: { id: drafted.id },
    body: { revision: 1 },
  })),
  'POST /api/relationships/:id/agreement/revise': ada(({ unsigned }) => ({
    params: { id: unsigned.id },
    body: { ...aWriting(), revision: 1, reason: 'A new timetable' },
  })),
  'POST /api/relationships/:id/agreement/sign': ada(({ unsigned }) => ({
    params: { id: unsigned.id },
    body: { version: 1, name: 'Ada Quill' },
  })),
  'PUT /api/relationships/:id/agreement/hand-over': ada(({ unsigned }) => ({
    params: { id: unsigned.id },
    body: { version: 1, name: theirIdentity.realName, helped: false },
  })),
  'PUT /api/relationships/:id/agreement/hand-over/change': ada(({ unsigned }) => ({
    params: { id: unsigned.id },
    body: { version: 1, words: 'Mondays, please' },
  })),
  'PUT /api/relationships/:id/agreement/paper': ada(({ unsigned }) => ({
    params: { id: unsigned.id },
    body: { version: 1, signedOn: '2026-11-12', file: aPhoto().toString('base64') },
  })),
  'GET /api/papers/:id': ada(({ unsigned }) => ({ params: { id: unsigned.paperId } })),
  'POST /api/relationships/:id/agreement/paper/accept': ada(
    ({ unsigned }) => ({ params: { id: unsigned.id }, body: { version: 1, paperId: unsigned.paperId } }),
    { sentBy: 'assessor' },
  ),
  'POST /api/relationships/:id/agreement/paper/decline': ada(
    ({ unsigned }) => ({
      params: { id: unsigned.id },
      body: { version: 1, paperId: unsigned.paperId, reason: 'No date on it' },
    }),
    { sentBy: 'assessor' },
  ),
  'PUT /api/relationships/:id/authorisation': ada(({ unsigned }) => ({
    params: { id: unsigned.id },
    body: { by: 'T. Novak', role: 'Head of year', on: '2026-11-12' },
  })),
  'GET /api/guest/agreement': { for: 'link', token: ({ unsigned }) => unsigned.token },
  'POST /api/guest/agreement/sign': {
    ...{ for: 'link', token: ({ unsigned }) => unsigned.token },
    input: () => ({ body: { version: 1, name: theirIdentity.realName, helped: false } }),
  },
  'POST /api/guest/agreement/ask-for-change': {
    ...{ for: 'link', token: ({ unsigned }) => unsigned.token },
    input: () => ({ body: { version: 1, words: 'Not in the office, please' } }),
  },
  'GET /api/centres/:id/agreement-template': admin(({ ada }) => ({ params: { id: ada.centreId } })),
  'POST /api/centres/:id/agreement-template': admin(({ ada }) => ({
    params: { id: ada.centreId },
    body: { revision: 0, clauses: agreementWords() },
  })),
  'GET /api/concerns/mine': { for: 'oneself' },
  'POST /api/concerns': {
    for: 'oneself',
    input: ({ ada }) => ({ body: aConcern(ada.centreId) }),
  },
  'GET /api/concerns': desk(() => ({})),
  'POST /api/concerns/:id/acknowledge': desk(({ concern }) => ({ params: { id: concern.id }, body: { revision: 1 } })),
  'POST /api/concerns/:id/handle': desk(({ concern }) => ({
    params: { id: concern.id },
    body: { revision: 1, reference: 'Kept elsewhere under 42' },
  })),
  'PUT /api/links/:id': ada(({ robin, logged }) => ({
    params: { id: v7() },
    body: {
      ...{ purpose: 'SESSION', subjectId: logged.id, relationshipId: robin.id, role: 'mentee' },
      ...{ digest: aDigest(), email: 'wren@example.org' },
    },
  })),
  'POST /api/links/:id/mail': ada(({ askedOf }) => ({ params: askedOf, body: { email: 'wren@example.org' } })),
  'POST /api/links/:id/remind': ada(({ askedOf }) => ({ params: askedOf, body: { digest: aDigest() } }), {
    takes: /^digest is null$/,
  }),
  'POST /api/links/:id/revoke': ada(({ askedOf }) => ({ params: askedOf, body: {} })),
  'GET /api/relationships/:id/links': ada(({ robin }) => ({ params: { id: robin.id } })),
  'GET /api/guest': { for: 'link', token: ({ tokens }) => tokens.session, everyGuest: true },
  'GET /api/guest/session': { for: 'link', token: ({ tokens }) => tokens.session },
  'POST /api/guest/session/confirm': {
    for: 'link',
    token: ({ tokens }) => tokens.session,
    input: ({ logged }) => ({ body: { shown: timesShownOf(logged) } }),
  },
  'POST /api/guest/session/not-right': {
    for: 'link',
    token: ({ tokens }) => tokens.session,
    input: ({ logged }) => ({ body: { shown: timesShownOf(logged), words: 'We met on Friday' } }),
  },
  'PUT /api/sessions/:id/hand-over': ada(({ logged, robin }) => ({
    params: { id: logged.id },
    body: { relationshipId: robin.id, shown: timesShownOf(logged), right: false, words: 'We met on Friday' },
  })),
  'GET /api/set-up': throughLink('setUp'),
  'POST /api/set-up': throughLink('setUp', aNewCentre),
  'POST /api/set-up/new': throughLink('setUp', { ...aNewCentre, ...aNewAccount, email: `noor.${v7()}@example.org` }),
  'GET /api/invitation': throughLink('invited'),
  'POST /api/invitation/accept': throughLink('invited', {}),
  'POST /api/invitation/accept-new': throughLink('invited', aNewAccount),
  'GET /api/centres/:id/packs': byParts(['centreAdmin', 'leadIqa'], ofCentre),
  'PUT /api/centres/:id/packs': byParts(['centreAdmin'], (world) => ({
    ...ofCentre(world),
    body: { packs: [{ packId: 'S2', packVersion: 1 }], revision: 1 },
  })),
  'GET /api/centres/:id/cohorts': byParts(['centreAdmin', 'leadIqa'], ofCentre),
  'GET /api/centres/:id/cohort-choices': byParts(['centreAdmin'], ofCentre),
  'GET /api/cohorts/:id': byParts(['centreAdmin', 'assessor', 'iqa', 'leadIqa'], ({ cohort }) => ({
    params: { id: cohort.id },
  })),
  'PUT /api/cohorts/:id': byParts(['centreAdmin'], (world) => ({
    params: { id: v7() },
    body: aCohortToOpen(world.ada.centreId, { assessors: [world.around.assessor], iqas: [world.around.iqa] }),
  })),
  'POST /api/cohorts/:id/describe': byParts(['centreAdmin'], ({ cohort, around, ada: { centreId } }) => {
    const { centreId: _, ...body } = aCohortToOpen(centreId, { assessors: [around.assessor], iqas: [around.iqa] })
    return { params: { id: cohort.id }, body: { ...body, revision: 1 } }
  }),
  'GET /api/cohorts/:id/people': byParts(['centreAdmin'], ({ cohort }) => ({ params: { id: cohort.id } })),
  'GET /api/registrations/:id': ada((world) => ({ params: { id: world.ada.registrationId } })),
  'PUT /api/registrations/:id': byParts(['centreAdmin'], ({ cohort }) => ({
    params: { id: v7() },
    body: aNewCandidate(cohort),
  })),
  'POST /api/registrations/:id/describe': byParts(['centreAdmin'], (world) => ({
    params: { id: world.ada.registrationId },
    body: { packIds: ['S1', 'S2', 'S3', 'S4', 'S5'], from: '2026-09-01', until: '2027-07-16', revision: 1 },
  })),
  'GET /api/registrations/:id/team': byParts(['centreAdmin', 'leadIqa'], (world) => ({
    params: { id: world.ada.registrationId },
  })),
  'PUT /api/registrations/:id/assessor': byParts(['centreAdmin'], (world) => ({
    params: { id: world.ada.registrationId },
    body: { units: [{ unitId: world.ada.unitId, personId: world.around.assessor.id }], revision: 1 },
  })),
  'PUT /api/registrations/:id/iqa': byParts(['centreAdmin', 'leadIqa'], (world) => ({
    params: { id: world.ada.registrationId },
    body: { units: [{ unitId: world.ada.unitId, personId: world.around.iqa.id }], revision: 1 },
  })),
  'POST /api/registrations/:id/break': byParts(['centreAdmin'], (world) => ({
    params: { id: world.ada.registrationId },
    body: { revision: 1, reason: 'A new job' },
  })),
  'POST /api/registrations/:id/resume': byParts(['centreAdmin'], ({ resting }) => ({
    params: { id: resting.registrationId },
    body: { revision: 1 },
  })),
  'POST /api/registrations/:id/withdraw': byParts(['centreAdmin'], (world) => ({
    params: { id: world.ada.registrationId },
    body: { revision: 1, reason: 'Moved away' },
  })),
  'PUT /api/registrations/:id/induction': byParts(['ada', 'centreAdmin'], (world) => ({
    params: { id: world.ada.registrationId },
    body: {
      prompts: [{ key: 'SAFEGUARDING', answer: 'HAVE', note: 'Course in September' }],
      training: [{ on: '2026-09-10', level: 'Level 2', provider: 'Northgate Training' }],
      revision: 1,
    },
  })),
}

export const nameOf = ({ method, path }: Pick<EndpointDeclaration, 'method' | 'path'>) => `${method} ${path}`

/** The right request for this endpoint. Throws for one that has none yet. */
export const fixtureOf = (endpoint: EndpointDeclaration): Fixture => {
  const fixture = fixtures[nameOf(endpoint)]
  if (!fixture) throw new Error(`${nameOf(endpoint)} has no fixture yet: add it to testing/every-endpoint.ts`)
  return fixture
}

/** What this endpoint's fixture sends: about Ada's record or centre, if it is about one. */
export const rightRequest = (endpoint: EndpointDeclaration, world: TwoCentres): Parts => {
  const fixture = fixtureOf(endpoint)
  if (fixture.for === 'oneself') return fixture.parts ?? fixture.input?.(world) ?? {}
  return 'input' in fixture ? (fixture.input?.(world) ?? {}) : {}
}

/** Whoever plays this part towards Ada. */
export const whoIs = (part: Part, world: TwoCentres): TestPerson => {
  if (part === 'ada') return world.ada
  return part === 'dsl' ? world.dsl : world.around[part]
}

/** The parts towards Ada that may send it. Empty for what is about no cohort. */
export const partsOf = (endpoint: EndpointDeclaration): readonly Part[] => {
  const fixture = fixtureOf(endpoint)
  return fixture.for === 'cohort' ? fixture.by : []
}

/** Who sends it and gets 200, and what else it takes: the header with a link's token. */
export const rightSender = (endpoint: EndpointDeclaration, world: TwoCentres) => {
  const fixture = fixtureOf(endpoint)
  const headers: Record<string, string> = fixture.for === 'link' ? { 'link-token': fixture.token(world) } : {}
  if (fixture.for === 'cohort') return { person: whoIs(fixture.by[0], world), headers }
  // Somebody with a place elsewhere alone may accept, or set up a centre of their own.
  const keeper = fixture.for === 'admin' && fixture.sentBy ? world.around[fixture.sentBy] : world.around.centreAdmin
  const others = { admin: keeper, link: world.outsider, desk: world.dsl }
  const isOthers = fixture.for === 'admin' || fixture.for === 'link' || fixture.for === 'desk'
  const sentBy = fixture.for === 'ada' && fixture.sentBy ? senders[fixture.sentBy](world) : world.ada
  return { person: isOthers ? others[fixture.for] : sentBy, headers }
}
