import { check, field, report } from '../part.ts'

const packs = 'packages/qualifications/src/unit-packs.test.ts'
const evidence = 'A:evidence/evidence.api.test.ts'
const submit = 'A:evidence/submit.api.test.ts'

/** What a unit asks, and how far its evidence has come. */
export const unit = {
  outcomes: field(
    'The unit’s outcomes stand in its pack, each with its criteria.',
    ['D:evidence/unit-pack-shape.ts', 'outcomes'],
    [packs, 'the criteria of %s belong to their outcomes'],
  ),
  implied: field(
    'The source lists no outcomes: the pack says that this one is implied.',
    ['D:evidence/unit-pack-shape.ts', 'implied'],
    [packs, 'outcomes are implied where the source lists none'],
  ),
  matrix: report(
    'The matrix of the unit: its outcomes, each criterion with how it stands, and what is missing.',
    ['A:evidence/view-matrix.ts', 'viewMatrix'],
    [submit, 'is submitted, and held, once everything is there that the pack asks for'],
  ),
  claims: check(
    'A record that fits is claimed by itself; the candidate may take it out or add another, with a reason. The unit is not submitted while nothing claims the criterion.',
    ['D:evidence/claims.ts', 'claimsOf'],
    [packs, 'which records claim a criterion'],
    [evidence, 'is made by the rules, taken out with a reason, and left to the rules again'],
    [submit, 'is refused while nothing claims %s'],
  ),
  required: check(
    'The unit is not submitted while a record that its pack requires is missing; which one is told.',
    ['D:evidence/gaps.ts', 'requiredRecordsOf'],
    [packs, '%s requires its records'],
    [submit, 'is refused for want of %s, and says so'],
  ),
  hours: check(
    'The unit is not submitted while its hours are too few.',
    ['D:evidence/gaps.ts', 'MINUTES'],
    [submit, 'its hours are too few'],
  ),
  feedback: check(
    'The unit is not submitted while feedback was given at one point, or with one tool, alone.',
    ['D:evidence/gaps.ts', 'FEEDBACK_POINTS'],
    [submit, 'feedback was given at one point'],
    [submit, 'feedback was given with one tool'],
  ),
  journey: check(
    'One relationship shows contracting, three sessions that build on each other, and closure: how far each has come is told, and the unit is not submitted before.',
    ['D:evidence/journey.ts', 'journeysOf'],
    [submit, 'no contracting was logged'],
    [submit, 'no session looks back'],
  ),
  simulated: check(
    'What was played is evidence where the unit takes it, and nowhere else.',
    ['D:evidence/claims.ts', 'itemsFor'],
    [evidence, 'what was played is evidence where the unit takes it, and nowhere else (S1-T1)'],
  ),
}
