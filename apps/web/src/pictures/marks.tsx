import type { Rating, Side } from '@mentorfolio/domain/effectiveness/triangulation'
import { sideOf } from '@mentorfolio/domain/effectiveness/triangulation'

/** Whose a mark is shows by its shape, and whose a line is by its strokes: the colour only helps. */
const looks: Record<Side, { color: string; dashes: string | undefined }> = {
  SELF: { color: 'var(--color-thread)', dashes: undefined },
  MENTEE: { color: 'var(--color-amber)', dashes: '7 4' },
  OTHERS: { color: 'var(--color-sky)', dashes: '2 4' },
}

/** A filled circle for the mentor, an open diamond for the mentee, an open triangle for others: over each other all can be seen. */
export const Mark = ({ side, x, y }: { side: Side; x: number; y: number }) => {
  const { color } = looks[side]
  switch (side) {
    case 'SELF':
      return <circle cx={x} cy={y} r="4.5" fill={color} />
    case 'MENTEE':
      return <path d={`M${x} ${y - 8}l8 8-8 8-8-8z`} fill="none" stroke={color} strokeWidth="2.2" />
    case 'OTHERS':
      return (
        <path d={`M${x} ${y - 7.5}l7.5 13h-15z`} fill="none" stroke={color} strokeWidth="2.2" strokeLinejoin="round" />
      )
  }
}

export const Line = ({ side, points }: { side: Side; points: readonly (readonly [number, number])[] }) => {
  const { color, dashes } = looks[side]
  return (
    <polyline
      points={points.map((point) => point.join(',')).join(' ')}
      fill="none"
      stroke={color}
      strokeWidth="2.2"
      strokeDasharray={dashes}
    />
  )
}

/** Which mark and line is whose. */
export const Marks = ({ words }: { words: Record<Side, string> }) => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2" aria-label="Whose mark is whose">
    {(['SELF', 'MENTEE', 'OTHERS'] as const).map((side) => (
      <li key={side} className="flex items-center gap-2">
        <svg viewBox="0 0 44 20" aria-hidden="true" className="h-5 w-11 shrink-0">
          <Line
            side={side}
            points={[
              [0, 10],
              [44, 10],
            ]}
          />
          <Mark side={side} x={22} y={10} />
        </svg>
        {words[side]}
      </li>
    ))}
  </ul>
)

/** Ratings of one person after another, each in the order in which they were given. */
export const byPerson = <R extends Rating>(ratings: readonly R[]): { side: Side; theirs: R[] }[] =>
  [...Map.groupBy(ratings, ({ by, whom }) => `${by} ${whom ?? ''}`).values()].flatMap((theirs) =>
    theirs[0] ? [{ side: sideOf(theirs[0].by), theirs }] : [],
  )
