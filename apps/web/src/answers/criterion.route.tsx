import type { AnswerRecord, AnswersView } from '@mentorfolio/domain/answers/answer-views'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { HeldNote } from '../mentoring/held.tsx'
import { Versions } from '../mentoring/parts.tsx'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { AnswerWords } from './answer-words.tsx'
import { CriterionWords, HowFar, standingOf } from './criterion-words.tsx'
import { loadAnswers } from './load.ts'
import { NotThere } from './not-now.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadAnswers(params['id'] ?? '', request.signal)),
  criterionId: params['criterion'] ?? '',
})

type AnswerProps = { page: AnswersView; record: AnswerRecord; number: number; of: number; mayWrite: boolean }

const Answer = ({ page, record, number, of, mayWrite }: AnswerProps) => {
  const { id, criterion, versions, withdrawn, content } = record
  const latest = versions.at(-1)
  const ask = page.criteria.find((each) => each.id === criterion)?.ask
  const asksOthers =
    content !== null &&
    ask != null &&
    (content.asked.by !== ask.asked.by || content.asked.version !== ask.asked.version)
  const title = of > 1 ? `Answer ${number}` : 'The answer'
  return (
    <section aria-labelledby={`answer-${id}`} className="grid gap-4 border-t border-line pt-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`answer-${id}`} className="text-lg">
          {title}
        </h2>
        {withdrawn ? (
          <Tag tone="plain" shape="dash">
            Withdrawn
          </Tag>
        ) : (
          <HowFar answers={[record]} isDrafted={false} />
        )}
        {latest && (
          <span className="text-sm text-ink-2">
            Version {latest.version}, written {moment(latest.effectiveAt, hereZone())}
          </span>
        )}
      </div>
      {withdrawn?.because && <p>Withdrawn because: {withdrawn.because}</p>}
      {content ? (
        <AnswerWords content={content} page={page} />
      ) : (
        <p className="text-ink-2">Its words are for the candidate and those who assess.</p>
      )}
      {!withdrawn && mayWrite && asksOthers && (
        <p className="max-w-[66ch] rounded-field bg-sky-soft px-3.5 py-2.5">
          Other questions are asked about this criterion by now. This answer keeps those that it began with.{' '}
          <Link to="write">Answer the new ones</Link> if you want to, in an answer of its own.
        </p>
      )}
      {record.held && <HeldNote held={record.held} />}
      {!withdrawn && !record.held && mayWrite && (
        <div className="no-print flex flex-wrap gap-3">
          <ButtonLink look="primary" to={`${id}/change`}>
            Go on writing
          </ButtonLink>
          <ButtonLink look="quiet" to={`${id}/withdraw`}>
            Withdraw
          </ButtonLink>
        </div>
      )}
      {versions.length > 1 && content && (
        <Versions versions={versions} changes={() => []}>
          {(version) => version.content !== null && <AnswerWords content={version.content} page={page} />}
        </Versions>
      )}
    </section>
  )
}

/** One criterion, what it asks, and what was answered, with every version. */
export const Component = () => {
  const { page, criterionId, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const criterion = page.criteria.find(({ id }) => id === criterionId)
  if (!criterion) return <NotThere page={page} why="This unit has no criterion of this name." />
  const { unit, candidateName, actions } = page
  const mayWrite = may(actions, 'answer.write') && criterion.ask !== null
  const answers = page.answers.filter((record) => record.criterion === criterionId)
  const isOpen = standingOf(answers, criterionId).length === 0
  return (
    <Page
      title={`${criterion.id} ${criterion.title}`}
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/answers`}>Written answers</Link> · {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      <CriterionWords criterion={criterion} />
      {criterion.ask === null && (
        <p className="max-w-[66ch]">This criterion is met by what you do and record, not by a written answer.</p>
      )}
      {isOpen && criterion.ask && (
        <section aria-labelledby="questions" className="grid justify-items-start gap-3 border-t border-line pt-6">
          <h2 id="questions" className="text-lg">
            {mayWrite ? 'Questions that help' : 'Not answered yet'}
          </h2>
          <ol className="grid list-decimal gap-2 pl-6">
            {criterion.ask.questions.map(({ id, text, hint }) => (
              <li key={id} className="max-w-[64ch]">
                {text}
                {hint && <span className="block text-sm text-ink-2">{hint}</span>}
              </li>
            ))}
          </ol>
          {mayWrite && (
            <ButtonLink look="primary" to="write">
              Answer it
            </ButtonLink>
          )}
        </section>
      )}
      {answers.map((record, index) => (
        <Answer
          key={record.id}
          page={page}
          record={record}
          number={index + 1}
          of={answers.length}
          mayWrite={mayWrite}
        />
      ))}
      {answers.length > 0 && (
        <div className="no-print">
          <Button onClick={() => window.print()}>Print</Button>
        </div>
      )}
    </Page>
  )
}
