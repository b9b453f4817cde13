import type { UnitOnPaper } from '@mentorfolio/domain/evidence/evidence-view'
import type { LedgerView } from '@mentorfolio/domain/sessions/ledger-view'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { Button } from '../shell/button.tsx'
import { Page } from '../shell/page.tsx'
import { Printed } from '../shell/printed.tsx'
import { Whose } from '../shell/whose.tsx'
import { hereZone, moment, shortDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted, duration, listed } from '../words/durations.ts'
import { lineInWords } from '../words/evidence-pages.ts'
import { knownReasons, reasonsToTell, reasonWords } from '../words/reasons.ts'
import { Contents, withWhom } from './contents.tsx'
import { Cover } from './cover.tsx'
import { CriteriaOnPaper } from './criteria-on-paper.tsx'
import { Facts } from './facts.tsx'
import { goesOnPaper, nobody, peopleIn } from './left-out.ts'
import { methodsOnPaper, OtherMethods } from './other-methods.tsx'

type Row = UnitOnPaper['records'][number]

/** Every page of it, one after another: nobody's server holds all of a large portfolio at once. */
const wholeUnit = async (id: string, signal: AbortSignal) => {
  const first = await call('GET /api/units/:id/paper', { params: { id }, query: {} }, signal)
  const records = [...first.records]
  for (let { next } = first; next !== null; ) {
    const page = await call('GET /api/units/:id/paper', { params: { id }, query: { after: next } }, signal)
    records.push(...page.records)
    next = page.next
  }
  return { ...first, records }
}

export const loader = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const params = { id: route['id'] ?? '' }
  const unit = await call('GET /api/units/:id/matrix', { params }, signal)
  const [paper, ledger, methods] = await Promise.all([
    wholeUnit(params.id, signal),
    call('GET /api/units/:id/ledger', { params }, signal),
    // Whoever may not read them, such as the assessor of another unit, has the paper without.
    may(unit.actions, 'otherMethod.view')
      ? call('GET /api/units/:id/methods', { params }, signal).catch(() => null)
      : null,
  ])
  return { paper, unit, ledger, methods }
}

type LedgerProps = { ledger: LedgerView; without: readonly string[] }

