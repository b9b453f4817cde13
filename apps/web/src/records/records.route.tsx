import { type BesideKind, besideKinds } from '@mentorfolio/domain/records/beside-kinds'
import type { BesideRecord, BesideView } from '@mentorfolio/domain/records/beside-view'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { loadBeside } from '../mentoring/beside/load-beside.ts'
import { kindWords, lineOf } from '../mentoring/beside/words.ts'
import { basisWords, contactWords } from '../mentoring/words.ts'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { UnsentTag } from '../outbox/unsent-tag.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Tag } from '../shell/tag.tsx'
import { actionWords } from '../words/actions.ts'
import { plainFullDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadBeside(params['id'] ?? '', request.signal)

/** By the day that they tell of, the latest first; two of one day in the order in which they were made. */
const byDay = (records: readonly BesideRecord[]) =>
  records.toSorted((a, b) => (b.happenedOn ?? '').localeCompare(a.happenedOn ?? ''))

type ListProps = { records: readonly BesideRecord[]; unsent: ReadonlySet<string> }

const List = ({ records, unsent }: ListProps) => (
  <ul className="divide-y divide-line">
    {byDay(records).map((record) => {
      const { id, relationshipId, kind, happenedOn, withdrawn } = record
      return (
        <li key={id} className="grid gap-1 py-3">
          <Link
            to={`/relationships/${relationshipId}/records/${id}`}
            className="inline-flex min-h-tap items-center justify-self-start font-[640]"
          >
            {kindWords[kind].one}
            {happenedOn && ` on ${plainFullDay(happenedOn)}`}
          </Link>
          {record.content && <p className="line-clamp-3 max-w-[66ch] wrap-anywhere">{lineOf(record)}</p>}
          <div className="flex flex-wrap gap-2 empty:hidden">
            {unsent.has(id) && <UnsentTag />}
            {kind === 'REFERRAL' && record.content?.outcome === null && !withdrawn && (
              <Tag tone="plain" shape="ring">
                What came of it is open
              </Tag>
            )}
            {withdrawn && (
              <Tag tone="plain" shape="dash">
                Withdrawn
              </Tag>
            )}
          </div>
        </li>
      )
    })}
  </ul>
)

const isKind = (kind: string | null): kind is BesideKind => besideKinds.some((each) => each === kind)

/** All, or one kind alone: as many as there are of each. */
const Filter = ({ records, chosen }: { records: readonly BesideRecord[]; chosen: BesideKind | null }) => (
  <nav aria-label="Show" className="no-print flex flex-wrap gap-2">
    {[null, ...besideKinds].map((kind) => {
      const count = records.filter((record) => kind === null || record.kind === kind).length
      return (
        <Link
          key={kind ?? 'ALL'}
          to={kind ? `?kind=${kind}` : '?'}
          replace
          preventScrollReset
          aria-current={kind === chosen ? 'page' : undefined}
          className="inline-flex min-h-tap items-center rounded-[22px] border-[1.5px] border-line-strong bg-sheet px-4 text-ink no-underline aria-[current=page]:border-thread aria-[current=page]:bg-thread-soft aria-[current=page]:font-[640] aria-[current=page]:text-thread-deep"
        >
          {kind ? kindWords[kind].many : 'All'} ({count})
        </Link>
      )
    })}
  </nav>
)

/** Contacts with employers that goals name: on no day, and kept with the goal. */
const InGoals = ({ beside: { relationshipId, inGoals } }: { beside: BesideView }) =>
  inGoals.length > 0 && (
    <section aria-labelledby="in-goals" className="grid gap-2">
      <h2 id="in-goals" className="text-lg">
        Employers named in goals
      </h2>
      <ul className="divide-y divide-line">
        {inGoals.map(({ goalId, goal, contact, adjustment, basis }, index) => (
          <li key={`${goalId} ${index.toString()}`} className="grid gap-1 py-3">
            <p>{[contactWords[contact], adjustment, basisWords[basis]].filter(Boolean).join('. ')}</p>
            <Link
              to={`/relationships/${relationshipId}/goals/${goalId}`}
              className="inline-flex min-h-tap items-center justify-self-start"
            >
              {goal}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )

const Offers = ({ actions, relationshipId }: Pick<BesideView, 'actions' | 'relationshipId'>) => {
  const offered = besideKinds.filter((kind) => may(actions, kindWords[kind].action))
  return (
    offered.length > 0 && (
      <div className="no-print flex flex-wrap gap-3">
        {offered.map((kind, index) => (
          <ButtonLink
            key={kind}
            look={index === 0 ? 'primary' : 'plain'}
            to={`/relationships/${relationshipId}/${kindWords[kind].to}/new`}
          >
            {actionWords[kindWords[kind].action]}
          </ButtonLink>
        ))}
      </div>
    )
  )
}

/** Who else was asked, told or met for this mentee, and supervision of the mentoring: by day, the latest first. */
export const Component = () => {
  const { beside, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const asked = useSearchParams()[0].get('kind')
  const chosen = isKind(asked) ? asked : null
  const { relationshipId: id, name, records, actions } = beside
  const shown = records.filter(({ kind }) => chosen === null || kind === chosen)
  const unsent = new Set(waiting.map(({ record }) => record))
  const stand = shown.filter(({ withdrawn }) => !withdrawn)
  const withdrawn = shown.filter((record) => record.withdrawn)
  return (
    <Page
      title="Referrals, contacts and supervision"
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <NotYetSent items={waiting} />
      {records.length === 0 && (
        <p className="-mt-3 max-w-[62ch] text-ink-2">
          Nothing yet. When {name} wants more than a mentor can give, when you work with another service or an employer,
          or when somebody thinks with you about your mentoring, it is kept here and serves as evidence.
        </p>
      )}
      <Offers actions={actions} relationshipId={id} />
      {records.length > 0 && <Filter records={records.filter((record) => !record.withdrawn)} chosen={chosen} />}
      {records.length > 0 && stand.length === 0 && <p>None of these.</p>}
      {stand.length > 0 && <List records={stand} unsent={unsent} />}
      {(chosen === null || chosen === 'EMPLOYER_CONTACT') && <InGoals beside={beside} />}
      {withdrawn.length > 0 && (
        <details>
          <summary className="flex min-h-tap items-center font-[620] text-thread-deep">
            Withdrawn ({withdrawn.length})
          </summary>
          <List records={withdrawn} unsent={unsent} />
        </details>
      )}
    </Page>
  )
}
