import type { ApiProblem } from '../api/problem.ts'
import { refusalInWords } from '../words/why-not.ts'
import { reviewNow } from './load-review.ts'

/** Why a decision was not taken, in words, once it was looked at how it stands now. */
export const movedOnSince = async ({ problem }: ApiProblem) => ({
  title: problem.type.endsWith('/stale-revision') ? 'It has moved on since you opened this page' : problem.title,
  why: problem.type.endsWith('/stale-revision')
    ? 'Somebody judged or decided something meanwhile, or hours changed. The page shows it as it is now.'
    : refusalInWords(problem),
  movedOn: problem.because === 'WRONG_STATE',
})

/** Whether a decision of this id is there, by what the server says now. */
export const isThere = async (id: string, submissionId: string, decisionId: string): Promise<boolean> =>
  (await reviewNow(id, submissionId)).decisions.some((each) => each.id === decisionId)
