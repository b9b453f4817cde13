import { check, field, page, prompt, rule } from '../part.ts'

const reviews = 'A:reviews/reviews.api.test.ts'
const guards = 'D:endings/guards.test.ts'
const endings = 'A:endings/endings.api.test.ts'

/** Reviews of progress. */
export const review = {
  record: rule(
    'A review scores every goal beside its baseline, looks at milestones and feedback, and makes the plan’s next version.',
    'review.record',
    [reviews, 'a review makes the plan’s next version with what changed and why, and sets the day of the next one'],
  ),
  everyGoal: check(
    'No goal is left out of a review.',
    ['D:reviews/goals-left-out.ts', 'goalsLeftOut'],
    [reviews, 'a goal that is left out is told by its name, and nothing is kept'],
  ),
  milestones: field(
    'A review ticks milestones as they stood that day.',
    ['D:reviews/review.ts', 'milestones'],
    ['D:reviews/review.test.ts', 'what a review answers by itself'],
  ),
  feedback: field(
    'A review names the feedback that was considered.',
    ['D:reviews/review.ts', 'feedback'],
    [reviews, 'feedback since then is drawn in, and known as considered once a review has'],
  ),
  stages: prompt(
    'A review offers to explain a stage of the cycle.',
    ['D:reviews/review.ts', 'stages'],
    ['D:reviews/review.test.ts', 'stageExplained'],
  ),
  due: prompt(
    'A review that is due, or was, is the next step on the home page and stands on the thread.',
    ['D:home/next-step.ts', 'reviewSoonDays'],
    ['D:home/next-step.test.ts', 'a review that is due within a week'],
    ['W:thread/stages.test.ts', 'is due for a review'],
  ),
}

/** The ending. */
export const ending = {
  close: rule(
    'A relationship is closed with a final goal review, a planned ending, signposting or why it is not needed, and the mentee’s feedback.',
    'relationship.close',
    [guards, 'goes on with all four parts'],
    [guards, 'waits for the mentee’s feedback'],
    ['E:ending.e2e.ts', 'an ending says what is missing; a final review, how it ends'],
  ),
  signposting: field(
    'Where the mentee can turn, for what, and how it is reached.',
    ['D:endings/closure.ts', 'signposting'],
    [guards, 'waits for signposting'],
    [guards, 'takes why none is needed'],
  ),
  aftercare: field(
    'What happens once it is over, and on which day.',
    ['D:endings/closure.ts', 'aftercare'],
    [guards, 'say what a day of aftercare is for'],
  ),
  feedback: check(
    'The mentee’s feedback on the whole, or two dated attempts and the supervisor’s word.',
    ['D:endings/guards.ts', 'feedbackTriedTwice'],
    [endings, 'two attempts wait for the supervisor’s word'],
  ),
  steps: page(
    'The way to the ending: what is there, what is missing, and the way to it.',
    ['W:endings/steps.ts', 'stepsOf'],
    ['W:endings/steps.test.ts', 'what was closed with all that it takes lacks nothing'],
    [endings, 'begins, closes, and each move is a record and one event'],
  ),
  planEnding: rule('While a relationship closes its last session can still be planned.', 'session.planEnding', [
    'D:cycle/grants.test.ts',
    'planning the closing session is granted while CLOSING',
  ]),
  states: check(
    'A relationship goes from draft to agreement, sessions and closing, by the one table and no other way.',
    ['D:cycle/rules/relationship.ts', 'relationshipRules'],
    ['D:cycle/transitions.test.ts', 'goes no other way'],
    ['E:whole-relationship.e2e.ts', 'a relationship from its sessions to its closing'],
  ),
}
