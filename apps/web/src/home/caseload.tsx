import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import { Link } from 'react-router'
import { useSelf } from '../shell/self.ts'
import { Tag } from '../shell/tag.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { duration } from '../words/durations.ts'
import { unitStateInWords } from '../words/states.ts'

type Row = HomeView['caseload'][number]

const Hours = ({ sum }: { sum: NonNullable<Row['unit']>['sum'] }) => {
  if (sum.requiredMinutes === null) return <span className="text-ink-2">None asked for</span>
  return (
    <div className="grid min-w-36 gap-1">
      <span className="tabular-nums">
        {duration(sum.countedMinutes)} <span className="text-ink-2">of {duration(sum.requiredMinutes)}</span>
      </span>
      <span aria-hidden="true" className="block h-1.5 overflow-hidden rounded-full bg-line">
        <span
          className="block h-full bg-thread"
          style={{ width: `${Math.min(100, (sum.countedMinutes * 100) / sum.requiredMinutes)}%` }}
        />
      </span>
    </div>
  )
}

const cell = 'block py-0.5 wide:table-cell wide:px-3 wide:py-3 wide:align-top'
const head = 'px-3 py-2 text-left text-sm font-[640] text-ink-2'
/** On a narrow page each row is a card, and each cell says by itself what it is. */
const Told = ({ children }: { children: string }) => <span className="text-sm text-ink-2 wide:hidden">{children} </span>

/** For whoever runs a centre, or assures the quality of all of it. */
const ToCohorts = () =>
  useSelf()
    ?.places.filter(({ roles }) => roles.includes('centreAdmin') || roles.includes('leadIqa'))
    .map(({ centreId, centreName }, _, { length }) => (
      <Link key={centreId} to={`/centres/${centreId}/cohorts`}>
        Cohorts{length > 1 && ` of ${centreName}`}
      </Link>
    ))

/** The candidates somebody looks after: progress, no words. */
export const Caseload = ({ rows, more, assesses }: { rows: readonly Row[]; more: boolean; assesses: boolean }) => (
  <section className="grid gap-3" aria-labelledby="caseload">
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <h2 id="caseload" className="text-lg">
        Candidates
      </h2>
      <ToCohorts />
    </div>
    <div className="overflow-hidden rounded-sheet border border-line bg-sheet">
      <table className="block w-full wide:table">
        <thead className="hidden border-b border-line wide:table-header-group">
          <tr>
            <th className={head}>Candidate</th>
            <th className={head}>Unit</th>
            <th className={head}>Hours counted</th>
            <th className={head}>To log</th>
            <th className={head}>Last session written</th>
          </tr>
        </thead>
        <tbody className="block divide-y divide-line wide:table-row-group">
          {rows.map((row) => (
            <tr key={row.registrationId} className="block px-4 py-3 wide:table-row">
              <td className={cell}>
                <Link to={`/registrations/${row.registrationId}/sessions`} className="font-[640]">
                  {row.candidateName}
                </Link>
                {row.cohort && (
                  <p className="text-sm">
                    <Link to={`/cohorts/${row.cohort.id}`} className="text-ink-2">
                      {row.cohort.name}
                    </Link>
                  </p>
                )}
              </td>
              <td className={cell}>
                {row.unit ? (
                  <>
                    {row.unit.title}
                    <p>
                      <Tag tone="plain">{unitStateInWords(row.unit.state)}</Tag>
                    </p>
                    <Link to={`/units/${row.unit.id}/evidence`} className="inline-flex min-h-8 items-center text-sm">
                      What is claimed
                    </Link>
                  </>
                ) : (
                  <span className="text-ink-2">No unit yet</span>
                )}
                {row.submitted.map(({ unitId, id, at, title }) => (
                  <p key={id} className="pt-1.5">
                    {unitId !== row.unit?.id && <span className="block">{title}</span>}
                    <Link to={`/units/${unitId}/submissions/${id}`} className="inline-flex min-h-8 items-center">
                      Submitted on {shortDay(at, hereZone())}
                      {unitId === row.unit?.id && <span className="sr-only">: {title}</span>}
                    </Link>
                    {assesses && (
                      <>
                        {' · '}
                        <Link to={`/units/${unitId}/submissions/${id}/review`}>
                          Assess it
                          <span className="sr-only">
                            : {row.candidateName}, {title}
                          </span>
                        </Link>
                      </>
                    )}
                  </p>
                ))}
              </td>
              <td className={cell}>
                {row.unit && <Hours sum={row.unit.sum} />}
                {row.unit && row.unit.sum.requiredMinutes !== null && (
                  <Link to={`/units/${row.unit.id}/hours`} className="inline-flex min-h-8 items-center text-sm">
                    See what counts
                  </Link>
                )}
              </td>
              <td className={`${cell} tabular-nums`}>
                <Told>To log:</Told>
                {row.toLog}
              </td>
              <td className={cell}>
                <Told>Last session written:</Told>
                {row.lastActivityAt ? shortDay(row.lastActivityAt, hereZone()) : 'Nothing yet'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {more && (
      <p className="text-sm text-ink-2">
        These are the first {rows.length} by name.{' '}
        {assesses ? <Link to="/caseload">See all of them</Link> : 'There are more.'}
      </p>
    )}
  </section>
)
