import { Link } from 'react-router'

const chip =
  'inline-flex min-h-tap items-center rounded-full border-[1.5px] border-line-strong bg-sheet px-4 text-ink no-underline aria-[current]:border-thread aria-[current]:bg-thread-soft aria-[current]:font-[640] aria-[current]:text-thread-deep'

type Props = {
  /** What is chosen: 'Sort by'. */
  label: string
  options: readonly { to: string; label: string; current: boolean }[]
}

/** Ways to see the same page: which, or in what order. The page stays where it is. */
export const ChipLinks = ({ label, options }: Props) => (
  <nav aria-label={label} className="flex flex-wrap gap-2">
    {options.map((each) => (
      <Link
        key={each.to}
        to={each.to}
        replace
        preventScrollReset
        className={chip}
        aria-current={each.current ? 'true' : undefined}
      >
        {each.label}
      </Link>
    ))}
  </nav>
)
