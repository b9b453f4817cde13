import { Link, useLocation } from 'react-router'

const places = [
  { to: '/', label: 'Home', here: /^\/$/ },
  { to: '/sessions', label: 'Sessions', here: /^\/(sessions|registrations\/[^/]+\/sessions)/ },
  { to: '/hours', label: 'Hours', here: /^\/(hours|units\/[^/]+\/hours)/ },
  { to: '/evidence', label: 'Evidence', here: /^\/(evidence|units\/[^/]+\/(evidence|criteria|submi))/ },
  { to: '/reflection', label: 'Reflect', here: /^\/(reflection|units\/[^/]+\/reflection)/ },
]
const queue = {
  to: '/queue',
  label: 'To assess',
  here: /^\/(queue|units\/[^/]+\/(sessions-to-accept|submissions\/[^/]+\/review))/,
}
const caseload = { to: '/caseload', label: 'Caseload', here: /^\/(caseload|units\/[^/]+\/candidate)/ }
const desk = { to: '/safeguarding', label: 'Safeguarding', here: /^\/safeguarding/ }

/** A candidate's own places; those who look after others start from their list at home. */
export const Navigation = ({ candidate, assessor, dsl }: { candidate: boolean; assessor: boolean; dsl: boolean }) => {
  const { pathname } = useLocation()
  return (
    <nav aria-label="Main" className="-mx-2 flex flex-wrap sm:mx-0 sm:gap-1">
      {[
        ...places.slice(0, candidate ? undefined : 1),
        ...(assessor ? [queue, caseload] : []),
        ...(dsl ? [desk] : []),
      ].map(({ to, label, here }) => (
        <Link
          key={to}
          to={to}
          aria-current={here.test(pathname) ? 'page' : undefined}
          className="inline-flex min-h-tap items-center rounded-lg px-1.5 max-[23.4rem]:px-1.25 max-[23.4rem]:text-sm min-[24.3rem]:px-2 sm:px-3 font-[560] text-ink-2 no-underline hover:bg-sunk aria-[current]:bg-sunk aria-[current]:text-ink wide:min-h-10"
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
