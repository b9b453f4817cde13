import type { ReactNode } from 'react'
import { Foot } from './foot.tsx'
import { Mark } from './mark.tsx'

/** The page outside the shell: the mark, one sheet, and what this is in a sentence. */
export const Frame = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="grid min-h-dvh content-start justify-items-center gap-8 px-4 py-8 wide:content-center">
    <title>{`${title} · Mentorfolio`}</title>
    <div className="grid w-full max-w-[27rem] gap-6">
      <p className="flex items-center gap-3 text-lg font-[760] tracking-tight">
        <Mark /> Mentorfolio
      </p>
      <section className="grid gap-6 rounded-sheet border border-line bg-sheet p-6 shadow-sheet wide:p-8">
        <h1 tabIndex={-1} className="text-xl">
          {title}
        </h1>
        {children}
      </section>
      <p className="px-1 text-sm text-ink-2">
        Your mentoring, from the first agreement to a good ending. Every record you make on the way is already evidence.
      </p>
      <Foot />
    </div>
  </main>
)
