import type { ToLog } from '@mentorfolio/domain/sessions/session-view'
import { useEffect, useRef, useState } from 'react'
import { Late } from '../../shell/late.tsx'
import { NotArrived } from '../../shell/not-arrived.tsx'
import { Tag } from '../../shell/tag.tsx'
import { listed } from '../../words/durations.ts'
import { groupOf, type Part, type PartProps } from './parts.ts'
import type { useParts } from './use-parts.ts'

/** The words of every part: needed once the page is there, so that it waits for none of them. */
const choices = () => import('./more-choices.tsx')

type DrawnProps = {
  part: Part
  as: PartProps
  parts: ReturnType<typeof useParts>
  serves: readonly string[]
  /** It was asked for just now: the focus goes to its first box. */
  takesFocus: boolean
}

const DrawnPart = ({ part, as, parts, serves, takesFocus }: DrawnProps) => {
  const place = useRef<HTMLDivElement>(null)
  const Drawn = parts.arrived.get(groupOf(part))?.drawn[part]
  const isThere = Drawn !== undefined
  useEffect(() => {
    if (takesFocus && isThere)
      place.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
  }, [takesFocus, isThere])
  if (!Drawn)
    return parts.failed.times > 0 ? (
      <NotArrived times={parts.failed.times} onTryAgain={parts.again} />
    ) : (
      <div className="min-h-20" aria-busy="true" />
    )
  return (
    <div ref={place} className="grid gap-1">
      <Drawn {...as} />
      {serves.length > 0 && (
        <p className="text-sm text-ink-2">Evidence for what your unit still asks: {listed([...serves])}</p>
      )}
    </div>
  )
}

type Props = {
  toLog: Pick<ToLog, 'offered' | 'further'>
  /** Those that something stands in already. */
  holding: readonly Part[]
  as: PartProps
  parts: ReturnType<typeof useParts>
}

/**
 * What may be said besides: two questions at most are offered, by the criteria that are still open. All the rest is behind one
 * choice, and drawn once it is asked for.
 */
export const MoreToSay = ({ toLog: { offered, further }, holding, as, parts }: Props) => {
  const offeredParts = offered.map(({ question }) => question)
  const [chosen, setChosen] = useState<readonly Part[]>(() =>
    holding.filter((part) => !offeredParts.some((each) => each === part)),
  )
  const [latest, setLatest] = useState<Part | null>(null)
  const serves = new Map<Part, string[]>([...offered, ...further].map((each) => [each.question, each.serves]))
  const shown: readonly Part[] = [...offeredParts, ...chosen]
  const isOffered = (part: Part) => !shown.includes(part) && (part !== 'eachMentee' || as.names.size > 1)
  const choose = (part: Part) => {
    parts.fetch(groupOf(part))
    setChosen([...chosen, part])
    setLatest(part)
  }
  const draw = (part: Part) => (
    <DrawnPart
      key={part}
      part={part}
      as={as}
      parts={parts}
      serves={serves.get(part) ?? []}
      takesFocus={part === latest}
    />
  )
  return (
    <>
      {offeredParts.length > 0 && (
        <div className="grid gap-6 border-t border-line pt-6">
          <p>
            <Tag tone="info">{offeredParts.length === 1 ? 'One more' : 'Two more'}, if you have a minute</Tag>
          </p>
          {offeredParts.map(draw)}
        </div>
      )}
      {chosen.length > 0 && <div className="grid gap-7 border-t border-line pt-6">{chosen.map(draw)}</div>}
      <details className="border-t border-line pt-2">
        <summary className="flex min-h-tap items-center font-[620] text-thread-deep">More you can say</summary>
        <div className="grid gap-5 pt-3">
          <p className="text-sm text-ink-2">All of it can be left out. Choose what this session was about.</p>
          <Late load={choices} as={{ offered: isOffered, serves, onChoose: choose }} />
        </div>
      </details>
    </>
  )
}
