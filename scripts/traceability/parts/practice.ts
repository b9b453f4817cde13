import { check, field, page, prompt, report, rule } from '../part.ts'

const reflections = 'A:reflections/reflections.api.test.ts'
const prompts = 'D:reflections/prompts/prompts.test.ts'
const predicates = 'D:evidence/reflection-predicates.test.ts'
const journey = 'E:reflection.e2e.ts'
const everyWord = [reflections, 'looking back on a session is a record of its own'] as const

/** Looking back on a session, and on the whole period. */
export const reflection = {
  record: rule(
    'A session is looked back on in a record of its own, which never makes a log late.',
    'session.reflect',
    [reflections, 'looking back on a session is a record of its own'],
    [journey, 'a session is looked back on without a network'],
  ),
  ofASession: check(
    'A reflection belongs to one session that took place.',
    ['A:reflections/write-reflection.ts', 'writeReflection'],
    [reflections, 'a session that is planned, or was called off, is nothing to look back on'],
  ),
  scaffolds: field(
    'A reflection may follow Gibbs, Kolb, Driscoll or STAR, stage by stage.',
    ['D:reflections/scaffolds.ts', 'scaffolds'],
    ['D:reflections/scaffolds.test.ts', 'asks for what took place first, and what it means later'],
    [reflections, 'a reflection follows a scaffold by its own stages, and needs one word'],
  ),
  star: field(
    'STAR is a scaffold: situation, task, action, result.',
    ['D:reflections/scaffolds.ts', 'STAR'],
    ['D:reflections/scaffolds.test.ts', 'STAR'],
  ),
  meaning: prompt(
    'A scaffold in which what took place is told and what it means is not says so.',
    ['D:reflections/scaffolds.ts', 'meaningLeftOut'],
    ['D:reflections/scaffolds.test.ts', '%s with %j leaves out %s'],
  ),
  ethics: prompt(
    'A reflection asks for a choice that could have been wrong: a boundary, a promise, who held the power.',
    ['D:reflections/reflection.ts', 'ethics'],
    everyWord,
  ),
  ownExperience: prompt(
    'A reflection asks where the mentor’s own experience came in, and whose goal it served.',
    ['D:reflections/reflection.ts', 'ownExperience'],
    everyWord,
  ),
  behindBehaviour: prompt(
    'A reflection asks what behaviour that was hard may have been about: which need was not met, and what helped both to be calm again.',
    ['D:reflections/reflection.ts', 'behindBehaviour'],
    everyWord,
  ),
  general: prompt(
    'Words that would be true of any mentor are asked for one moment.',
    ['D:reflections/prompts/prompts.ts', 'GENERAL_WORDS'],
    [prompts, 'words true of anybody'],
  ),
  describesOnly: prompt(
    'A passage that only tells what happened is asked why, and what it changed.',
    ['D:reflections/prompts/prompts.ts', 'DESCRIBES_ONLY'],
    [prompts, 'what happened, and nothing else'],
  ),
  claims: prompt(
    'A claim that something went well is asked what shows it.',
    ['D:reflections/prompts/prompts.ts', 'CLAIMS_WITHOUT_LINK'],
    [prompts, 'a claim that nothing shows'],
  ),
  ownStory: prompt(
    'Words about the mentor’s own life are asked whose goal they served.',
    ['D:reflections/prompts/prompts.ts', 'OWN_STORY'],
    [prompts, 'the mentor’s own life'],
  ),
  coverage: report(
    'Which sessions were looked back on, and which were not.',
    ['D:effectiveness/effectiveness.ts', 'reflection'],
    ['D:effectiveness/effectiveness.test.ts', 'each logged session is looked back on or is not (S4-M7)'],
    [journey, 'an assessor finds what was held first, and the way to how it was looked back on'],
  ),
  required: check(
    'A unit that requires a reflective log asks each log for a reflection until one has it.',
    ['D:evidence/offered-questions.ts', 'wantsReflection'],
    [
      'packages/qualifications/src/offered-questions.test.ts',
      'ask for a reflection where a unit wants a reflective log, until one has it (S1-M4)',
    ],
    ['packages/qualifications/src/unit-packs.test.ts', '%s requires its records'],
  ),
  summary: field(
    'The summary of the whole period: claims by section, each with what it rests on and what it changed.',
    ['D:reflections/summary.ts', 'summaryContent'],
    [reflections, 'a summary is saved with a few words, in versions, each claim with what it rests on'],
    [journey, 'a summary grows claim by claim'],
  ),
  checklist: check(
    'While it is written the summary tells what it still lacks: feedback of a mentee and of somebody else linked to a change, claims that rest on nothing, sessions that no claim touches.',
    ['D:reflections/summary-checklist.ts', 'summaryChecklist'],
    ['D:reflections/summary-checklist.test.ts', 'a session is touched by its own link'],
    [predicates, 'of a summary'],
  ),
  selfReview: field(
    'A self-review: strengths, weaknesses and what shows them.',
    ['D:reflections/self-review.ts', 'weaknesses'],
    [predicates, 'a weakness'],
    [journey, 'a target without a date is told, nothing typed is lost'],
  ),
  targets: field(
    'Targets for the mentor’s own development, each with its date; what it lacks to be SMART is told.',
    ['D:reflections/smart-target.ts', 'targetGaps'],
    [predicates, 'a target that is SMART'],
    [reflections, 'a target needs what and by when'],
  ),
  targetFromFeedback: field(
    'A target names the feedback that led to it.',
    ['D:reflections/self-review.ts', 'feedbackId'],
    [predicates, 'a target from feedback that never came'],
  ),
  cpd: field(
    'A development plan: what to learn, by when, from which target or feedback, and what it changed.',
    ['D:reflections/cpd-plan.ts', 'cpdPlanContent'],
    [reflections, 'a development plan leads to the target or the feedback it comes from'],
  ),
  page: page(
    'The page of a unit’s texts, with the evidence beside them.',
    ['W:reflections/unit-reflection.route.tsx', 'Component'],
    [reflections, 'a unit’s page has every session that took place, and the evidence beside the texts'],
  ),
}

