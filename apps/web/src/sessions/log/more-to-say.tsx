import type { ToLog } from '@mentorfolio/domain/sessions/session-view'
import { useEffect, useRef, useState } from 'react'
import { NotArrived } from '../../shell/not-arrived.tsx'
import { Tag } from '../../shell/tag.tsx'
import { listed } from '../../words/durations.ts'
import { questionWords } from '../../words/log-questions.ts'
import { everyGroup, groupOf, groups, type Part, type PartProps } from './parts.ts'
import type { useParts } from './use-parts.ts'

const partWords: Record<Part, string> = {
  ...questionWords,
  alsoNext: 'By when, and further actions',
  model: 'The model it followed',
}

const servesInWords = (serves: readonly string[]) => (serves.length === 0 ? null : `for ${listed([...serves])}`)

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
      {serves.length > 0 && <p className="text-sm text-ink-2">Evidence {servesInWords(serves)}</p>}
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
  const isAsked = (part: Part) => part !== 'eachMentee' || as.names.size > 1
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
          {everyGroup.map((group) => {
            const left = groups[group].parts.filter((part) => isAsked(part) && !shown.includes(part))
            return (
              left.length > 0 && (
                <section key={group} aria-labelledby={`more-${group}`} className="grid gap-2">
                  <h2 id={`more-${group}`} className="text-sm font-[640]">
                    {groups[group].title}
                  </h2>
                  <ul className="flex flex-wrap gap-2">
                    {left.map((part) => (
                      <li key={part} className="max-w-full">
                        <button
                          type="button"
                          onClick={() => choose(part)}
                          className="inline-flex min-h-tap max-w-full flex-wrap items-center gap-x-1.5 rounded-[22px] border-[1.5px] border-line-strong bg-sheet px-4 py-1.5 text-left leading-snug"
                        >
                          {partWords[part]}
                          {serves.has(part) && (
                            <span className="text-sm text-ink-2">{servesInWords(serves.get(part) ?? [])}</span>
                          )}
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              )
            )
          })}
        </div>
      </details>
    </>
  )
}
