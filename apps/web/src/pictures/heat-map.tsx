import type { SkillSessionView } from '@mentorfolio/domain/effectiveness/effectiveness-view'
import { coreSkills, type SkillGap, type Third, thirdsOf } from '@mentorfolio/domain/effectiveness/skills-over-time'
import { type Skill, skills } from '@mentorfolio/domain/sessions/log'
import { useId } from 'react'
import { Link } from 'react-router'
import { shortDay } from '../words/dates.ts'
import { counted, duration, listed } from '../words/durations.ts'
import { skillWords } from '../words/skills.ts'
import { AsTable, Drawing, Table } from './figure.tsx'
import { gapsInWords } from './gap-words.ts'
import { type Block, heatMapLayout } from './heat-map-layout.ts'
import { inLines } from './label.ts'
import { useWidth } from './use-width.ts'

const rowHeight = 30
const headHeight = 32
/** A cell narrower than this has no room for the month: its session is told by its number, as in the table. */
const roomForDay = 26
const labelSize = 12.5

type Props = { sessions: readonly SkillSessionView[]; gaps: readonly SkillGap[] }

/** Core skills always have their row, so that a gap shows; the others once there is an example. */
const rowsOf = (sessions: Props['sessions']): Skill[] =>
  skills.filter(
    (skill) =>
      coreSkills.some((core) => core === skill) ||
      sessions.some((each) => each.skills.some((used) => used.skill === skill)),
  )

const usedIn = ({ skills: used }: SkillSessionView, skill: Skill) => used.find((each) => each.skill === skill)

type CellProps = { x: number; y: number; size: number; state: 'EFFECT' | 'EXAMPLE' | 'GAP' | 'NONE'; hatch: string }

/** Whole: an example with what it changed. Hatched: an example. A broken edge: none in a third of the hours. */
const Cell = ({ x, y, size, state, hatch }: CellProps) => {
  const inner = { x: x + 1.5, y: y + 1.5, width: size - 3, height: size - 3, rx: 2.5 }
  switch (state) {
    case 'EFFECT':
      return <rect {...inner} fill="var(--color-thread)" />
    case 'EXAMPLE':
      return <rect {...inner} fill={`url(#${hatch})`} stroke="var(--color-thread)" strokeWidth="1.2" />
    case 'GAP':
      return <rect {...inner} fill="none" stroke="var(--color-amber)" strokeWidth="1.2" strokeDasharray="2 2" />
    case 'NONE':
      return <rect {...inner} fill="none" stroke="var(--color-line)" strokeWidth="1" />
  }
}

const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="4" stroke="var(--color-thread)" strokeWidth="2.2" />
    </pattern>
  </defs>
)

/** Over a column: its day, the same wherever the session is drawn. */
const headOf = (start: string, zone: string, cell: number, number: number): string[] =>
  cell < roomForDay ? [String(number)] : shortDay(start, zone).split(' ').slice(0, 2)

type BlockProps = Props & { block: Block; labelWidth: number; cell: number; lies: readonly Third[][] }

