import { check, field, page, prompt, report, rule } from '../part.ts'

const needsTest = 'D:needs/needs.test.ts'
const needsApi = 'A:needs/needs.api.test.ts'
const smartTest = 'D:goals/smart.test.ts'
const goalsApi = 'A:goals/goals.api.test.ts'
const plansTest = 'D:plans/plans.test.ts'
const plansApi = 'A:plans/plans.api.test.ts'
const journey = 'E:needs-and-goals.e2e.ts'

/** What the mentee needs, told by them. */
export const needs = {
  tool: field(
    'A needs assessment names the tool that it was made with.',
    ['D:needs/needs.ts', 'tool'],
    [needsTest, 'another tool without its name'],
    ['D:evidence/mentoring-predicates.test.ts', 'of needs'],
  ),
  questions: field(
    'What was asked rather than assumed, each question with its answer.',
    ['D:needs/needs.ts', 'clarifyingQuestion'],
    [needsTest, 'a question without its answer'],
  ),
  interests: field(
    'What the mentee likes and is good at, in their own words.',
    ['D:needs/needs.ts', 'interests'],
    [needsApi, 'as they were written, with when and by whom'],
  ),
  preferences: field(
    'How the mentee likes to communicate and to learn, what helps and what to avoid.',
    ['D:needs/needs.ts', 'communication'],
    [needsTest, 'names the preferences that are written, for a plan to cite'],
  ),
  helps: field(
    'What helps and what to avoid is asked for; there is no field for what somebody has been through.',
    ['D:needs/needs.ts', 'avoid'],
    [needsTest, 'an unknown field, such as a history'],
  ),
  flags: field(
    'What changes how two people work together (SEND, EAL, culture), kept as little as can be.',
    ['D:needs/needs-kinds.ts', 'needsFlags'],
    [needsTest, 'a flag that says nothing'],
  ),
  barriers: field(
    'What gets in the way, each with an idea for it.',
    ['D:needs/needs.ts', 'barrier'],
    [needsTest, 'a barrier without an idea'],
  ),
  jobMatch: field(
    'The job match: what a job asks, task by task, where it suits, and what would make it fit.',
    ['D:needs/needs.ts', 'jobMatch'],
    [needsTest, 'takes a job match with its tasks'],
  ),
  toGoal: prompt(
    'Each thing in the way, and each task of a job that does not suit yet, leads to a goal about it, which begins with the idea for it.',
    ['W:goals/begins-from.ts', 'beginsFrom'],
    ['W:goals/begins-from.test.ts', 'from what gets in the way, with the idea for it'],
    ['W:goals/begins-from.test.ts', 'from a task of a job, with what would make it fit'],
    [journey, 'what gets in the way begins a goal: its idea is there, the rest is asked for'],
  ),
  graduated: field(
    'Assess, plan, do, review: the graduated approach as a tool of its own, with who told you and with whom it is looked at.',
    ['D:needs/needs.ts', 'graduated'],
    [needsApi, 'as they were written, with when and by whom'],
  ),
  confirmed: rule(
    'The mentee says yes to what is written of their needs, or what is not right.',
    'needsAssessment.confirm',
    [needsApi, 'says yes once: to the needs, and to every goal as it stands'],
    ['E:guest-needs.e2e.ts', 'a mentee reads their plan by link and says yes with one tap'],
  ),
  first: prompt(
    'What comes next, on the home page: find out what is needed, then agree a goal, then plan.',
    ['D:home/next-step.ts', 'NEEDS'],
    ['D:home/next-step.test.ts', 'what the mentee needs is found out before the next session is planned'],
  ),
  page: page(
    'The page on which a mentor writes what somebody needs.',
    ['W:needs/needs-form.tsx', 'NeedsForm'],
    [journey, 'from what they need to a plan, and the mentee says yes on the mentor’s device'],
  ),
}