const triangulation = 'D:effectiveness/triangulation.test.ts'

/** What others say of the mentoring. */
export const feedback = {
  schedule: prompt(
    'A schedule is proposed from the relationship’s dates: the mentee after a session, midway and at the end, one other at two points.',
    ['D:feedback/schedule.ts', 'proposedSchedule'],
    [
      'D:feedback/feedback.test.ts',
      'asks the mentee after a session, midway and at the end, and one other at two points (S2-T2)',
    ],
    ['E:feedback.e2e.ts', 'a schedule is taken over in one tap'],
  ),
  coverage: check(
    'What feedback still lacks is told: another point, another tool, the mentee, somebody else.',
    ['D:feedback/coverage.ts', 'lackingIn'],
    ['D:feedback/feedback.test.ts', 'what feedback lacks'],
  ),
  ask: rule(
    'The candidate asks; mentee, supervisor, stakeholder, peer and witness answer by a link of their own.',
    'feedback.ask',
    ['A:feedback/feedback.api.test.ts', 'is signed, dated, and read by its candidate with its questions'],
  ),
  sources: field(
    'Whose view it is: mentee, supervisor, stakeholder, peer or witness, by their part and never by name.',
    ['D:feedback/feedback-kinds.ts', 'feedbackSources'],
    ['E:feedback.e2e.ts', 'a supervisor is asked by mail'],
  ),
  trust: field(
    'A mentee’s form asks for a rating of trust.',
    ['D:feedback/shipped-sets.ts', 'TRUST'],
    ['D:feedback/feedback.test.ts', 'ask every mentee on a form about trust (S4-AC2)'],
  ),
  testimony: field(
    'A witness or supervisor writes what they saw: when and where, what the mentor said and did, and how they used body language.',
    ['D:feedback/shipped-sets.ts', 'testimony'],
    ['D:feedback/feedback.test.ts', 'a testimony speaks of body language where it says how, in words (S4-AC6)'],
    ['A:feedback/feedback.api.test.ts', 'is given by a witness or a supervisor, and by no form for feedback'],
  ),
  observed: field(
    'Whoever watched is asked how it was opened and at which stage, how the mentor came back to what was agreed, and how it was talked through at the end. It is a witness’s word; an assessor’s own observation is a record of its own, which says the stage and the version of the agreement.',
    ['D:feedback/shipped-sets.ts', 'agreement'],
    [
      'D:feedback/feedback.test.ts',
      'ask a witness how it was opened, at which stage, by what was agreed, and closed; and demand none of it (S1-T3, S5-T2)',
    ],
  ),
  toldToBeWatched: prompt(
    'Whoever asks somebody to watch is told what they will be asked about: to say so in the session.',
    ['W:feedback/request-form.tsx', 'WITNESS_TESTIMONY'],
    ['E:feedback.e2e.ts', 'who plans to be watched is told what a witness will be asked about'],
  ),
  summarising: field(
    'The mentee rates whether their mentor checks that they got them right.',
    ['D:feedback/shipped-sets.ts', 'SUMMARISING'],
    [
      'D:feedback/feedback.test.ts',
      'ask a mentee who rates skills whether the mentor checks that they got them right (S4-AC6)',
    ],
  ),
  ownRating: field(
    'The candidate rates the same skills themself, at the same points.',
    ['D:feedback/own-rating.ts', 'ownRatingContent'],
    ['A:feedback/feedback.api.test.ts', 'rating stands beside the others’, and is withdrawn with a reason'],
  ),
  triangulation: report(
    'Self, mentee and others side by side, skill by skill: where they differ, agree, and who moved.',
    ['D:effectiveness/triangulation.ts', 'triangulate'],
    [triangulation, 'two steps apart is worth a question'],
    ['E:effectiveness.e2e.ts', 'three views side by side, where they lie apart, and the words beneath'],
  ),
  threeSources: check(
    'What three views lack is told: the mentor’s own, the mentee’s, another’s, a supervisor’s where possible.',
    ['D:effectiveness/triangulation.ts', 'whatIsMissing'],
    [triangulation, 'what three views lack'],
  ),
}

