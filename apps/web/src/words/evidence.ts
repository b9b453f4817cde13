import { isOver } from '@mentorfolio/domain/cycle/is-over'
import { mentoringRules } from '@mentorfolio/domain/cycle/rules/mentoring'
import { relationshipRules } from '@mentorfolio/domain/cycle/rules/relationship'
import type { GapView, MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import type { Predicate } from '@mentorfolio/domain/evidence/predicates'
import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import { counted, duration, listed } from './durations.ts'
import { recordWords } from './record-words.ts'

/** What a record has to hold, as it goes on after 'A session log with …'. A predicate without its words does not compile. */
export const holdWords: Record<Predicate, string> = {
  answersTheCriterion: 'at least one of its questions answered',
  signed: 'both signatures',
  roleClause: 'what you are there for',
  boundaryClause: 'where your role stops',
  distinctionClause: 'how mentoring differs from coaching and counselling',
  confidentialityClause: 'what stays confidential',
  confidentialityLimits: 'what cannot stay confidential, and who would be told',
  frequencyClause: 'how often you meet',
  goalsClause: 'a goal or an outcome',
  toolNamed: 'the tool that it was made with',
  jobMatch: 'the job match',
  smartGoal: 'every part of SMART',
  stageExplained: 'a stage of mentoring explained',
  measurableObjective: 'an objective and how you will know that it was met',
  timedActivitiesThatFit: 'timed activities that fit into the session',
  resourceWithFit: 'a resource and why it suits your mentee',
  servesAGoal: 'a goal that it serves',
  sessionCounts: 'minutes that count in this unit',
  reflection: 'a look back on it',
  policyWithImpact: 'a law or a policy and what it changed',
  skillWithExample: 'a skill with an example',
  listeningOrOpenQuestionWithEffect: 'an example of listening or of an open question, and its effect',
  listeningOrQuestionWithMenteeResponse: 'an example of listening or of a question, and what your mentee made of it',
  listeningTrustOrResistanceWithResult:
    'an example of listening, of building trust or of meeting resistance, and its result',
  openQuestionWithAnswer: 'an open question and your mentee’s answer',
  questionOrListening: 'a question you asked, or an example of listening',
  allQuestionTypesAndListeningTogether: 'open, probing and reflective questions and listening, between all your logs',
  strategyWithImpact: 'a strategy and what came of it',
  summaryGivenBack: 'a summary that you gave back',
  boundaryExample: 'an example of keeping to a boundary',
  barrierWithStrategyAndResult: 'a barrier, what you tried and what came of it',
  trustRating: 'a rating of trust',
  nonVerbalSkill: 'body language that you used or noticed',
  milestones: 'a look at milestones',
  feedbackConsidered: 'a look at feedback',
  madeNextPlanVersion: 'a next version of the plan',
  goalReview: 'the final review of the goals',
  menteeFeedbackGiven: 'the mentee’s feedback',
  plannedEnding: 'a planned ending',
  signpostingSettled: 'where they can turn next, or why nobody need be named',
  menteeFeedbackLinkedToChange: 'a mentee’s feedback linked to what you changed',
  otherFeedbackLinkedToChange: 'somebody else’s feedback linked to what you changed',
  weakness: 'something that you do not do well yet',
  smartTarget: 'a SMART target',
  targetLinkedToFeedback: 'a target linked to the feedback that led to it',
  recording: 'a recording',
  meetingNotes: 'notes of a meeting',
}

/** 'a, b; and c': what is asked together; parts that have commas of their own stay whole. */
export const held = (when: readonly Predicate[]): string => {
  const words = when.map((each) => holdWords[each])
  if (words.length < 2 || !words.some((each) => each.includes(','))) return listed(words)
  return `${words.slice(0, -1).join('; ')}; and ${words.at(-1)}`
}

/** 'Session log with a strategy and what came of it' */
export const recordWith = (record: RecordKind, when: readonly Predicate[], called?: string | null): string =>
  `${called ?? recordWords[record].one}${when.length > 0 ? ` with ${held(when)}` : ''}`

/** What the page knows of the unit besides the gap. */
export type GapPlace = Pick<MatrixView, 'unit' | 'registrationId' | 'relationships' | 'criteria'>

/** A gap as people read it: what is missing, what to do about it, and where that is done. */
export type GapInWords = { what: string; how: string; links: readonly { to: string; words: string }[] }

type Relationship = MatrixView['relationships'][number]

/** Where a record of this kind is written with somebody; null: it belongs to nobody in particular. */
const withSomebody = (record: RecordKind, id: string): string | null => {
  switch (record) {
    case 'AGREEMENT':
      return `/relationships/${id}/agreement`
    case 'NEEDS_ASSESSMENT':
      return `/relationships/${id}/needs`
    case 'GOAL':
      return `/relationships/${id}/goals/new`
    case 'MENTORING_PLAN':
      return `/relationships/${id}/mentoring-plan`
    case 'SESSION_PLAN':
      return `/sessions/plan?with=${id}`
    case 'MENTEE_FEEDBACK':
    case 'SUPERVISOR_FEEDBACK':
    case 'STAKEHOLDER_FEEDBACK':
    case 'PEER_FEEDBACK':
    case 'WITNESS_TESTIMONY':
      return `/relationships/${id}/feedback/ask`
    case 'ADAPTATION':
      return `/relationships/${id}/adaptations/new`
    case 'REFERRAL':
      return `/relationships/${id}/referrals/new`
    case 'SUPERVISION_RECORD':
      return `/relationships/${id}/supervision/new`
    case 'PROGRESS_REVIEW':
      return `/relationships/${id}/reviews/new`
    case 'CLOSURE':
      return `/relationships/${id}/ending`
    default:
      return null
  }
}

/** What is done there, as a link says it. */
const doing = (record: RecordKind, name: string): string => {
  switch (record) {
    case 'AGREEMENT':
      return `The agreement with ${name}`
    case 'NEEDS_ASSESSMENT':
      return `What ${name} needs`
    case 'GOAL':
      return `Agree a goal with ${name}`
    case 'MENTORING_PLAN':
      return `The plan with ${name}`
    case 'SESSION_PLAN':
      return `Plan a session with ${name}`
    case 'MENTEE_FEEDBACK':
      return `Ask ${name}`
    case 'SUPERVISOR_FEEDBACK':
    case 'STAKEHOLDER_FEEDBACK':
    case 'PEER_FEEDBACK':
    case 'WITNESS_TESTIMONY':
      return `Ask somebody about your work with ${name}`
    case 'PROGRESS_REVIEW':
      return `Review with ${name}`
    case 'CLOSURE':
      return `The ending with ${name}`
    default:
      return `Write it, with ${name}`
  }
}

/** Where a record of the unit itself is written; null: somebody else makes it. */
const ofTheUnit = (
  record: RecordKind,
  { unit: { id }, registrationId }: GapPlace,
  criterion: string | null,
): string | null => {
  switch (record) {
    case 'SESSION_LOG':
      return `/registrations/${registrationId}/sessions`
    case 'REFLECTIVE_SUMMARY':
      return `/units/${id}/reflection/summary/new`
    case 'SELF_REVIEW':
      return `/units/${id}/reflection/self-review/new`
    case 'CPD_PLAN':
      return `/units/${id}/reflection/cpd-plan/new`
    case 'WRITTEN_ANSWER':
      return criterion === null ? `/units/${id}/answers` : `/units/${id}/answers/${criterion}`
    case 'CASE_STUDY':
      return `/units/${id}/case-studies/new`
    case 'WORK_PRODUCT':
      return `/registrations/${registrationId}/work-products/new`
    default:
      return null
  }
}

/** The way to one that the unit or the portfolio as a whole has, as a button says it. */
const makeWords: Partial<Record<RecordKind, string>> = {
  SESSION_LOG: 'To your sessions',
  REFLECTIVE_SUMMARY: 'Write the summary',
  SELF_REVIEW: 'Write a self-review',
  CPD_PLAN: 'Write a development plan',
  WRITTEN_ANSWER: 'Write an answer',
  CASE_STUDY: 'Write a case study',
  WORK_PRODUCT: 'Add a file',
}

const madeByOthers: readonly RecordKind[] = ['OBSERVATION', 'PROFESSIONAL_DISCUSSION']

/** Nothing new is written with somebody whose mentoring is over, as long as there is somebody else. */
const stillThere = (relationships: readonly Relationship[]) => {
  const going = relationships.filter(({ state }) => !isOver(state))
  return going.length > 0 ? going : relationships
}

/** What is done there, by the one table: before an agreement is signed most of it waits. */
const rulesOf: Partial<Record<RecordKind, { during: readonly string[] }>> = {
  SESSION_PLAN: relationshipRules['session.plan'],
  MENTEE_FEEDBACK: mentoringRules['feedback.ask'],
  SUPERVISOR_FEEDBACK: mentoringRules['feedback.ask'],
  STAKEHOLDER_FEEDBACK: mentoringRules['feedback.ask'],
  PEER_FEEDBACK: mentoringRules['feedback.ask'],
  WITNESS_TESTIMONY: mentoringRules['feedback.ask'],
  PROGRESS_REVIEW: mentoringRules['review.record'],
  CLOSURE: mentoringRules['closure.record'],
}

/** Whether the agreement comes first: nobody leads to a page that says so. */
const waitsForAgreement = (record: RecordKind, { state }: Relationship): boolean =>
  (state === 'DRAFT' || state === 'AWAITING_SIGNATURES') && rulesOf[record]?.during.includes(state) === false

/** Where a record of this kind can be made for the unit: with each mentee, or once. */
export const linksFor = (
  record: RecordKind,
  place: GapPlace,
  { relationshipId = null, criterion = null }: { relationshipId?: string | null; criterion?: string | null } = {},
): GapInWords['links'] => {
  const once = ofTheUnit(record, place, criterion)
  if (once) return [{ to: once, words: makeWords[record] ?? 'Write it' }]
  if (madeByOthers.includes(record)) return []
  const withWhom = place.relationships.filter(({ id }) => id === relationshipId)
  const among = withWhom.length > 0 ? withWhom : stillThere(place.relationships)
  if (among.length === 0) return [{ to: '/mentees/new', words: 'Add your first mentee' }]
  return among.flatMap((relationship) => {
    const { id, name } = relationship
    if (waitsForAgreement(record, relationship))
      return [{ to: `/relationships/${id}/agreement`, words: `First, the agreement with ${name}` }]
    const to = withSomebody(record, id)
    return to ? [{ to, words: doing(record, name) }] : []
  })
}

const recordGap = (gap: Extract<GapView, { kind: 'RECORD' }>, place: GapPlace): GapInWords => {
  const { record, when, called, name, relationshipId } = gap
  const thing = called ?? recordWords[record].one
  return {
    what: name ? `${thing}, with ${name}` : thing,
    how: [
      when.length > 0 ? `There is none yet with ${held(when)}.` : 'There is none yet.',
      madeByOthers.includes(record) ? 'Your assessor writes it: ask them for it.' : '',
    ]
      .filter(Boolean)
      .join(' '),
    links: linksFor(record, place, { relationshipId }),
  }
}

const journeyGap = (
  { asked, best }: Extract<GapView, { kind: 'JOURNEY' }>,
  { relationships, registrationId }: GapPlace,
): GapInWords => {
  const goesOn = relationships.some(({ id, state }) => id === best?.relationshipId && !isOver(state))
  const looksBack = best && best.progressive < asked.progressive
  const asks = listed([
    counted(asked.contracting, 'contracting session'),
    counted(asked.progressive, 'session in between', 'sessions in between'),
    counted(asked.closure, 'planned ending'),
  ])
  return {
    what: 'A whole journey with one mentee',
    how: [
      `It asks for ${asks}.`,
      best && `The furthest is with ${best.name}: ${best.contracting}, ${best.progressive} and ${best.closure}.`,
      looksBack && 'A session counts here once its log says, under ‘What you agreed last time’, what became of it.',
    ]
      .filter(Boolean)
      .join(' '),
    links: [
      ...(looksBack ? [{ to: `/registrations/${registrationId}/sessions`, words: 'To your sessions' }] : []),
      ...(best && goesOn ? [{ to: `/relationships/${best.relationshipId}`, words: `Go on with ${best.name}` }] : []),
    ],
  }
}

/** A gap in words, with where to go. */
export const gapInWords = (gap: GapView, place: GapPlace): GapInWords => {
  const hours = { to: `/units/${place.unit.id}/hours`, words: 'See what counts' }
  switch (gap.kind) {
    case 'RECORD':
      return recordGap(gap, place)
    case 'MINUTES':
      return gap.asked !== null && gap.have < gap.asked
        ? {
            what: `${duration(gap.asked - gap.have)} of counted time`,
            how: `${duration(gap.have)} of ${duration(gap.asked)} counts so far.`,
            links: [hours],
          }
        : {
            what: 'Counted time with each mentee',
            how: 'The minutes are there; they have to be spread as the unit asks.',
            links: [hours],
          }
    case 'SESSIONS':
      return {
        what: counted(gap.asked - gap.have, 'more session that counts', 'more sessions that count'),
        how: `${gap.have} of ${gap.asked} so far.`,
        links: [hours],
      }
    case 'FEEDBACK_POINTS':
      return {
        what: 'Feedback at another point',
        how: `It asks for feedback at ${counted(gap.asked, 'point')} of the mentoring: after a session, at mid-point, at the end. There is some at ${gap.have}.`,
        links: linksFor('MENTEE_FEEDBACK', place),
      }
    case 'FEEDBACK_TOOLS':
      return {
        what: 'Feedback with another tool',
        how: `It asks for ${counted(gap.asked, 'tool')}: a short form, a scale, an open letter. You have used ${gap.have}.`,
        links: linksFor('MENTEE_FEEDBACK', place),
      }
    case 'JOURNEY':
      return journeyGap(gap, place)
    case 'CRITERION': {
      const criterion = place.criteria.find(({ id }) => id === gap.criterion)
      return {
        what: `${gap.criterion} ${criterion?.title ?? ''}`.trim(),
        how: 'No record claims this criterion yet.',
        links: [{ to: `/units/${place.unit.id}/criteria/${gap.criterion}`, words: 'See what would fill it' }],
      }
    }
    case 'REGISTRATION':
      return {
        what: 'Your registration is not active',
        how: 'It has ended, or you are on a break. Ask your centre; everything you wrote stays.',
        links: [],
      }
  }
}
