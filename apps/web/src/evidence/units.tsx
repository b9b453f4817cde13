import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { unitStateInWords } from '../words/states.ts'

/** The units of one registration, each with how it stands: the one that is shown among them. */
export const Units = ({ view: { unit, units } }: { view: MatrixView }) =>
  units.length > 1 && (
    <nav aria-label="Units" className="no-print -mt-3">
      <ul className="flex flex-wrap gap-2">
        {units.map(({ id, title, probableTitle, state, criteria, claimed, gaps }) => (
          <li key={id} className="max-w-full">
            <Link
              to={`/units/${id}/evidence`}
              aria-current={id === unit.id ? 'page' : undefined}
              className="grid min-h-tap content-center rounded-field border-[1.5px] border-line-strong bg-sheet px-4 py-1.5 leading-snug text-ink no-underline aria-[current=page]:border-thread aria-[current=page]:bg-thread-soft aria-[current=page]:text-thread-deep"
            >
              <span className="font-[640]">{probableTitle ?? title}</span>
              <span className="text-sm">
                {state === 'IN_PROGRESS'
                  ? `${claimed} of ${criteria} claimed · ${gaps === 0 ? 'nothing missing' : `${gaps} missing`}`
                  : unitStateInWords(state)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