/** Whether it works. */
export const effect = {
  report: report(
    'Whether the mentoring works, from three sources: what was said of it, what others saw, how far the goals went.',
    ['D:effectiveness/effectiveness.ts', 'effectiveness'],
    ['D:effectiveness/effectiveness.test.ts', 'nothing is counted twice or left out, whatever the records'],
    ['E:effectiveness.e2e.ts', 'whether it works: each number opens to its records'],
  ),
  observed: report(
    'What an assessor observed of this mentoring, and signed, is counted among what others saw; each opens.',
    ['A:effectiveness/observed.ts', 'observationsOf'],
    [
      'A:effectiveness/effectiveness.api.test.ts',
      'an observation of this mentoring counts once its assessor signed it, for whoever may read it (S5-K5)',
    ],
    ['D:effectiveness/effectiveness.test.ts', 'what an assessor saw and signed stands beside it (S5-K5)'],
  ),
  unlinked: report(
    'The minutes of sessions that serve no goal.',
    ['D:effectiveness/effectiveness.ts', 'unlinked'],
    ['D:effectiveness/effectiveness.test.ts', 'are those of sessions whose plan names none, and the rest serve one'],
  ),
  skills: report(
    'Skills by session, and core skills without an example in a third of the hours.',
    ['D:effectiveness/skills-over-time.ts', 'skillGaps'],
    ['D:effectiveness/skills-over-time.test.ts', 'missing at the start'],
    [
      'A:effectiveness/effectiveness.api.test.ts',
      'a skill without an example stays out, and one missing in a third is told',
    ],
  ),
}

const records = 'A:records/records.api.test.ts'
const beside = 'D:records/beside.test.ts'
const besideJourney = 'E:referrals-and-contacts.e2e.ts'

/** What is recorded beside the sessions. */
export const recorded = {
  adaptation: rule(
    'What the mentor changed: what made them, what they changed, what came of it.',
    'adaptation.record',
    ['D:adaptations/adaptations.test.ts', 'is what made the mentor change, and what they changed'],
    ['E:effectiveness.e2e.ts', 'from feedback to what was changed to the session where it shows, and back'],
  ),
  shows: check(
    'A change leads from the feedback that made it to a later session in which it shows, never to one before.',
    ['D:adaptations/where-it-shows.ts', 'brokenChain'],
    ['D:adaptations/adaptations.test.ts', 'shows in a session that came later'],
    ['D:adaptations/adaptations.test.ts', 'cannot show in one before that'],
  ),
  framework: field(
    'A change names what it leans on: Universal Design for Learning, a framework against discrimination, trauma-informed, restorative or graduated work, or another.',
    ['D:adaptations/frameworks.ts', 'frameworks'],
    ['D:adaptations/adaptations.test.ts', 'may lean on a framework'],
  ),
  referral: rule(
    'A referral: why, to what kind of service, how the mentee agreed, what was told, what came of it.',
    'referral.record',
    [records, 'a referral is recorded with its session, and what came of it is its next version'],
    [besideJourney, 'a referral from a session: danger first, then the words'],
  ),
  referralBoundary: field(
    'A referral may say why this was more than a mentor’s to do.',
    ['D:referrals/referral.ts', 'boundary'],
    [records, 'a referral is recorded with its session, and what came of it is its next version'],
  ),
  referralReasons: field(
    'Reasons for a referral are needs and interests: there is none that is a label.',
    ['D:referrals/referral-kinds.ts', 'referralReasons'],
    [beside, 'a label for a reason'],
  ),
  agency: rule(
    'A contact with another agency: whom by their part, for what, and what came of it.',
    'agencyContact.record',
    [records, 'contacts and supervision stand beside it, each under its kind'],
    [besideJourney, 'contacts and supervision stand on one list'],
  ),
  agencyTools: field(
    'What agencies work by together: early help, CAF, a team around, a plan, and each nation’s own.',
    ['D:contacts/contact-kinds.ts', 'agencyTools'],
    [records, 'contacts and supervision stand beside it, each under its kind'],
  ),
  senco: field(
    'Learning support (SENCO, ALNCo, support for learning) is among those who were talked with.',
    ['D:contacts/contact-kinds.ts', 'LEARNING_SUPPORT'],
    [records, 'contacts and supervision stand beside it, each under its kind'],
  ),
  sharing: check(
    'What was told about a mentee has its ground; where nothing was, no ground is named.',
    ['D:records/told-of-mentee.ts', 'mustHaveGround'],
    [beside, 'something shared on no ground'],
    [records, 'something shared on no ground'],
  ),
  employer: rule(
    'A contact with an employer: what for (a job carved, adjustments, Disability Confident), what it changed, on what ground anything was told.',
    'employerContact.record',
    [records, 'contacts and supervision stand beside it, each under its kind'],
  ),
  supervision: rule(
    'Supervision of the mentoring: a dilemma, a boundary or a feeling that was brought, what came of it, what changes.',
    'supervision.record',
    [records, 'contacts and supervision stand beside it, each under its kind'],
    [beside, 'nothing brought and nothing come of it'],
  ),
}
