import type { CohortView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { call } from '../api/call.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page, Sheet } from '../shell/page.tsx'
import { plainDay } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted, listed } from '../words/durations.ts'
import { CandidatesTable, sorted, sorts, sortWords } from './candidates-table.tsx'
import { daysInWords, packTitle, peopleInWords, targetWords } from './words.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/cohorts/:id', { params: { id: params['id'] ?? '' } }, request.signal)

const chip =
  'inline-flex min-h-tap items-center rounded-full border-[1.5px] border-line-strong bg-sheet px-4 text-ink no-underline aria-[current]:border-thread aria-[current]:bg-thread-soft aria-[current]:font-[640] aria-[current]:text-thread-deep'

const About = ({ cohort }: { cohort: CohortView }) => {
  const { startsOn, endsOn, packs, assessors, iqas, targets, actions, id } = cohort
  const rows: [string, string][] = [
    ['Days', daysInWords(startsOn, endsOn)],
    ['Units', listed(packs.map(packTitle)) || 'None'],
    ['Assessors', peopleInWords(assessors) || 'Nobody yet'],
    ['IQAs', peopleInWords(iqas) || 'Nobody yet'],
    ['Targets', targets.map(({ kind, on }) => `${targetWords[kind]} by ${plainDay(on)}`).join('; ') || 'None'],
  ]
  return (
    <details>
      <summary className="flex min-h-tap items-center font-[620] text-thread-deep">About this cohort</summary>
      <dl className="grid max-w-[62ch] gap-2 pb-2">
        {rows.map(([name, words]) => (
          <div key={name} className="grid gap-x-4 wide:grid-cols-[8rem_minmax(0,1fr)]">
            <dt className="text-ink-2">{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {may(actions, 'cohort.describe') && (
        <p className="pb-2">
          <Link to={`/cohorts/${id}/describe`}>Change the cohort</Link>
        </p>
      )}
    </details>
  )
}

const summaryOf = ({ rows }: CohortView): string => {
  const active = rows.filter(({ state }) => state === 'ACTIVE')
  const atRisk = active.filter(({ risks }) => risks.length > 0).length
  if (active.length === 0) return 'Nobody is active in it now.'
  return atRisk === 0
    ? `${counted(active.length, 'active candidate')}, all on track.`
    : `${counted(active.length, 'active candidate')}, ${atRisk} of them at risk.`
}

const NobodyYet = ({ cohort }: { cohort: CohortView }) => (
  <Sheet className="grid justify-items-start gap-3 p-6 wide:p-7">
    <h2 className="text-lg">No candidate yet</h2>
    <p className="max-w-[56ch]">
      {may(cohort.actions, 'candidate.register')
        ? 'Register the first one: somebody of your centre, or somebody new.'
        : 'Candidates stand here once they are allocated to you.'}
    </p>
    {may(cohort.actions, 'candidate.register') && (
      <ButtonLink look="primary" to={`/cohorts/${cohort.id}/register`}>
        Register a candidate
      </ButtonLink>
    )}
  </Sheet>
)

/** A cohort: each candidate by stage, hours, whom they wait for and what puts them at risk. */
export const Component = () => {
  const cohort = useLoaderData<typeof loader>()
  const { id, centreId, centreName, name, rows, more, actions } = cohort
  const [search] = useSearchParams()
  const sort = sorts.find((each) => each === search.get('sort')) ?? 'risk'
  const listsAll = may(actions, 'cohort.report')
  return (
    <Page
      title={name}
      above={listsAll ? <Link to={`/centres/${centreId}/cohorts`}>Cohorts of {centreName}</Link> : centreName}
    >
      <div className="-mt-3 grid gap-1">
        {rows.length > 0 && <p>{summaryOf(cohort)}</p>}
        <About cohort={cohort} />
      </div>
      {rows.length === 0 ? (
        <NobodyYet cohort={cohort} />
      ) : (
        <section className="grid gap-4" aria-labelledby="candidates">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="candidates" className="text-lg">
              Candidates
            </h2>
            {may(actions, 'candidate.register') && (
              <ButtonLink look="primary" to={`/cohorts/${id}/register`}>
                Register a candidate
              </ButtonLink>
            )}
          </div>
          {rows.length > 1 && (
            <nav aria-label="Sort by" className="flex flex-wrap gap-2">
              {sorts.map((each) => (
                <Link
                  key={each}
                  to={`?sort=${each}`}
                  replace
                  preventScrollReset
                  className={chip}
                  aria-current={each === sort ? 'true' : undefined}
                >
                  {sortWords[each]}
                </Link>
              ))}
            </nav>
          )}
          <CandidatesTable rows={sorted(rows, sort)} />
          {more && <p className="text-sm text-ink-2">These are the first {rows.length} by name. There are more.</p>}
        </section>
      )}
    </Page>
  )
}
