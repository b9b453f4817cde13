import type { Confirmation } from '@mentorfolio/domain/needs/confirmation'
import type { ReactNode } from 'react'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment } from '../words/dates.ts'

/** A question and its answer; nothing where there is none. */
export const Told = ({ label, children }: { label: ReactNode; children: ReactNode }) =>
  children !== null &&
  children !== '' && (
    <div>
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="max-w-[66ch] whitespace-pre-line">{children}</dd>
    </div>
  )

/** What the mentee has said of it, in a word and a shape. */
export const ConfirmationTag = ({ said, name }: { said: Confirmation; name: string }) => {
  switch (said) {
    case 'CONFIRMED':
      return (
        <Tag tone="good" shape="tick">
          {name} confirmed it
        </Tag>
      )
    case 'CHANGED':
      return (
        <Tag tone="wait" shape="half">
          Changed since {name} confirmed it
        </Tag>
      )
    case 'NOT_RIGHT':
      return (
        <Tag tone="bad" shape="cross">
          {name} says: that’s not right
        </Tag>
      )
    case 'NONE':
      return (
        <Tag tone="plain" shape="ring">
          {name} has not confirmed it yet
        </Tag>
      )
  }
}

type Version = { version: number; effectiveAt: string; by: string; reason: string | null }
type VersionsProps<V extends Version> = {
  versions: readonly V[]
  /** What became of it beside its time: 'Robin confirmed it'. */
  note?: (version: V) => ReactNode
  /** What is different from the one before. */
  changes: (version: V, before: V | undefined) => readonly string[]
  children: (version: V) => ReactNode
}

/** Every version, the latest first, with what changed; earlier ones can be read. */
export const Versions = <V extends Version>({ versions, note, changes, children }: VersionsProps<V>) => (
  <section aria-labelledby="versions" className="grid gap-2">
    <h2 id="versions" className="text-lg">
      Versions
    </h2>
    <ol className="divide-y divide-line">
      {versions.toReversed().map((version, index) => {
        const before = versions[versions.length - 2 - index]
        const changed = before ? changes(version, before) : []
        return (
          <li key={version.version} className="grid gap-1 py-3">
            <p>
              <strong className="font-[640]">Version {version.version}</strong>
              <span className="text-ink-2">
                {' '}
                · {moment(version.effectiveAt, hereZone())}, by {version.by}
              </span>
            </p>
            {version.reason && <p>Why: {version.reason}</p>}
            {changed.length > 0 && <p className="text-ink-2">Changed: {changed.join(', ')}</p>}
            {note?.(version)}
            {index > 0 && (
              <details className="no-print">
                <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
                  Read version {version.version}
                </summary>
                <div className="border-l-2 border-line pb-2 pl-4">{children(version)}</div>
              </details>
            )}
          </li>
        )
      })}
    </ol>
  </section>
)