const BlockDrawing = ({ sessions, gaps, block, labelWidth, cell, lies }: BlockProps) => {
  const hatch = useId()
  const rows = rowsOf(sessions)
  const shown = sessions.slice(block.from, block.from + block.count)
  const stateOf = (skill: Skill, session: SkillSessionView, index: number): CellProps['state'] => {
    const used = usedIn(session, skill)
    if (used) return used.effect ? 'EFFECT' : 'EXAMPLE'
    const gap = gaps.find((each) => each.skill === skill)
    return gap && lies[index]?.some((third) => gap.thirds.includes(third)) ? 'GAP' : 'NONE'
  }
  const [first, last] = [block.from + 1, block.from + block.count]
  const shownSkills = new Set(shown.flatMap((each) => each.skills.map(({ skill }) => skill))).size
  const size = Math.min(cell, rowHeight - 2)
  return (
    <Drawing
      name={`Skills by session, ${first === last ? `session ${first}` : `sessions ${first} to ${last}`}: ${counted(shownSkills, 'skill')} with an example`}
      width={labelWidth + cell * block.count}
      height={headHeight + rowHeight * rows.length}
    >
      <Hatch id={hatch} />
      {shown.map(({ id, start, zone }, index) => (
        <text key={id} textAnchor="middle" fill="var(--color-ink-2)">
          {headOf(start, zone, cell, block.from + index + 1).map((line, row) => (
            <tspan
              key={line}
              x={labelWidth + cell * (index + 0.5)}
              y={12 + 12 * row}
              fontSize={Math.min(11, cell * 0.75)}
            >
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {rows.map((skill, row) => {
        const lines = inLines(skillWords[skill], labelWidth - 8, labelSize)
        const middle = headHeight + rowHeight * (row + 0.5)
        return (
          <g key={skill}>
            <text fontSize={labelSize} fill="var(--color-ink)">
              {lines.map((line, index) => (
                <tspan key={line} x={0} y={middle + 4 + (index - (lines.length - 1) / 2) * 13}>
                  {line}
                </tspan>
              ))}
            </text>
            {shown.map((session, index) => (
              <Cell
                key={session.id}
                x={labelWidth + cell * index + (cell - size) / 2}
                y={middle - size / 2}
                size={size}
                state={stateOf(skill, session, block.from + index)}
                hatch={hatch}
              />
            ))}
          </g>
        )
      })}
    </Drawing>
  )
}

const Key = ({ state, words }: { state: CellProps['state']; words: string }) => {
  const hatch = useId()
  return (
    <li className="flex items-center gap-2">
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 shrink-0">
        <Hatch id={hatch} />
        <Cell x={0} y={0} size={20} state={state} hatch={hatch} />
      </svg>
      {words}
    </li>
  )
}

/**
 * Skill by session, from the examples in the logs (S2-MP2): a skill without an example stays out. What is missing in a third
 * of the hours is told in words.
 */
export const HeatMap = ({ sessions, gaps }: Props) => {
  const { place, width } = useWidth()
  const { labelWidth, cell, blocks } = heatMapLayout(sessions.length, width)
  if (sessions.length === 0)
    return (
      <p className="max-w-[62ch] text-ink-2">
        Nothing is logged yet. A skill that you name in a log with an example stands here, session by session.
      </p>
    )
  const lies = thirdsOf(sessions)
  return (
    <div className="grid gap-3">
      {gaps.length > 0 ? (
        <ul className="grid max-w-[66ch] gap-1">
          {gapsInWords(gaps).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : (
        <p className="max-w-[66ch]">Every core skill has an example in each third of the hours so far.</p>
      )}
      <div ref={place} className="grid gap-4">
        {blocks.map((block) => (
          <BlockDrawing key={block.from} {...{ sessions, gaps, block, labelWidth, cell, lies }} />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2" aria-label="What the squares mean">
        <Key state="EFFECT" words="an example, and what it changed" />
        <Key state="EXAMPLE" words="an example" />
        {gaps.length > 0 && <Key state="GAP" words="a core skill without an example in this third" />}
      </ul>
      <AsTable>
        <Table
          caption="Skills by session"
          heads={['Session', 'Minutes', 'Skills with an example']}
          rows={sessions.map((session, index) => ({
            key: session.id,
            cells: [
              <span key="session">
                {index + 1}. {shortDay(session.start, session.zone)}:{' '}
                <Link to={`/sessions/${session.id}`}>{session.title}</Link>
              </span>,
              duration(session.minutes),
              listed(
                session.skills.map(
                  ({ skill, effect }) => `${skillWords[skill]}${effect ? ' (and what it changed)' : ''}`,
                ),
              ) || 'None',
            ],
          }))}
        />
      </AsTable>
    </div>
  )
}
