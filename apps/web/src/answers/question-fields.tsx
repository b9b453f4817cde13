import type { AnswerQuestion } from '@mentorfolio/domain/answers/questions'
import { answerWays } from '@mentorfolio/domain/answers/star'
import { Choice } from '../forms/choices.tsx'
import type { SlotOf } from '../forms/slots.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { OtherWords, useWays } from '../forms/ways.tsx'
import { WithTerms } from '../mentoring/terms/with-terms.tsx'
import { boxesOf, isWay, wayBox } from './answer-shape.ts'

type Props = { formId: string; question: AnswerQuestion; number: number; slot: SlotOf }

/** One question, answered in one box or by STAR (S4-T9): the writer's choice. Both stay in the page with their words. */
export const QuestionFields = ({ formId, question: { id, text, hint, suits }, number, slot }: Props) => {
  const way = slot(wayBox(id))
  const began = isWay(way.defaultValue) ? way.defaultValue : suits
  const { chosen, others, choose } = useWays({
    ...{ formId, ways: answerWays, began },
    boxesOf: (each) => boxesOf(id, each),
  })
  const [whole] = boxesOf(id, 'WHOLE')
  return (
    <section aria-labelledby={`${formId}-question-${id}`} className="grid gap-4 border-t border-line pt-6">
      <div className="grid max-w-[66ch] gap-1">
        <h2 id={`${formId}-question-${id}`} className="text-lg">
          <span className="text-ink-2">{number}.</span> {text}
        </h2>
        {hint && <p className="text-ink-2">{hint}</p>}
      </div>
      <Choice
        field={{ ...way, defaultValue: began }}
        label={`How do you want to answer question ${number}?`}
        quiet
        onChange={choose}
        options={[
          { value: 'WHOLE', label: 'One box' },
          { value: 'STAR', label: 'STAR' },
        ]}
      />
      {whole && (
        <div hidden={chosen !== 'WHOLE'}>
          <WithTerms>
            <TextArea field={slot(whole.name)} label={`Your answer to question ${number}`} rows={6} />
          </WithTerms>
        </div>
      )}
      <div hidden={chosen !== 'STAR'} className="grid gap-4">
        {boxesOf(id, 'STAR').map(({ name, title, prompt }) => (
          <div key={name} className="border-l-[3px] border-line pl-4 focus-within:border-thread">
            <WithTerms>
              <TextArea
                field={slot(name)}
                label={
                  <>
                    {title} <span className="font-normal text-ink-2">· {prompt}</span>
                    <span className="sr-only"> (question {number})</span>
                  </>
                }
                rows={3}
              />
            </WithTerms>
          </div>
        ))}
      </div>
      {others && <OtherWords />}
    </section>
  )
}
