import { check, field, rule } from '../part.ts'

const api = 'A:files/files.api.test.ts'

/** Files of a portfolio, and what a unit recommends. */
export const files = {
  products: field(
    'Files and what they show: a work product, notes of a meeting, a record kept on paper, a recording.',
    ['D:files/file-kinds.ts', 'productKinds'],
    [api, 'names its files, and is there for whoever reads the portfolio'],
    ['E:files.e2e.ts', 'a photo loses its place on the way; what it shows stands with it'],
  ),
  off: rule('Recordings are off until the centre turns them on.', 'recordings.permit', [
    api,
    'are off until the centre turns them on',
  ]),
  consent: field(
    'A recording says who said yes, when and how, and the day on which it is erased.',
    ['D:files/work-product.ts', 'recordingTerms'],
    [api, 'need somebody who is heard in them'],
    [api, 'a recording is erased at its day by itself: the record stays and says so'],
  ),
  discussionSound: rule(
    'A professional discussion is recorded once its candidate said yes; a yes that is taken back erases it.',
    'professionalDiscussion.addSound',
    ['A:methods/recording.api.test.ts', 'without a yes nothing is taken: not before it was asked, not after a no'],
    [
      'A:methods/recording.api.test.ts',
      'a yes that is taken back erases what was recorded, signed or not; words and marks stay',
    ],
  ),
  recommended: check(
    'Where a unit is submitted it is told what it recommends (a supervisor’s feedback, a recording, notes of a meeting) and whether it is there; it keeps nobody from submitting.',
    ['D:evidence/recommended.ts', 'recommendedOf'],
    ['packages/qualifications/src/recommended.test.ts', 'what S4 recommends (S4-T4, S4-T7)'],
    ['E:recommended.e2e.ts', 'what a unit recommends is told where it is submitted, with whether it is there'],
  ),
}
