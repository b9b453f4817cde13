import { useId, useSyncExternalStore } from 'react'
import { Link, useLocation } from 'react-router'
import { saveState } from '../api/save-state.ts'
import { keeping } from '../device/keeping.ts'
import { Icon } from '../shell/tag.tsx'
import { hereZone, sinceNow, time } from '../words/dates.ts'
import { counted } from '../words/durations.ts'
import { waitingInWords, whenItGoes } from '../words/waiting.ts'
import type { Item } from './item.ts'

/** 'written at 16:05 today', by this device's own clock: it is the one that the writer looked at. */
const sinceInWords = ({ writtenAt }: Item) => `written ${sinceNow(writtenAt)}`

const Change = ({ items: [first, ...more] }: { items: [Item, ...Item[]] }) => {
  const last = more.at(-1) ?? first
  return (
    <li>
      <Link to={last.page}>{last.title}</Link>
      {more.length > 0 && <span> and {counted(more.length, 'change')} before it</span>}
    </li>
  )
}

/** Changes of one record stand together, under the latest of them. */
const byRecord = (items: readonly Item[]): [Item, ...Item[]][] =>
  [...Map.groupBy(items, ({ record }) => record).values()].flatMap(([first, ...rest]) =>
    first ? [[first, ...rest] satisfies [Item, ...Item[]]] : [],
  )

/** What was written here and the server does not have yet, calmly: it is safe, and nobody else sees it. Nothing where nothing waits. */
const WaitingStrip = ({ items }: { items: readonly Item[] }) => {
  const id = useId()
  const { pathname } = useLocation()
  const notKept = useSyncExternalStore(keeping.listen, keeping.now)
  const { unsent } = useSyncExternalStore(saveState.listen, saveState.now)
  const [first] = items
  if (!first) return null
  const where = notKept === null ? 'DEVICE' : 'TAB'
  // On its own page each change is named; elsewhere each record, with the way to it.
  const isHere = items.every(({ page }) => page === pathname)
  return (
    <section aria-labelledby={id} className="flex gap-3 rounded-field bg-sky-soft px-3.5 py-2.5 text-ink">
      <Icon shape="device" className="mt-1 size-4.5 text-sky" />
      <div className="grid gap-1">
        <h2 id={id} className="text-base leading-snug font-[640]">
          {waitingInWords(items.length, where)} <span className="font-[450]">{sinceInWords(first)}</span>
        </h2>
        <ul className="grid gap-1">
          {isHere
            ? items.map(({ id: key, title, writtenAt }) => (
                <li key={key}>
                  {title} <span className="whitespace-nowrap text-ink-2">· {time(writtenAt, hereZone())}</span>
                </li>
              ))
            : byRecord(items).map((changes) => <Change key={changes[0].record} items={changes} />)}
        </ul>
        <p className="text-sm text-ink-2">{whenItGoes(where, unsent.signedOut)}</p>
      </div>
    </section>
  )
}
export default WaitingStrip
