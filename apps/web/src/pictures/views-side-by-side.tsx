import type { SkillViews } from '@mentorfolio/domain/effectiveness/triangulation'
import { sideOf } from '@mentorfolio/domain/effectiveness/triangulation'
import type { RatedSkill } from '@mentorfolio/domain/feedback/feedback-kinds'
import { Drawing } from './figure.tsx'
import { inLines } from './label.ts'
import { Mark } from './marks.tsx'
import { place } from './scales.ts'
import { useWidth } from './use-width.ts'

const rowHeight = 38
const headHeight = 20
const labelSize = 13

type Props = { views: readonly Pick<SkillViews, 'skill' | 'latest'>[]; words: Record<RatedSkill, string> }

/** Each skill on a line from 1 to 5, everybody's latest number a mark on it: where they lie together, and where apart. */
export const ViewsSideBySide = ({ views, words }: Props) => {
  const { place: where, width: room } = useWidth()
  const width = Math.min(room, 620)
  const labelWidth = Math.min(160, Math.max(96, Math.floor(width * 0.34)))
  const across = [labelWidth + 14, width - 14] as const
  const at = (score: number) => place(score, [1, 5], across)
  return (
    <div ref={where}>
      <Drawing
        name={`The latest numbers from 1 to 5 for ${views.length} skills, side by side; the same facts stand skill by skill below`}
        width={width}
        height={headHeight + rowHeight * views.length}
      >
        {[1, 2, 3, 4, 5].map((score) => (
          <g key={score}>
            <text x={at(score)} y={12} textAnchor="middle" fontSize="12.5" fill="var(--color-ink-2)">
              {score}
            </text>
            <line
              x1={at(score)}
              x2={at(score)}
              y1={headHeight}
              y2={headHeight + rowHeight * views.length}
              stroke="var(--color-line)"
            />
          </g>
        ))}
        {views.map(({ skill, latest }, row) => {
          const middle = headHeight + rowHeight * (row + 0.5)
          const lines = inLines(words[skill], labelWidth - 8, labelSize)
          const scores = latest.map(({ score }) => score)
          return (
            <g key={skill}>
              <text fontSize={labelSize} fill="var(--color-ink)">
                {lines.map((line, index) => (
                  <tspan key={line} x={0} y={middle + 4 + (index - (lines.length - 1) / 2) * 14}>
                    {line}
                  </tspan>
                ))}
              </text>
              <line
                x1={at(Math.min(...scores))}
                x2={at(Math.max(...scores))}
                y1={middle}
                y2={middle}
                stroke="var(--color-line-strong)"
                strokeWidth="1.5"
              />
              {latest.map(({ by, whom, score }) => (
                <Mark key={`${by} ${whom}`} side={sideOf(by)} x={at(score)} y={middle} />
              ))}
            </g>
          )
        })}
      </Drawing>
    </div>
  )
}
