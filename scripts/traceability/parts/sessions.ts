import { check, field, page, prompt, report, rule } from '../part.ts'

const schemas = 'D:sessions/session-schemas.test.ts'
const planApi = 'A:sessions/plan-session.api.test.ts'
const logApi = 'A:sessions/log-session.api.test.ts'
const planning = 'E:planning.e2e.ts'
const offers = [planApi, 'what a plan offers is kept, and read again'] as const

/** The plan of a session. */
export const plans = {
  minimum: field(
    'A plan says with whom, when, which goal it serves, an objective and how both will know.',
    ['D:sessions/plan.ts', 'objectives'],
    [schemas, 'counts with its minimum: mentee, time, a goal, an objective and how we will know'],
  ),
  activities: field(
    'Activities with their minutes; the form says whether they fill the session or run over, and saves them all the same.',
    ['D:sessions/plan.ts', 'activities'],
    ['D:evidence/session-plan-predicates.test.ts', 'timed activities fit the session'],
    [planning, 'activities that take longer than the session are told on the form and after'],
  ),
  resources: field(
    'Resources, each with why it suits this mentee.',
    ['D:sessions/plan.ts', 'resource'],
    ['D:evidence/session-plan-predicates.test.ts', 'a resource suits where it says why'],
  ),
  servesAGoal: check(
    'A session that may count names a goal that it serves.',
    ['D:sessions/plan.ts', 'servesAGoal'],
    [schemas, 'of a session that may count (%s) says what it serves'],
  ),
  purpose: field(
    'What the session is for, and how it runs, to be said before it begins.',
    ['D:sessions/plan.ts', 'purpose'],
    [schemas, 'may say what it is for, why, what it respects and what to ask'],
    offers,
  ),
  rationale: field('Why this and not something else.', ['D:sessions/plan.ts', 'rationale'], offers),
  theory: field('Which theory it rests on, and why that one.', ['D:sessions/plan.ts', 'theoryWhy'], offers),
  clarifying: field('What to ask rather than assume.', ['D:sessions/plan.ts', 'clarifyingQuestions'], offers),
  respects: check(
    'A plan may name the preferences that it respects and how: of those that the mentee named, and no other.',
    ['A:sessions/plan-cites.ts', 'checkCites'],
    [planApi, 'a session respects what the needs name, in whichever version, and nothing else'],
  ),
  whatHelps: prompt(
    'While a session is planned, what works for this mentee stands beside the form.',
    ['W:sessions/plan/what-helps.tsx', 'WhatHelps'],
    ['E:needs-and-goals.e2e.ts', 'from what they need to a plan, and the mentee says yes on the mentor’s device'],
  ),
  model: field(
    'A plan follows a model of mentoring: GROW, CLEAR, Egan or OSKAR.',
    ['D:sessions/models.ts', 'modelNames'],
    [schemas, 'a stage of its model'],
  ),
  stageOfModel: field(
    'Each objective may name the stage of the model that it belongs to.',
    ['W:sessions/plan/stage-of.tsx', 'StageOf'],
    [schemas, 'a stage of its model'],
    [schemas, 'a stage of another model'],
  ),
  rule: rule(
    'A session is planned; starting on the spot is planned too.',
    'session.plan',
    [planApi, 'from plan to a counted hour: plan, start, stop, log'],
    [planning, 'from home to a running session: two taps, and the words of the least that counts'],
  ),
  group: field(
    'A session is with one mentee or with several.',
    ['D:sessions/session.ts', 'mentees'],
    [logApi, 'a group counts once in the total, and for each mentee their own time'],
    ['E:group-and-simulated.e2e.ts', 'a group: one came late, one did not come'],
  ),
  context: field(
    'Every session says whether it was real or simulated.',
    ['D:sessions/session.ts', 'context'],
    [
      'A:sessions/log-in-full.api.test.ts',
      'a simulated mentee’s session is logged in full, is marked, and counts nothing',
    ],
  ),
}

/** What counts, and when it was written. */
export const hours = {
  ledger: report(
    'The six hours, session by session, each with its minutes or why it does not count.',
    ['D:sessions/ledger.ts', 'hoursLedger'],
    ['D:sessions/ledger.test.ts', '359 minutes are not'],
    ['E:six-hours.e2e.ts', 'a candidate signs in, plans and logs a session, and the six hours explain themselves'],
  ),
  informal: check(
    'An informal chat never counts.',
    ['D:sessions/session-worth.ts', 'NOT_FORMAL'],
    ['D:sessions/ledger.test.ts', 'an informal chat never counts'],
  ),
  notConvertible: check(
    'An informal chat cannot be made a formal session afterwards.',
    ['A:sessions/plan-session.ts', 'mustBeChangeable'],
    [planApi, 'an informal chat cannot be turned into a formal session afterwards'],
  ),
  simulated: check(
    'Simulated practice counts no minutes.',
    ['D:sessions/session-worth.ts', 'SIMULATED'],
    ['D:sessions/ledger.test.ts', 'a simulated session does not count'],
  ),
  times: check(
    'A record has the time at which the server took it, and of a device without a network what can be believed.',
    ['D:sessions/effective-time.ts', 'effectiveTime'],
    [
      'D:sessions/effective-time.test.ts',
      'never later than received, never earlier than grace and the last receipt allow',
    ],
  ),
  late: check(
    'A log that was written late is shown as late.',
    ['D:sessions/session-worth.ts', 'LATE'],
    ['D:sessions/ledger.test.ts', 'a log a minute later is late, and counts'],
  ),
  corrections: rule(
    'What is put right is a new version with its reason; the first stays, with when it was logged.',
    'session.correct',
    [logApi, 'a correction is a new version with its reason; when it was first logged stays'],
  ),
  logNext: prompt(
    'A session that wants its log comes first on the home page, until it has one.',
    ['D:home/next-step.ts', 'LOG'],
    ['D:home/next-step.test.ts', 'a session whose time has passed wants its log'],
  ),
  log: rule(
    'A session that took place is logged, whatever the state of its relationship.',
    'session.log',
    ['D:cycle/grants.test.ts', 'nobody stops a session that took place from being recorded or logged'],
    [logApi, 'a log is kept as it was written, and counts'],
  ),
}

/** A page of the mentor: where both are read again. */
export const pages = {
  session: page(
    'The page of a session: its plan, its log with every answer, who confirmed it, and every version.',
    ['W:sessions/session/log-shown.tsx', 'LogShown'],
    [
      'E:logging.e2e.ts',
      'two questions are offered at most, the rest is behind one choice, and all of it is read again',
    ],
  ),
}
