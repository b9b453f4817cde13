import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { Link, useLocation } from 'react-router'

const pages = [
  { to: '/cohorts', label: 'Cohorts' },
  { to: '/people', label: 'People' },
  { to: '/settings', label: 'Settings' },
  { to: '', label: 'Centre' },
]

type Props = { places: SelfView['places'] }

/** A line for each centre that somebody runs, with its name: who runs two can tell them apart. */
const CentreBars = ({ places }: Props) => {
  const { pathname } = useLocation()
  return places.map(({ centreId, centreName }) => {
    const centre = `/centres/${centreId}`
    const here = pages.find(({ to }) => to !== '' && pathname.startsWith(centre + to))?.to ?? ''
    return (
      <nav
        key={centreId}
        aria-label={centreName}
        className="no-print flex flex-wrap items-center gap-x-1 border-b border-line bg-sheet px-3 text-sm wide:px-6"
      >
        <span aria-hidden="true" className="w-full px-2 pt-1.5 font-[640] sm:w-auto sm:py-1.5 sm:pr-3">
          {centreName}
        </span>
        {pages.map(({ to, label }) => (
          <Link
            key={to}
            to={centre + to}
            aria-current={pathname.startsWith(centre) && here === to ? 'page' : undefined}
            className="inline-flex min-h-tap items-center rounded-lg px-2 font-[560] text-ink-2 no-underline hover:bg-sunk aria-[current]:bg-sunk aria-[current]:text-ink sm:px-3"
          >
            {label}
          </Link>
        ))}
      </nav>
    )
  })
}
export default CentreBars
