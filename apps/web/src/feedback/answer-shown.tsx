import type { FeedbackRequestView } from '@mentorfolio/domain/feedback/feedback-view'
import { useIsCandidate } from '../shell/self.ts'
import { fullDay, hereZone } from '../words/dates.ts'
import { whoSaid } from '../words/feedback.ts'

type Answer = NonNullable<FeedbackRequestView['answer']>

const scoreWords = ['not yet', 'a little', 'some of the time', 'most of the time', 'always'] as const

/** How it was given: on the mentor's device, with help. */
const marks = ({ handOver, helped }: Answer) => [
  ...(handOver ? ['on the mentor’s device'] : []),
  ...(helped ? ['someone helped'] : []),
]

/** By whom: by their part, a mentee by the made-up name, for the page is printed and read over shoulders. */
const signature = (answer: Answer, who: string) => {
  const by = [...new Set([who, answer.capacity])].filter((each) => each !== null).join(', ')
  return [`Signed by ${by} on ${fullDay(answer.at, hereZone())}`, ...marks(answer)].join(' · ')
}

/** What somebody said, each answer under its question as it was asked. Facts alone where the reader may see no words. */
export const AnswerShown = ({ request, name }: { request: FeedbackRequestView; name: string }) => {
  const { answer, questions } = request
  const mine = useIsCandidate()
  if (!answer) return null
  const typed = [answer.signedBy, answer.contact].filter((each) => each !== null)
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
      <p className="text-sm text-ink-2">{signature(answer, whoSaid(request, name))}</p>
      {/* Who judges may have it on paper: who gave it was told so. */}
      {typed.length > 0 && !mine && <p className="text-sm text-ink-2">Name that was typed: {typed.join(' · ')}</p>}
      {typed.length > 0 && mine && (
        <details className="no-print text-sm">
          <summary className="inline-flex min-h-tap items-center">Show the name that was typed</summary>
          <p>{typed.join(' · ')}</p>
        </details>
      )}
    </div>
  )
}
