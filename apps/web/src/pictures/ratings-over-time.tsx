import type { Rating } from '@mentorfolio/domain/effectiveness/triangulation'
import { hereZone, shortDay } from '../words/dates.ts'
import { Drawing } from './figure.tsx'
import { byPerson, Line, Mark } from './marks.tsx'
import { extent, place } from './scales.ts'
import { useWidth } from './use-width.ts'

const height = 132
const foot = 20

type Props = {
  /** What was rated: 'Active listening'. */
  name: string
  /** Of one skill, earliest first. */
  ratings: readonly Rating[]
  /** The instants between which all charts of the page are drawn, so that they can be compared. */
  between: readonly [number, number]
}

/** One skill over time: each person's numbers, their marks of a shape and their line of a stroke of its own. */
export const RatingsOverTime = ({ name, ratings, between }: Props) => {
  const { place: where, width: room } = useWidth(200)
  const width = Math.min(room, 460)
  const x = ({ at }: Rating) => place(Date.parse(at), between, [34, width - 14])
  const y = (score: number) => place(score, [5, 1], [12, height - foot - 10])
  const [first, last] = extent(ratings.map(({ at }) => Date.parse(at)))
  const day = (at: number) => shortDay(new Date(at).toISOString(), hereZone())
  const days = first === last || day(first) === day(last) ? [first] : [first, last]
  return (
    <div ref={where}>
      <Drawing name={`${name} over time, from 1 to 5; the numbers stand in the table below`} {...{ width, height }}>
        {[1, 2, 3, 4, 5].map((score) => (
          <g key={score}>
            <line x1={22} x2={width} y1={y(score)} y2={y(score)} stroke="var(--color-line)" />
            <text x={6} y={y(score) + 4} fontSize="12" fill="var(--color-ink-2)">
              {score}
            </text>
          </g>
        ))}
        {days.map((at) => {
          const middle = place(at, between, [34, width - 14])
          const anchor = middle < 70 ? 'start' : middle > width - 50 ? 'end' : 'middle'
          return (
            <text
              key={at}
              x={anchor === 'start' ? Math.max(22, middle - 12) : anchor === 'end' ? width : middle}
              y={height - 4}
              textAnchor={anchor}
              fontSize="12"
              fill="var(--color-ink-2)"
            >
              {day(at)}
            </text>
          )
        })}
        {byPerson(ratings).map(({ side, theirs }) => (
          <g key={`${theirs[0]?.by} ${theirs[0]?.whom}`}>
            {theirs.length > 1 && <Line side={side} points={theirs.map((rating) => [x(rating), y(rating.score)])} />}
            {theirs.map((rating) => (
              <Mark key={rating.at} side={side} x={x(rating)} y={y(rating.score)} />
            ))}
          </g>
        ))}
      </Drawing>
    </div>
  )
}
