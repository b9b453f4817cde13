import type { ReactNode } from 'react'
import { Mark } from '../shell/mark.tsx'

/** The page of a guest: the mark, who asks, and what for. */
export const GuestFrame = ({ title, above, children }: { title: string; above?: string; children: ReactNode }) => (
  <>
    <title>{`${title} · Mentorfolio`}</title>
    <header className="no-print border-b border-line bg-sheet">
      <p className="mx-auto flex min-h-16 max-w-[34rem] items-center gap-2.5 px-4 font-[760] tracking-tight">
        <Mark /> Mentorfolio
      </p>
    </header>
    <main className="mx-auto grid max-w-[34rem] gap-6 px-4 py-7">
      <div>
        {above && <p className="text-ink-2">{above}</p>}
        <h1 tabIndex={-1} className="text-2xl">
          {title}
        </h1>
      </div>
      {children}
    </main>
  </>
)
