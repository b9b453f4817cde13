import type { ReactNode } from 'react'

/** A line below the header that concerns every page. */
export const Strip = ({ children }: { children: ReactNode }) => (
  <div
    role="status"
    className="no-print flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line bg-amber-soft px-4 py-2.5 text-sm text-amber wide:px-7"
  >
    {children}
  </div>
)
