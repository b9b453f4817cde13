import type { ClauseView } from '@mentorfolio/domain/agreements/agreement-view'
import type { Reader } from '@mentorfolio/domain/agreements/tokens'
import { type ChangedClause, whatChanged } from '@mentorfolio/domain/agreements/what-changed'
import { difference, isTelling } from '../forms/difference.ts'

const Changed = ({ before, after }: { before: string; after: string }) => {
  const runs = difference(before, after)
  if (!isTelling(runs))
    return (
      <>
        <p className="whitespace-pre-line text-ink-2">
          <span className="font-[620]">Before: </span>
          <del className="decoration-1">{before}</del>
        </p>
        <p className="whitespace-pre-line">
          <span className="font-[620]">Now: </span>
          <ins className="no-underline">{after}</ins>
        </p>
      </>
    )
  return (
    <p className="whitespace-pre-line">
      {runs.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'ADDED')
          return (
            <ins key={key} className="bg-thread-soft text-thread-deep decoration-2 underline-offset-2">
              {text}
            </ins>
          )
        if (kind === 'TAKEN')
          return (
            <del key={key} className="bg-clay-soft text-clay">
              {text}
            </del>
          )
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}

const Clause = ({ clause: { title, before, after } }: { clause: ChangedClause }) => (
  <li className="grid gap-1">
    <h3 className="font-[640]">{title}</h3>
    {before === null && (
      <p className="whitespace-pre-line">
        <span className="font-[620]">New: </span>
        {after}
      </p>
    )}
    {after === null && (
      <p className="whitespace-pre-line">
        <span className="font-[620]">Taken out: </span>
        <del>{before}</del>
      </p>
    )}
    {before !== null && after !== null && <Changed before={before} after={after} />}
  </li>
)

type Props = { before: readonly ClauseView[]; after: readonly ClauseView[]; reader: Reader; since: number }

/** What is different from an earlier version, word by word. */
const WhatChanged = ({ before, after, reader, since }: Props) => {
  const changed = whatChanged(before, after, reader)
  return (
    <section aria-labelledby="what-changed" className="grid gap-3">
      <h2 id="what-changed" className="text-lg">
        What changed since version {since}
      </h2>
      {changed.length === 0 ? (
        <p className="text-ink-2">No words are different.</p>
      ) : (
        <>
          <p className="text-sm text-ink-2">Underlined words are new; words struck through were taken out.</p>
          <ul className="grid max-w-[66ch] gap-4">
            {changed.map((clause) => (
              <Clause key={`${clause.kind} ${clause.title}`} clause={clause} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
export default WhatChanged
