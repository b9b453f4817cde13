import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Mark } from './mark.tsx'

export const Header = ({ children }: { children?: ReactNode }) => (
  <header className="no-print border-b border-line bg-sheet">
    <div className="flex min-h-16 flex-wrap items-center gap-x-4 px-4 py-2 wide:px-7">
      <Link to="/" className="flex min-h-tap items-center gap-2.5 font-[760] tracking-tight text-ink no-underline">
        <Mark /> Mentorfolio
      </Link>
      {children}
    </div>
  </header>
)
