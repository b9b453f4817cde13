import type { FeedbackSource, FeedbackTool } from '@mentorfolio/domain/feedback/feedback-kinds'
import type { QuestionSetContent } from '@mentorfolio/domain/feedback/question-set'
import { ratedWords, toolInWords } from '../words/feedback.ts'

const askedOf: Record<FeedbackSource, string> = {
  MENTEE: 'Mentee',
  SUPERVISOR: 'Supervisor',
  STAKEHOLDER: 'Somebody around the mentee',
  PEER: 'Another mentor',
  WITNESS: 'Witness',
}

/** 'Mentee: short form' */
export const setName = ({ source, tool }: { source: FeedbackSource; tool: FeedbackTool }) =>
  `${askedOf[source]}: ${toolInWords[tool]}`

/** A set as whoever is asked reads it, and what each number is about. */
export const SetWords = ({ content }: { content: QuestionSetContent }) => (
  <div className="grid max-w-[66ch] gap-2 py-2">
    <p className="whitespace-pre-line">{content.intro}</p>
    <ol className="grid list-decimal gap-1.5 pl-6">
      {content.questions.map(({ id, text, kind, rates, required }) => (
        <li key={id}>
          {text}
          <span className="block text-sm text-ink-2">
            {[
              kind === 'SCALE' ? '1 to 5' : 'in words',
              ...(rates ? [`about ${ratedWords[rates].toLowerCase()}`] : []),
              required ? 'has to be answered' : 'may be left empty',
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  </div>
)
