import type { CentreQuestions } from '@mentorfolio/domain/answers/answer-questions.endpoints'
import type { AnswerQuestion } from '@mentorfolio/domain/answers/questions'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { itemsWaiting } from '../outbox/waiting.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { hereZone, moment } from '../words/dates.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const id = params['centreId'] ?? ''
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/centres/:id/answer-questions', { params: { id } }, request.signal)
  return { ...view, id, onDevice }
}

const published = (version: number, at: string | null, by: string | null) =>
  at
    ? `Version ${version}, published ${moment(at, hereZone())}${by ? ` by ${by}` : ''}`
    : 'The questions that come with Mentorfolio'

const Questions = ({ questions }: { questions: readonly AnswerQuestion[] }) => (
  <ol className="grid max-w-[66ch] list-decimal gap-1.5 py-2 pl-6">
    {questions.map(({ id, text, hint, suits }) => (
      <li key={id}>
        {text}
        {hint && <span className="block text-sm text-ink-2">{hint}</span>}
        {suits === 'STAR' && <span className="block text-sm text-ink-2">Opens with STAR.</span>}
      </li>
    ))}
  </ol>
)

const Criterion = ({ criterion, mayWrite }: { criterion: CentreQuestions; mayWrite: boolean }) => {
  const { criterion: id, title, text, version, publishedAt, publishedBy, questions, earlier } = criterion
  return (
    <details className="border-b border-line py-1">
      <summary className="flex min-h-tap items-center">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-base font-[640]">
            {id} {title}
          </h3>
          <span className="text-sm text-ink-2">
            {version > 0 ? `version ${version}` : 'as Mentorfolio supplies them'}
          </span>
        </div>
      </summary>
      <div className="grid gap-3 pb-4">
        <p className="max-w-[66ch]">{text}</p>
        <p className="text-sm text-ink-2">{published(version, publishedAt, publishedBy)}.</p>
        <Questions questions={questions} />
        {mayWrite && (
          <div>
            <ButtonLink to={id} aria-label={`Write your own version: ${id} ${title}`}>
              Write your own version
            </ButtonLink>
          </div>
        )}
        {earlier.map((each) => (
          <details key={each.version}>
            <summary className="flex min-h-tap items-center text-thread-deep">
              {published(each.version, each.publishedAt, each.publishedBy)}
            </summary>
            <Questions questions={each.questions} />
          </details>
        ))}
      </div>
    </details>
  )
}

/** What the centre asks about each criterion that is answered in words: now, and before. */
export const Component = () => {
  const { centreName, criteria, mayWrite, id, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const units = [...new Set(criteria.map(({ unit }) => unit))]
  return (
    <Page
      title="Questions for written answers"
      above={
        <>
          {centreName} · <Link to={`/centres/${id}/questions`}>Questions for feedback</Link>
        </>
      }
      width="narrow"
    >
      <NotYetSent items={onDevice.filter(({ page }) => page === `/centres/${id}/answer-questions`)} />
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        What helps candidates to answer a criterion in words. {mayWrite && 'Your centre can write its own. '}An answer
        keeps the questions that it began with, whatever is asked later.
      </p>
      {units.map((unit) => (
        <section key={unit} aria-label={unit}>
          <h2 className="text-lg">{unit}</h2>
          {criteria
            .filter((each) => each.unit === unit)
            .map((criterion) => (
              <Criterion key={criterion.criterion} criterion={criterion} mayWrite={mayWrite} />
            ))}
        </section>
      ))}
    </Page>
  )
}
