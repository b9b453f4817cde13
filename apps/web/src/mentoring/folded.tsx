import type { ReactNode } from 'react'

/** A part of a form that is on offer: folded until somebody opens it, open where it holds something. */
export const Folded = ({ title, open, children }: { title: string; open: boolean; children: ReactNode }) => (
  <details className="-mt-4 border-t border-line pt-2" open={open}>
    <summary className="flex min-h-tap items-center font-[620] text-thread-deep">{title}</summary>
    <div className="grid gap-4 pt-2">{children}</div>
  </details>
)
