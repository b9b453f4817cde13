import type { CriterionView, FillView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { type GapPlace, held, linksFor, recordWith } from '../words/evidence.ts'
import { changePage } from './places.ts'
import { nameOf } from './words.ts'

type Nearest = FillView['nearest'][number]

/** The records that lack least, where their writer can still put it in. */
const nearestOf = ({ nearest }: FillView): Nearest[] =>
  nearest.filter(({ open, lacks }) => open && lacks.length > 0).slice(0, 2)

const lacksInWords = ({ lacks }: Nearest, { when }: FillView): string => {
  const holds = when.filter((each) => !lacks.includes(each))
  return `${holds.length > 0 ? `has ${held(holds)}; ` : 'does '}not yet ${holds.length > 0 ? '' : 'have '}${held(lacks)}.`
}

/** What would fill a criterion: each kind of record, what it has to hold, the one that comes closest, and where it is made. */
export const Fills = ({
  criterion,
  place,
  mine,
}: {
  criterion: Pick<CriterionView, 'id' | 'fills'>
  place: GapPlace
  mine: boolean
}) => (
  <ul className="grid gap-3">
    {criterion.fills.map((fill) => (
      <li key={`${fill.record} ${fill.when.join(' ')}`} className="grid gap-1 border-l-[3px] border-line pl-3.5">
        <p className="max-w-[66ch]">{recordWith(fill.record, fill.when)}</p>
        {mine &&
          nearestOf(fill).map((line) => (
            <p key={line.id} className="max-w-[66ch] text-sm text-ink-2">
              ‘{nameOf(line)}’ {lacksInWords(line, fill)}{' '}
              <Link to={changePage(line, line.lacks, place)} className="inline-flex min-h-8 items-center">
                Add it<span className="sr-only"> to {nameOf(line)}</span>
              </Link>
            </p>
          ))}
        {mine && (
          <p className="flex flex-wrap gap-x-4">
            {linksFor(fill.record, place, { criterion: criterion.id }).map(({ to, words }) => (
              <Link key={to} to={to} className="inline-flex min-h-tap items-center text-sm">
                {words}
              </Link>
            ))}
          </p>
        )}
      </li>
    ))}
  </ul>
)
