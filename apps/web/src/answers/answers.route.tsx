import type { AnswersView, CaseStudyRecord, CriterionToAnswer } from '@mentorfolio/domain/answers/answer-views'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { allDrafts } from '../drafts/drafts.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { CriterionWords, HowFar, standingOf } from './criterion-words.tsx'
import { loadAnswers } from './load.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadAnswers(params['id'] ?? '', request.signal)),
  drafted: (await allDrafts()).map(({ form }) => form),
})

type CriterionProps = { page: AnswersView; criterion: CriterionToAnswer; mayWrite: boolean; isDrafted: boolean }

const CriterionItem = ({ page, criterion, mayWrite, isDrafted }: CriterionProps) => {
  const { id, title, ask } = criterion
  const standing = standingOf(page.answers, id)
  const [first] = standing
  const isThere = page.answers.some((record) => record.criterion === id)
  return (
    <li className="grid gap-3 border-t border-line pt-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="text-base font-[640]">
          <span className="text-ink-2">{id}</span> {title}
        </h3>
        <HowFar answers={standing} isDrafted={isDrafted} />
      </div>
      <CriterionWords criterion={criterion} />
      <p className="text-sm text-ink-2">
        {ask?.questions.length === 1 ? 'One question helps' : `${ask?.questions.length} questions help`} you to answer
        it.
      </p>
      <div className="flex flex-wrap gap-3">
        {mayWrite && (
          <ButtonLink to={first ? `${id}/${first.id}/change` : `${id}/write`}>
            {first || isDrafted ? 'Go on with the answer' : 'Answer it'}
            <span className="sr-only">: {title}</span>
          </ButtonLink>
        )}
        {isThere && (
          <ButtonLink look="quiet" to={id}>
            Read it<span className="sr-only">: {title}</span>
          </ButtonLink>
        )}
      </div>
    </li>
  )
}

const StudyItem = ({ study, unitId }: { study: CaseStudyRecord; unitId: string }) => {
  const latest = study.versions.at(-1)
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-b border-line py-1">
      <Link to={`/units/${unitId}/case-studies/${study.id}`} className="inline-flex min-h-tap items-center">
        {study.content?.title ?? 'Case study'}
      </Link>
      {latest && (
        <span className="text-sm text-ink-2">
          Version {latest.version}, {moment(latest.effectiveAt, hereZone())}
        </span>
      )}
      {study.withdrawn && (
        <Tag tone="plain" shape="dash">
          Withdrawn
        </Tag>
      )}
    </li>
  )
}

/** What a unit wants in words: each criterion with what it asks and how far its answer is, and the case studies. */
export const Component = () => {
  const { page, waiting, onDevice, drafted } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { unit, units, candidateName, criteria, caseStudies, actions } = page
  const mayWrite = may(actions, 'answer.write')
  const toAnswer = criteria.filter(({ ask }) => ask !== null)
  const forStudies = criteria.filter(({ takesCaseStudy }) => takesCaseStudy)
  return (
    <Page
      title="Written answers"
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      {units.length > 1 && (
        <nav aria-label="Units" className="no-print -mt-3">
          <ul className="flex flex-wrap gap-2">
            {units.map(({ id, title, probableTitle }) => (
              <li key={id}>
                <Link
                  to={`/units/${id}/answers`}
                  aria-current={id === unit.id ? 'page' : undefined}
                  className="inline-flex min-h-tap items-center rounded-[22px] border-[1.5px] border-line-strong bg-sheet px-4 py-1.5 leading-snug text-ink no-underline aria-[current=page]:border-thread aria-[current=page]:bg-thread-soft aria-[current=page]:font-[640] aria-[current=page]:text-thread-deep"
                >
                  {probableTitle ?? title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <section aria-labelledby="criteria" className="grid gap-4">
        <h2 id="criteria" className="text-lg">
          Criterion by criterion
        </h2>
        {toAnswer.length === 0 ? (
          <p className="max-w-[66ch]">
            This unit asks for no written answers: its criteria are met by your sessions, agreements, feedback and
            reviews.
          </p>
        ) : (
          <>
            <p className="max-w-[66ch] text-ink-2">
              Some criteria are about what you know. Tie it to where you work and to one session that you can name. One
              question answered is enough to save.
            </p>
            <ul className="grid gap-7">
              {toAnswer.map((criterion) => (
                <CriterionItem
                  key={criterion.id}
                  page={page}
                  criterion={criterion}
                  mayWrite={mayWrite}
                  isDrafted={drafted.includes(`/units/${unit.id}/answers/${criterion.id}/write`)}
                />
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="case-studies" className="grid justify-items-start gap-3 border-t border-line pt-6">
        <h2 id="case-studies" className="text-lg">
          Case studies
        </h2>
        <p className="max-w-[66ch] text-ink-2">
          {forStudies.length > 0
            ? `A case from your own practice, or one that you were given: what stood in the way, what was tried, what came of it. It serves ${forStudies.map(({ id }) => id).join(', ')}.`
            : 'No criterion of this unit needs one. A case from your own practice can still show how you work: what stood in the way, what was tried, what came of it.'}
        </p>
        {caseStudies.length > 0 && (
          <ul className="grid w-full">
            {caseStudies.map((study) => (
              <StudyItem key={study.id} study={study} unitId={unit.id} />
            ))}
          </ul>
        )}
        {mayWrite && <ButtonLink to={`/units/${unit.id}/case-studies/new`}>Write a case study</ButtonLink>}
      </section>
    </Page>
  )
}
