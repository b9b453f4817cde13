import type { SentCriterion } from './sent-view.ts'

/** Whether it waits to be judged. Apart from the schemas: pages ask it without loading those. */
export const waitsToBeJudged = ({
  takenBackAt,
  withSubmissionId,
  judgement,
}: Pick<SentCriterion, 'takenBackAt' | 'withSubmissionId' | 'judgement'>) =>
  takenBackAt === null && withSubmissionId === null && judgement === null
