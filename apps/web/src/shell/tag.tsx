import type { ReactNode } from 'react'

export type Tone = 'plain' | 'good' | 'wait' | 'bad' | 'info'
export type Shape =
  | 'tick'
  | 'ring'
  | 'dot'
  | 'square'
  | 'dash'
  | 'cross'
  | 'clock'
  | 'overlap'
  | 'wide'
  | 'people'
  | 'half'
  | 'device'

/** Drawn, not typed: the font has none of these, and a device's own would differ. On a 16 × 16 ground. */
const drawings: Record<Shape, ReactNode> = {
  tick: <path d="M3 8.5 6.5 12 13 4.5" />,
  ring: <circle cx="8" cy="8" r="5" />,
  dot: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  square: <rect x="3" y="3" width="10" height="10" rx="1.5" fill="currentColor" />,
  dash: <path d="M3.5 8h9" />,
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  clock: <path d="M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z" />,
  overlap: <path d="M2.5 2.5h7.5v7.5H2.5zM6 6h7.5v7.5H6z" />,
  wide: <path d="M1.5 8h13m-10-3-3 3 3 3m7-6 3 3-3 3" />,
  people: (
    <path d="M5.5 8a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Zm-4 5c0-2 1.8-3 4-3s4 1 4 3m1-5a2 2 0 1 0-1-4m2.5 9h2c0-1.800-1-2.700-2.500-3" />
  ),
  device: <path d="M4.5 1.5h7v13h-7zM7.5 11.5h1" />,
  half: (
    <>
      <path d="M3 3h10v10H3z" />
      <path d="M3 3h5v10H3z" fill="currentColor" />
    </>
  ),
}

export const Icon = ({ shape, className = 'size-3.5' }: { shape: Shape; className?: string }) => (
  <svg
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    className={`shrink-0 ${className}`}
  >
    {drawings[shape]}
  </svg>
)

const tones: Record<Tone, string> = {
  plain: 'bg-sunk text-ink-2',
  good: 'bg-thread-soft text-thread-deep',
  wait: 'bg-amber-soft text-amber',
  bad: 'bg-clay-soft text-clay',
  info: 'bg-sky-soft text-sky',
}

/** A state in a word and a shape; the colour only helps. */
export const Tag = ({ tone, shape, children }: { tone: Tone; shape?: Shape; children: ReactNode }) => (
  <span
    className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm leading-snug font-[620] ${tones[tone]}`}
  >
    {shape && <Icon shape={shape} />}
    {children}
  </span>
)
