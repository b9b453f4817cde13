import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Tag } from '../shell/tag.tsx'
import type { Progress, Stage } from './stages.ts'

const knotLook: Record<Progress, string> = {
  DONE: 'border-thread bg-thread',
  NOW: 'border-thread bg-sheet shadow-[0_0_0_5px_var(--color-thread-soft)]',
  TO_COME: 'border-line-strong bg-sheet',
}

const progressWords: Record<Progress, string> = { DONE: 'done', NOW: 'now', TO_COME: 'to come' }

/** The line behind a stage runs on to the next knot: thread as far as the work has come, pale from there. */
const lineLook: Record<Progress, string> = { DONE: 'bg-thread', NOW: 'bg-thread', TO_COME: 'bg-line' }

/** `to`: the page of a stage; the others have none, or are on this one. */
type Props = {
  stages: readonly Stage[]
  to?: Partial<Record<Stage['name'], string>>
  inside?: Partial<Record<Stage['name'], ReactNode>>
}

const StageName = ({ name, to }: { name: string; to: string | undefined }) =>
  to === undefined ? (
    name
  ) : (
    <Link to={to} className="text-ink decoration-line-strong">
      {name}
    </Link>
  )

/** The thread: one line from contract to closure; its knots are the stages, and what belongs to each hangs beside it. */
export const Thread = ({ stages, to = {}, inside = {} }: Props) => (
  <ol className="grid">
    {stages.map(({ name, progress, tag, note }, index) => (
      <li key={name} className="relative pb-5 pl-11 last:pb-0">
        {index < stages.length - 1 && (
          <span aria-hidden="true" className={`absolute top-4 -bottom-3 left-[13px] w-[3px] ${lineLook[progress]}`} />
        )}
        <span
          aria-hidden="true"
          className={`absolute top-[5px] left-1.5 size-[17px] rounded-full border-[3px] ${knotLook[progress]}`}
        />
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 className="text-base">
            <StageName name={name} to={to[name]} />
            <span className="sr-only"> ({progressWords[progress]})</span>
          </h3>
          {tag && (
            <Tag tone={tag.tone} shape={tag.shape}>
              {tag.words}
            </Tag>
          )}
          {note && <span className="text-sm text-ink-2">{note}</span>}
        </div>
        {inside[name]}
      </li>
    ))}
  </ol>
)
