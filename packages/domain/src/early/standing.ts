import type { JudgedRecord } from '../judging/judgement.ts'
import type { SentCriterion } from './sent-view.ts'

/** Whether it waits to be judged. Apart from the schemas: pages ask it without loading those. */
export const waitsToBeJudged = ({
  takenBackAt,
  withSubmissionId,
  judgement,
}: Pick<SentCriterion, 'takenBackAt' | 'withSubmissionId' | 'judgement'>) =>
  takenBackAt === null && withSubmissionId === null && judgement === null

/** The records of a criterion that was sent that show it now, each in its version: what whoever judges it has before them. */
export const showsNow = ({ records }: Pick<SentCriterion, 'records'>): JudgedRecord[] =>
  records.flatMap(({ record, id, version, claimed }) => (claimed ? [{ record, id, version }] : []))
