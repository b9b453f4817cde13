import type { AnswerRecord, CriterionToAnswer } from '@mentorfolio/domain/answers/answer-views'
import { Tag } from '../shell/tag.tsx'

/** What a criterion asks, and what an assessor looks for. */
export const CriterionWords = ({ criterion: { text, guidance } }: { criterion: CriterionToAnswer }) => (
  <div className="grid max-w-[66ch] gap-2">
    <p>{text}</p>
    {guidance && (
      <p className="border-l-[3px] border-line-strong pl-3.5">
        <strong className="block font-[640]">What your assessor looks for</strong>
        {guidance}
      </p>
    )}
  </div>
)

/** How far a criterion's answers are: every question of one of them answered, some, or nothing yet. */
export const standingOf = (answers: readonly AnswerRecord[], criterion: string): readonly AnswerRecord[] =>
  answers.filter((record) => record.criterion === criterion && record.withdrawn === null)

/** In a word and a shape, where an answer stands. */
export const HowFar = ({ answers, isDrafted }: { answers: readonly AnswerRecord[]; isDrafted: boolean }) => {
  const best = answers.toSorted((a, b) => b.answered / (b.questions || 1) - a.answered / (a.questions || 1))[0]
  if (!best)
    return (
      <Tag tone={isDrafted ? 'wait' : 'plain'} shape={isDrafted ? 'half' : 'ring'}>
        {isDrafted ? 'Begun, not saved yet' : 'Open'}
      </Tag>
    )
  const isWhole = best.answered >= best.questions
  return (
    <Tag tone={isWhole ? 'good' : 'wait'} shape={isWhole ? 'tick' : 'half'}>
      {isWhole ? 'Answered' : `Begun: ${best.answered} of ${best.questions} questions answered`}
    </Tag>
  )
}
