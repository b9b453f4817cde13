import type { HeldBy } from '@mentorfolio/domain/records/held'
import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import type { ReactNode } from 'react'
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
import { loadUnit } from './load.ts'
import { CpdWords, SelfReviewWords, SummaryWords } from './text-words.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadUnit(params['id'] ?? '', request.signal)),
  recordId: params['recordId'] ?? '',
})

type Row<Content> = {
  id: string
  withdrawn: { at: string; because: string | null } | null
  held: HeldBy | null
  versions: { version: number; effectiveAt: string; by: string; reason: string | null; content: Content | null }[]
}

type ShownProps<Content> = {
  page: UnitReflection
  record: Row<Content>
  title: string
  slug: string
  words: (content: Content) => ReactNode
}

const Shown = <Content,>({ page, record, title, slug, words }: ShownProps<Content>) => {
  const { versions, withdrawn, held, id } = record
  const latest = versions.at(-1)
  return (
    <>
      <div className="-mt-4 flex flex-wrap items-center gap-3 text-ink-2">
        {latest && (
          <span>
            Version {latest.version}, written {moment(latest.effectiveAt, hereZone())}
          </span>
        )}
        {withdrawn && (
          <Tag tone="plain" shape="dash">
            Withdrawn
          </Tag>
        )}
      </div>
      {withdrawn?.because && <p>Withdrawn because: {withdrawn.because}</p>}
      {held && <HeldNote held={held} />}
      <div className="no-print flex flex-wrap gap-3">
        {!withdrawn && !held && may(page.actions, 'reflection.write') && (
          <ButtonLink look="primary" to={`/units/${page.unit.id}/reflection/${slug}/${id}/change`}>
            Go on writing
          </ButtonLink>
        )}
        {!withdrawn && may(page.actions, 'reflection.write') && (
          <ButtonLink to={`/units/${page.unit.id}/evidence`}>See what it is evidence for</ButtonLink>
        )}
        <Button onClick={() => window.print()}>Print</Button>
        {!withdrawn && !held && may(page.actions, 'reflection.write') && (
          <ButtonLink look="quiet" to={`/units/${page.unit.id}/reflection/${id}/withdraw`}>
            Withdraw
          </ButtonLink>
        )}
      </div>
      <section aria-label={title} className="grid gap-4">
        <h2 className="sr-only">{title}</h2>
        {latest?.content != null && words(latest.content)}
      </section>
      {versions.length > 1 && (
        <Versions versions={versions} changes={() => []}>
          {({ content }) => content !== null && words(content)}
        </Versions>
      )}
    </>
  )
}

const find = ({ summaries, selfReviews, cpdPlans }: UnitReflection, id: string) => {
  const summary = summaries.find((record) => record.id === id)
  if (summary) return { kind: 'SUMMARY' as const, record: summary, title: 'Reflective summary' }
  const review = selfReviews.find((record) => record.id === id)
  if (review) return { kind: 'REVIEW' as const, record: review, title: 'Self-review' }
  const plan = cpdPlans.find((record) => record.id === id)
  return plan && { kind: 'PLAN' as const, record: plan, title: 'Development plan' }
}

/** One of a unit's texts, to be read and printed, with every version. */
export const Component = () => {
  const { page, recordId, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const found = find(page, recordId)
  const { unit, candidateName } = page
  const title = found?.title ?? 'This is not there'
  return (
    <Page
      title={title}
      width="narrow"
      above={
        <>
          <Whose candidateName={candidateName} />
          <Link to={`/units/${unit.id}/reflection`}>Looking back</Link> · {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <Printed />
      <NotYetSent items={waiting} />
      {!found && <p>It may be on another device and not sent yet.</p>}
      {found?.kind === 'SUMMARY' && (
        <Shown
          page={page}
          record={found.record}
          title={title}
          slug="summary"
          words={(content) => <SummaryWords content={content} page={page} />}
        />
      )}
      {found?.kind === 'REVIEW' && (
        <Shown
          page={page}
          record={found.record}
          title={title}
          slug="self-review"
          words={(content) => <SelfReviewWords content={content} page={page} />}
        />
      )}
      {found?.kind === 'PLAN' && (
        <Shown
          page={page}
          record={found.record}
          title={title}
          slug="cpd-plan"
          words={(content) => <CpdWords content={content} page={page} />}
        />
      )}
    </Page>
  )
}
