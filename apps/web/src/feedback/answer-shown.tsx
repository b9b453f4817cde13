import type { FeedbackRequestView } from '@mentorfolio/domain/feedback/feedback-view'
import { fullDay, hereZone } from '../words/dates.ts'

type Answer = NonNullable<FeedbackRequestView['answer']>

const scoreWords = ['not yet', 'a little', 'some of the time', 'most of the time', 'always'] as const

/** How it was given: on the mentor's device, with help. */
const marks = ({ handOver, helped }: Answer) => [
  ...(handOver ? ['on the mentor’s device'] : []),
  ...(helped ? ['someone helped'] : []),
]

/** By whom: a mentee by their made-up name alone, for the page is printed and read over shoulders. */
const signature = (answer: Answer, madeUp: string | null) => {
  const { signedBy, capacity, contact, at } = answer
  const by = [madeUp ?? signedBy, capacity].filter((each) => each !== null).join(', ')
  return [
    `Signed${by ? ` by ${by}` : ''} on ${fullDay(at, hereZone())}`,
    ...marks(answer),
    ...(contact ? [`can be reached at ${contact}`] : []),
  ].join(' · ')
}

/** What somebody said, each answer under its question as it was asked. Facts alone where the reader may see no words. */
export const AnswerShown = ({ request, name }: { request: FeedbackRequestView; name: string }) => {
  const { answer, questions, source } = request
  if (!answer) return null
  const madeUp = source === 'MENTEE' ? name : null
  if (answer.answers === null)
    return (
      <p className="text-ink-2">
        {[...marks(answer), 'The words are for the candidate and the assessor.'].join(' · ')}
      </p>
    )
  const given = new Map(answer.answers.map((each) => [each.questionId, each]))
  return (
    <div className="grid gap-3 border-l-[3px] border-thread pl-4">
      <dl className="grid gap-3">
        {questions.questions.flatMap(({ id, text }) => {
          const said = given.get(id)
          return said
            ? [
                <div key={id}>
                  <dt className="text-sm text-ink-2">{text}</dt>
                  <dd className="whitespace-pre-line">
                    {said.score !== null && (
                      <strong>
                        {said.score} of 5, {scoreWords[said.score - 1]}
                      </strong>
                    )}
                    {said.score !== null && said.words !== null && ' · '}
                    {said.words}
                  </dd>
                </div>,
              ]
            : []
        })}
      </dl>
      <p className="text-sm text-ink-2">{signature(answer, madeUp)}</p>
      {madeUp !== null && answer.signedBy !== null && (
        <details className="no-print text-sm">
          <summary className="inline-flex min-h-tap items-center">Show the name that was typed</summary>
          <p>{answer.signedBy}</p>
        </details>
      )}
    </div>
  )
}
