import type { AnswerRecord, CaseStudyRecord } from '@mentorfolio/domain/answers/answer-views'
import { answeredOf } from '@mentorfolio/domain/answers/answered'
import { caseStudyContent } from '@mentorfolio/domain/answers/case-study'
import { writtenAnswerContent } from '@mentorfolio/domain/answers/written-answer'
import { presentRecord, type RecordRow } from '../portfolio/records/record-rows.ts'

type Reader = Parameters<typeof presentRecord>[2]

/** A written answer as these parts may read it; which criterion it is of and how far it is are facts. */
export const presentAnswer = (row: RecordRow, reader: Reader): AnswerRecord => {
  const latest = writtenAnswerContent.parse(row.versions.at(-1)?.content)
  return {
    ...presentRecord(writtenAnswerContent, row, reader),
    ...{ criterion: latest.criterion, answered: answeredOf(latest), questions: latest.questions.length },
  }
}

export const presentCaseStudy = (row: RecordRow, reader: Reader): CaseStudyRecord =>
  presentRecord(caseStudyContent, row, reader)
