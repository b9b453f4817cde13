import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { gapInWords } from '../words/evidence.ts'

/** What is missing, in the order in which it is best done, each with what to do and the way there. */
export const GapList = ({ unit }: { unit: MatrixView }) => (
  <ol className="grid gap-0 divide-y divide-line" aria-label="What is missing">
    {unit.gaps.map((gap, index) => {
      const { what, how, links } = gapInWords(gap, unit)
      return (
        <li key={JSON.stringify(gap)} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 py-4">
          <span aria-hidden="true" className="pt-0.5 text-ink-2 tabular-nums">
            {index + 1}
          </span>
          <div className="grid gap-1">
            <h3 className="text-base">{what}</h3>
            <p className="max-w-[62ch] text-ink-2">{how}</p>
            {links.length > 0 && (
              <p className="flex flex-wrap gap-x-5">
                {links.map(({ to, words }) => (
                  <Link key={to} to={to} className="inline-flex min-h-tap items-center">
                    {words}
                    <span className="sr-only">: {what}</span>
                  </Link>
                ))}
              </p>
            )}
          </div>
        </li>
      )
    })}
  </ol>
)
