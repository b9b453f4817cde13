import { rule } from '../part.ts'

const methods = 'A:methods/methods.api.test.ts'

/** What an assessor does besides judging what was submitted. */
export const assessing = {
  observed: rule(
    'An observation says at which stage of the mentoring it was, and keeps the version of the agreement that was in force.',
    'observation.record',
    [methods, 'an observation is written, signed by its assessor, read and signed by its candidate'],
    ['E:methods.e2e.ts', 'an observation is written without a network, put right, and signed by both'],
  ),
  adjusted: rule(
    'What is adjusted in how a unit is assessed says what stays, and its candidate agrees to it.',
    'reasonableAdjustment.record',
    [
      'A:adjustments/adjustments.api.test.ts',
      'an adjustment is recorded, agreed by its candidate, written anew, asked again, and ended',
    ],
    ['E:adjustments.e2e.ts', 'an adjustment is recorded, agreed by its candidate, written anew and ended'],
  ),
}
