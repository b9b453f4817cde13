import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'

/** The bar at the top of a page. */
export const Bar = ({ children }: { children: ReactNode }) => (
  <header className="no-print border-b border-line bg-sheet">
    <div className="flex min-h-16 flex-wrap items-center gap-x-4 px-4 py-2 wide:px-7">{children}</div>
  </header>
)

export const barName = 'flex min-h-tap items-center gap-2.5 font-[760] tracking-tight text-ink no-underline'

/** The mark and the name, as they stand in the bar. */
export const OurName = () => (
  <>
    <Mark /> Mentorfolio
  </>
)
