import type { ReactNode } from 'react'

export type MarkShape = 'CLAIMED' | 'ADDED' | 'TAKEN_OUT' | 'ACCEPTED' | 'NOT_YET_MET' | 'GAP'

const ground = { x: 1.5, y: 1.5, width: 17, height: 17, rx: 3.5 }

/** Each has a shape of its own: full, hatched, with a plus, crossed, dashed; a gap is a diamond, for an empty square asks to be ticked. On a 20 × 20 ground. */
const drawings: Record<MarkShape, ReactNode> = {
  ACCEPTED: (
    <g className="text-thread">
      <rect {...ground} fill="currentColor" />
      <path d="M5.5 10.5 8.7 13.7 14.5 6.7" stroke="var(--color-thread-ink)" strokeWidth="2.2" />
    </g>
  ),
  CLAIMED: (
    <g className="text-thread">
      <path d="M3 9.5 9.5 3M3 14.5 14.5 3M4.5 17.5 17.5 4.500M10 17.5 17.5 10" strokeWidth="1.7" />
      <rect {...ground} strokeWidth="1.8" />
    </g>
  ),
  ADDED: (
    <g className="text-thread">
      <rect {...ground} strokeWidth="1.8" />
      <path d="M10 5.500v9M5.5 10h9" strokeWidth="2.2" />
    </g>
  ),
  NOT_YET_MET: (
    <g className="text-clay">
      <rect {...ground} fill="var(--color-clay-soft)" strokeWidth="1.8" />
      <path d="m6.5 6.5 7 7m0-7-7 7" strokeWidth="2" />
    </g>
  ),
  TAKEN_OUT: (
    <g className="text-ink-3">
      <rect {...ground} strokeWidth="1.6" strokeDasharray="2.5 2.5" />
      <path d="M6 10h8" strokeWidth="2" />
    </g>
  ),
  GAP: (
    <g className="text-line-strong">
      <path d="M10 1.500 18.500 10 10 18.500 1.500 10Z" fill="var(--color-sunk)" strokeWidth="1.8" />
    </g>
  ),
}

/** How something stands, as a shape; the word beside it says it. */
export const Mark = ({ shape, className = 'size-5' }: { shape: MarkShape; className?: string }) => (
  <svg
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    className={`inline-block shrink-0 ${className}`}
  >
    {drawings[shape]}
  </svg>
)

/** A shape with its word. */
export const Marked = ({ shape, children }: { shape: MarkShape; children: ReactNode }) => (
  <span className="inline-flex items-center gap-1.5 leading-snug">
    <Mark shape={shape} />
    <span>{children}</span>
  </span>
)