/** Goals. */
export const goals = {
  smart: field(
    'A goal is agreed as a SMART one: each of the five parts is asked for, and told with what to write where it is missing.',
    ['D:goals/smart.ts', 'smart'],
    [smartTest, 'tells everything that is missing at once, each with what to write'],
    [goalsApi, 'a goal that is not SMART is told everything that is missing'],
  ),
  domains: field(
    'A goal is about learning, people, feelings, behaviour, work or life.',
    ['D:goals/goal-kinds.ts', 'goalDomains'],
    [goalsApi, 'a goal is agreed with all its words, and counts as SMART'],
  ),
  allAcademic: prompt(
    'Where every goal is about learning, the form and the mentee’s page ask whether something else matters to them.',
    ['D:goals/smart.ts', 'allAcademic'],
    [smartTest, 'with learning alone'],
  ),
  ehcp: field(
    'A goal says whether it serves an outcome of an EHC plan, and in which area; nothing of the plan itself is kept.',
    ['D:goals/goal.ts', 'ehcp'],
    [smartTest, 'an EHC plan without an area'],
  ),
  workStage: field(
    'A goal about work says how far they are: finding, in a placement, staying, moving on.',
    ['D:goals/goal-kinds.ts', 'workStages'],
    [goalsApi, 'a goal is agreed with all its words, and counts as SMART'],
  ),
  strategies: field(
    'A goal keeps ways to cope that the mentee chose for a hard moment.',
    ['D:goals/goal.ts', 'strategies'],
    [smartTest, 'an empty strategy'],
    [goalsApi, 'a goal is agreed with all its words, and counts as SMART'],
  ),
  milestones: field(
    'A goal has milestones with their days.',
    ['D:goals/goal.ts', 'milestones'],
    [smartTest, 'takes milestones up to the goal’s own day'],
  ),
  confirmed: rule(
    'The mentee says yes to each goal as it stands.',
    'goal.confirm',
    [needsApi, 'says yes once: to the needs, and to every goal as it stands'],
    [goalsApi, 'a goal that changes after the mentee said yes is no longer what they said yes to'],
  ),
  progress: report(
    'How far each goal went, from its baseline over every review.',
    ['D:effectiveness/goal-progress.ts', 'directionOf'],
    ['D:effectiveness/effectiveness.test.ts', 'went by its latest score'],
    ['E:effectiveness.e2e.ts', 'whether it works: each number opens to its records, each picture has its table'],
  ),
}

/** The mentoring plan. */
export const plan = {
  cites: check(
    'Where the needs name preferences, the mentoring plan cites at least one and says how it respects it.',
    ['D:plans/preferences-respected.ts', 'preferencesRespected'],
    [plansTest, 'named, none cited'],
    [plansApi, 'preferences of the latest needs are what counts'],
  ),
  rationale: field(
    'The mentoring plan says why this and not something else.',
    ['D:plans/mentoring-plan.ts', 'rationale'],
    [plansApi, 'a plan is written from needs and goals'],
  ),
  theory: field(
    'The mentoring plan says which theory it rests on.',
    ['D:plans/mentoring-plan.ts', 'theory'],
    [plansApi, 'a plan is written from needs and goals'],
  ),
  stages: prompt(
    'The mentoring plan and each review offer to explain a stage of the cycle.',
    ['D:plans/plan-stages.ts', 'cycleStages'],
    [plansTest, 'a stage explained twice'],
    ['D:evidence/mentoring-predicates.test.ts', 'a plan explains a stage once one is explained'],
  ),
  versions: rule('A change of the plan is its next version, and says why.', 'mentoringPlan.write', [
    plansApi,
    'the next version says why, and the first one stands beside it',
  ]),
  myPlan: page(
    '‘My plan’: needs, goals and plan in the mentee’s own voice, by link, on the mentor’s device or on paper.',
    ['W:mentoring/my-plan.tsx', 'MyPlan'],
    [plansTest, 'is their own: not the mentor’s method and reasons'],
    ['E:guest-needs.e2e.ts', 'a mentee reads their plan by link and says yes with one tap'],
  ),
}
