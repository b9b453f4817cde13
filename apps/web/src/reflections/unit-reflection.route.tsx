import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import type { ReactNode } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { NotYetSent, useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Tag } from '../shell/tag.tsx'
import { Whose } from '../shell/whose.tsx'
import { day, hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted, listed } from '../words/durations.ts'
import { kindWords } from '../words/sessions.ts'
import { loadUnit } from './load.ts'
import { TargetShown } from './text-words.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadUnit(params['id'] ?? '', request.signal)

type Standing = {
  id: string
  withdrawn: { at: string } | null
  versions: readonly { version: number; effectiveAt: string }[]
}

/** Where one text stands: a line for each, or what it is for and the way to begin. */
const TextState = ({
  id,
  title,
  what,
  records,
  begin,
  children,
}: {
  id: string
  title: string
  /** What it is for, while there is none. */
  what: string
  records: readonly Standing[]
  begin: { to: string; words: string } | null
  children?: ReactNode
}) => {
  const standing = records.filter(({ withdrawn }) => withdrawn === null)
  return (
    <section aria-labelledby={id} className="grid justify-items-start gap-3 border-t border-line pt-6">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      {standing.length === 0 && <p className="max-w-[66ch] text-ink-2">{begin ? what : 'Not written yet.'}</p>}
      {records.length > 0 && (
        <ul className="grid w-full">
          {records.map((record) => {
            const latest = record.versions.at(-1)
            return (
              <li key={record.id} className="flex flex-wrap items-center gap-x-3 border-b border-line py-1">
                <Link to={record.id} className="inline-flex min-h-tap items-center">
                  Read it
                  <span className="sr-only">: {title}</span>
                </Link>
                {latest && (
                  <span className="text-sm text-ink-2">
                    Version {latest.version}, {moment(latest.effectiveAt, hereZone())}
                  </span>
                )}
                {record.withdrawn && (
                  <Tag tone="plain" shape="dash">
                    Withdrawn
                  </Tag>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {children}
      {begin && <ButtonLink to={begin.to}>{begin.words}</ButtonLink>}
    </section>
  )
}

/** Which sessions nobody has looked back on (S4-M7), each with the way to do so. */
const Sessions = ({ page, mayWrite }: { page: UnitReflection; mayWrite: boolean }) => {
  const { sessions } = page
  const without = sessions.filter(({ inLog, reflectionIds }) => !inLog && reflectionIds.length === 0)
  const withIt = sessions.filter((session) => !without.includes(session))
  return (
    <section aria-labelledby="sessions" className="grid gap-3">
      <h2 id="sessions" className="text-lg">
        Session by session
      </h2>
      <p className="max-w-[66ch]">
        {sessions.length === 0
          ? 'No session yet. After each one you can look back on it here, in one box or by a scaffold such as Gibbs or Driscoll.'
          : `Looked back on: ${withIt.length} of ${counted(sessions.length, 'session')}.`}
      </p>
      {without.length > 0 && <p className="font-[640]">Not looked back on yet</p>}
      {without.length > 0 && (
        <ul aria-label="Sessions without a reflection">
          {without.map(({ id, title, kind, start, zone, names, status }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-1.5">
              <span>
                <Link to={`/sessions/${id}`}>{title ?? kindWords[kind]}</Link>
                <span className="text-ink-2">
                  {' '}
                  · {day(start, zone)}, with {listed(names)}
                </span>
              </span>
              {mayWrite && status !== 'LOCKED' ? (
                <Link to={`/sessions/${id}/reflection/write`} className="inline-flex min-h-tap items-center">
                  Look back<span className="sr-only"> on {title ?? kindWords[kind]}</span>
                </Link>
              ) : (
                <Tag tone="plain" shape="ring">
                  Not looked back on
                </Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      {withIt.length > 0 && (
        <details open={without.length === 0}>
          <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">
            Read what was written
          </summary>
          <ul>
            {withIt.map(({ id, title, kind, start, zone, reflectionIds }) => (
              <li key={id} className="border-b border-line py-1">
                <Link to={`/sessions/${id}/reflection`} className="inline-flex min-h-tap items-center">
                  {title ?? kindWords[kind]}
                </Link>
                <span className="text-ink-2">
                  {' '}
                  · {day(start, zone)}
                  {reflectionIds.length === 0 && ', in its log'}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Everything about the candidate's own practice in one unit: session by session, the whole, and what comes of it. */
export const Component = () => {
  const { page, waiting, onDevice } = useLoaderData<typeof loader>()
  useFreshOnceSent(onDevice)
  const { unit, candidateName, summaries, selfReviews, cpdPlans, actions } = page
  const mayWrite = may(actions, 'reflection.write')
  const standing = (records: readonly Standing[]) => records.findLast(({ withdrawn }) => withdrawn === null)
  const targets = selfReviews
    .filter(({ withdrawn }) => withdrawn === null)
    .flatMap(({ content }) => content?.targets ?? [])
  /** The next step with a text: to begin it, or to go on with the one that stands. */
  const step = (slug: string, records: readonly Standing[], words: { begin: string; goOn: string }) => {
    const there = standing(records)
    if (!mayWrite) return null
    return there ? { to: `${slug}/${there.id}/change`, words: words.goOn } : { to: `${slug}/new`, words: words.begin }
  }
  return (
    <Page
      title="Looking back"
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
      {page.units.length > 1 && (
        <nav aria-label="Units" className="no-print -mt-3">
          <ul className="flex flex-wrap gap-2">
            {page.units.map(({ id, title, probableTitle }) => (
              <li key={id}>
                <Link
                  to={`/units/${id}/reflection`}
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
      <p className="no-print -mt-3">
        <Link to={`/units/${unit.id}/answers`} className="inline-flex min-h-tap items-center">
          Written answers and case studies
        </Link>
      </p>
      <p className="no-print -mt-4">
        <Link to={`/units/${unit.id}/evidence`} className="inline-flex min-h-tap items-center">
          Evidence: what is claimed, and what is missing
        </Link>
      </p>
      <p className="no-print -mt-4">
        <Link to={`/units/${unit.id}/print`} className="inline-flex min-h-tap items-center">
          Print the whole portfolio
        </Link>
      </p>
      <Sessions page={page} mayWrite={mayWrite} />
      <TextState
        id="summary"
        title="Reflective summary"
        what="What you make of the whole period: claims, each with the feedback and the sessions it rests on, and what you changed because of it. The evidence stands beside you as you write."
        records={summaries}
        begin={step('summary', summaries, { begin: 'Begin the summary', goOn: 'Go on with the summary' })}
      />
      <TextState
        id="self-review"
        title="Self-review and targets"
        what="What you do well, what you do not do well yet, and SMART targets with a date, from the feedback that you were given."
        records={selfReviews}
        begin={step('self-review', selfReviews, {
          begin: 'Begin a self-review',
          goOn: 'Say how it went, or add a target',
        })}
      >
        {targets.length > 0 && (
          <ul className="grid gap-4" aria-label="Targets">
            {targets.map((target) => (
              <li key={target.id} className="border-l-[3px] border-line pl-4">
                <TargetShown target={target} page={page} />
              </li>
            ))}
          </ul>
        )}
      </TextState>
      <TextState
        id="cpd-plan"
        title="Development plan"
        what="What you want to learn as a mentor, how, by when, and from which target or feedback it comes."
        records={cpdPlans}
        begin={step('cpd-plan', cpdPlans, { begin: 'Begin the plan', goOn: 'Go on with the plan' })}
      />
    </Page>
  )
}