const Ledger = ({ ledger: { sessions, sum }, without }: LedgerProps) => {
  const shown = sessions.filter(({ mentees }) => goesOnPaper(mentees, without))
  const leftOut = sessions.length - shown.length
  if (sessions.length === 0) return null
  return (
    <section aria-labelledby="hours" className="grid gap-2">
      <h2 id="hours" className="text-lg">
        Hours
      </h2>
      <p>
        {sum.requiredMinutes === null
          ? 'This unit asks for no hours.'
          : `${duration(sum.countedMinutes)} counted of ${duration(sum.requiredMinutes)}.`}
        {leftOut > 0 && ` The sum is of all sessions; ${counted(leftOut, 'session')} left out below.`}
      </p>
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-1 pr-3">
              Session
            </th>
            <th scope="col" className="py-1 pr-3 text-right whitespace-nowrap">
              Counts
            </th>
            <th scope="col" className="py-1">
              Why not
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, title, start, zone, mentees, minutes, reasons }) => (
            <tr key={id} className="border-b border-line align-top">
              <th scope="row" className="py-1 pr-3 font-[450]">
                {shortDay(start, zone)}
                {title && ` · ${title}`}, with {listed(mentees)}
              </th>
              <td className="py-1 pr-3 text-right whitespace-nowrap tabular-nums">{duration(minutes)}</td>
              <td className="py-1">
                {reasonsToTell(knownReasons(reasons))
                  .map((reason) => reasonWords[reason].why)
                  .join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Record = ({ row: { item, facts, parts, claims }, candidateName }: { row: Row; candidateName: string }) => (
  <article className="grid gap-2 border-t border-line py-4">
    <h3 className="break-after-avoid text-base">{lineInWords(item)}</h3>
    <p className="text-sm text-ink-2">
      Version {item.version} · {moment(item.at, hereZone())}
      {claims.length > 0 && ` · for ${listed(claims.map(({ criterion }) => criterion))}`}
      {item.simulated && ' · simulated'}
    </p>
    <Facts facts={facts} who={{ MENTOR: candidateName, MENTEE: listed(item.names) }} />
    {parts.length > 0 && (
      <dl className="grid gap-2">
        {parts.map(({ part, label, text }) => (
          <div key={part} className="break-inside-avoid">
            <dt className={label ? 'text-sm text-ink-2' : 'sr-only'}>{label ?? 'Words'}</dt>
            <dd className="max-w-[66ch] whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    )}
    {claims.some(({ passages }) => passages.length > 0) && (
      <p className="text-sm text-ink-2">
        Shown by:{' '}
        {claims
          .flatMap(({ criterion, passages }) => passages.map(({ quote }) => `${criterion} ‘${quote}’`))
          .join(' · ')}
      </p>
    )}
  </article>
)

const namesOf = ({ item }: Row) => item.names.filter((name) => name !== '')

/** With whom each record is: those of nobody in particular come last. */
const groupsOf = (records: readonly Row[]) => {
  const groups = Map.groupBy(records, (row) => listed(namesOf(row)))
  return [...groups].toSorted(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
}

/** A whole unit on paper: the hours line by line, the criteria, and every record with all its words. */
export const Component = () => {
  const { paper, unit, ledger, methods } = useLoaderData<typeof loader>()
  const { candidateName, records } = paper
  const [without, setWithout] = useState<readonly string[]>([])
  const people = peopleIn([...records.map(namesOf), ...ledger.sessions.map(({ mentees }) => mentees)])
  const shown = groupsOf(records.filter((row) => goesOnPaper(namesOf(row), without)))
  const countOf = (who: string) =>
    records.filter((row) => (who === nobody ? namesOf(row).length === 0 : namesOf(row).includes(who))).length
  const others = methodsOnPaper(methods, without)
  const title = unit.unit.probableTitle ?? unit.unit.title
  return (
    <Page title={`On paper: ${title}`} heading={title} width="narrow" above={<Whose candidateName={candidateName} />}>
      <Printed />
      <Cover paper={paper} unit={unit} people={people.filter((who) => who !== nobody && !without.includes(who))} />
      <div className="no-print grid gap-3">
        <fieldset className="grid gap-1">
          <legend className="font-[640]">What goes on paper</legend>
          {people.map((who) => (
            <label key={who} className="inline-flex min-h-tap items-center gap-2">
              <input
                type="checkbox"
                className="size-5"
                checked={!without.includes(who)}
                onChange={({ currentTarget: { checked } }) =>
                  setWithout((now) => (checked ? now.filter((each) => each !== who) : [...now, who]))
                }
              />
              {who === nobody ? 'The unit as a whole' : `With ${who}`} ({countOf(who)})
            </label>
          ))}
          <p className="max-w-[62ch] text-sm text-ink-2">
            Whatever names somebody you leave out stays off the paper, sessions with others included.
          </p>
        </fieldset>
        <Button look="primary" className="justify-self-start" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <Contents
        groups={shown.map(([who]) => who)}
        submitted={unit.submissions.length > 0}
        hours={ledger.sessions.length > 0}
        others={others.length > 0}
      />
      <Ledger ledger={ledger} without={without} />
      <CriteriaOnPaper unit={unit} />
      {unit.submissions.length > 0 && (
        <section aria-labelledby="submissions" className="grid gap-2">
          <h2 id="submissions" className="text-lg">
            Submissions
          </h2>
          <ul>
            {unit.submissions.map(({ id, attempt, submittedAt, withdrawnAt }) => (
              <li key={id}>
                {attempt}: {moment(submittedAt, hereZone())}
                {withdrawnAt && `, withdrawn ${moment(withdrawnAt, hereZone())}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.map(([who, its], index) => (
        <section key={who} aria-labelledby={`with-${index}`} className="break-before-page">
          <h2 id={`with-${index}`} className="pb-2 text-lg">
            {withWhom(who)}
          </h2>
          {its.map((row) => (
            <Record key={`${row.item.record}${row.item.id}`} row={row} candidateName={candidateName} />
          ))}
        </section>
      ))}
      {methods && others.length > 0 && <OtherMethods view={methods} records={others} />}
    </Page>
  )
}
