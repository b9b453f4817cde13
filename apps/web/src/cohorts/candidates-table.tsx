import type { ProgressRow } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { stages } from '@mentorfolio/domain/cohorts/progress'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon, Tag } from '../shell/tag.tsx'
import { hereZone, shortDay } from '../words/dates.ts'
import { duration } from '../words/durations.ts'
import { registrationStateWords, stageWords } from '../words/stages.ts'
import { unitStateInWords } from '../words/states.ts'
import { beforeInWords, risksInWords, waitInWords } from './words.ts'

export const sorts = ['risk', 'name', 'hours', 'written'] as const
export type Sort = (typeof sorts)[number]
export const sortWords: Record<Sort, string> = {
  risk: 'Most at risk',
  name: 'Name',
  hours: 'Fewest hours',
  written: 'Longest silent',
}

const byName = (one: ProgressRow, other: ProgressRow) => one.candidateName.localeCompare(other.candidateName, 'en-GB')
const orders: Record<Exclude<Sort, 'risk'>, (one: ProgressRow, other: ProgressRow) => number> = {
  name: byName,
  hours: (one, other) => one.hoursShare - other.hoursShare || byName(one, other),
  written: (one, other) =>
    Date.parse(one.lastActivityAt ?? '1970-01-01') - Date.parse(other.lastActivityAt ?? '1970-01-01') ||
    byName(one, other),
}

/** The API has put whoever is most at risk first. */
export const sorted = (rows: readonly ProgressRow[], sort: Sort): readonly ProgressRow[] =>
  sort === 'risk' ? rows : rows.toSorted(orders[sort])

const cell = 'block py-1 wide:table-cell wide:px-3 wide:py-3 wide:align-top'
const head = 'px-3 py-2 text-left text-sm font-[640] text-ink-2'

/** On a narrow page each row is a card, and each cell says by itself what it is. */
const Told = ({ children }: { children: string }) => <span className="text-sm text-ink-2 wide:hidden">{children} </span>

const Hours = ({ unit }: { unit: ProgressRow['units'][number] }) => {
  const { requiredMinutes, countedMinutes } = unit
  if (requiredMinutes === null) return null
  return (
    <div className="grid min-w-32 gap-1 py-0.5">
      <Link to={`/units/${unit.id}/hours`} className="whitespace-nowrap tabular-nums">
        {duration(countedMinutes)} <span className="wide:sr-only">counted </span>of {duration(requiredMinutes)}
        <span className="sr-only"> for {unit.title}</span>
      </Link>
      <span aria-hidden="true" className="block h-1.5 max-w-60 overflow-hidden rounded-full bg-line">
        <span
          className="block h-full bg-thread"
          style={{ width: `${Math.min(100, (countedMinutes * 100) / requiredMinutes)}%` }}
        />
      </span>
    </div>
  )
}

/** The stage in a word, and as a place on the way from contract to closure. */
const StageShown = ({ stage }: { stage: ProgressRow['stage'] }) => (
  <div className="flex items-center gap-2 whitespace-nowrap wide:grid wide:justify-items-start wide:gap-1.5">
    <span>{stageWords[stage]}</span>
    <span aria-hidden="true" className="flex gap-1">
      {stages.slice(1).map((each) => (
        <span
          key={each}
          className={`size-2 rounded-full border ${
            stages.indexOf(each) <= stages.indexOf(stage) ? 'border-thread bg-thread' : 'border-line-strong'
          }`}
        />
      ))}
    </span>
  </div>
)

const List = ({ children }: { children: ReactNode }) => <ul className="grid gap-0.5">{children}</ul>

const Risks = ({ row }: { row: ProgressRow }) => {
  const risks = risksInWords(row)
  if (row.state !== 'ACTIVE') return <Tag tone="plain">{registrationStateWords[row.state]}</Tag>
  if (risks.length === 0)
    return (
      <Tag tone="good" shape="tick">
        On track
      </Tag>
    )
  return (
    <List>
      {risks.map((words) => (
        <li key={words} className="flex gap-1.5 text-clay">
          <Icon shape="clock" className="mt-1 size-3.5" />
          <span>{words}</span>
        </li>
      ))}
    </List>
  )
}

const Units = ({ units }: { units: ProgressRow['units'] }) => {
  // What all of them have in common is said once.
  const notInProgress = units.filter(({ state }) => state !== 'IN_PROGRESS')
  const assessors = [...new Set(units.map(({ assessorName }) => assessorName).filter((name) => name !== null))]
  return (
    <div className="text-sm text-ink-2">
      <p>{units.map(({ packId }) => packId).join(', ')}</p>
      {assessors.length > 0 && <p>{assessors.join(', ')}</p>}
      {notInProgress.map(({ id, packId, state }) => (
        <p key={id}>
          {packId}: {unitStateInWords(state)}
        </p>
      ))}
    </div>
  )
}

/** Candidates of a cohort, row by row: how far, whom they wait for, what puts them at risk. Nothing that anybody wrote. */
export const CandidatesTable = ({ rows }: { rows: readonly ProgressRow[] }) => (
  <div className="overflow-hidden rounded-sheet border border-line bg-sheet">
    <table className="block w-full wide:table">
      <thead className="hidden border-b border-line wide:table-header-group">
        <tr>
          <th className={head}>Candidate</th>
          <th className={head}>Stage</th>
          <th className={head}>Hours counted</th>
          <th className={head}>Waits for</th>
          <th className={head}>Risk</th>
          <th className={head}>Last session written</th>
        </tr>
      </thead>
      <tbody className="block divide-y divide-line wide:table-row-group">
        {rows.map((row) => (
          <tr key={row.registrationId} className="block px-4 py-3.5 wide:table-row">
            <td className={cell}>
              <Link to={`/registrations/${row.registrationId}`} className="font-[640]">
                {row.candidateName}
              </Link>
              <Units units={row.units} />
            </td>
            <td className={`${cell} max-wide:flex max-wide:items-center max-wide:gap-1.5`}>
              <Told>Stage:</Told>
              <StageShown stage={row.stage} />
            </td>
            <td className={cell}>
              {row.units.some(({ requiredMinutes }) => requiredMinutes !== null) ? (
                row.units.map((unit) => <Hours key={unit.id} unit={unit} />)
              ) : (
                <span className="text-ink-2">No hours asked for</span>
              )}
            </td>
            <td className={cell}>
              {row.waits.length === 0 ? (
                <span className="text-ink-2">
                  <Told>Waits for:</Told>Nobody
                </span>
              ) : (
                <>
                  <Told>Waits for:</Told>
                  <List>
                    {row.waits.map((wait) => (
                      <li key={wait.kind}>{waitInWords(wait)}</li>
                    ))}
                  </List>
                </>
              )}
            </td>
            <td className={cell}>
              <Risks row={row} />
              {row.before.map((target) => (
                <p key={target.kind} className="text-sm text-ink-2">
                  {beforeInWords(target)}
                </p>
              ))}
            </td>
            <td className={`${cell} whitespace-nowrap`}>
              <Told>Last session written:</Told>
              {row.lastActivityAt ? shortDay(row.lastActivityAt, hereZone()) : 'Nothing yet'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
