import type { Entries } from '../../drafts/draft.ts'
import { entriesOfRecord, saySame } from '../../forms/merge.ts'
import type { Seen } from '../../forms/seen.ts'

/** What the timer tells of a log: each time with the clock that it was read on. */
const told = [['date'], ['from', 'offsetFrom'], ['to', 'offsetTo']] as const
const names: readonly string[] = told.flat()

const first = (entries: Entries, wanted: string) => entries.find(([name]) => name === wanted)?.[1]
const beside = ({ values }: Seen) => entriesOfRecord(values).filter(([name]) => !names.includes(name))

type Words = { entries: Entries; base: Seen }

/**
 * Unfinished words of a log whose own timer was started or stopped since they were begun: nobody else's change, so nothing to
 * decide. Its times stand wherever none of one's own were written. An end that was proposed while it ran stands until it is
 * stopped. What else changed meanwhile is still told, beside the words.
 */
export const withTimerSince = ({ entries, base }: Words, now: Seen, isStopped: boolean): Words => {
  const [before, since] = [entriesOfRecord(base.values), entriesOfRecord(now.values)]
  const known: Record<string, unknown> = { ...base.values }
  let words = entries
  for (const group of told) {
    const [name] = group
    const mine = first(entries, name) ?? ''
    const isProposed = mine === (first(before, name) ?? '')
    if (mine !== '' && isProposed && name === 'to' && !isStopped) continue
    for (const each of group) known[each] = now.values[each]
    if (mine !== '' && !isProposed) continue
    const theirs = group.map((each): Entries[number] => [each, first(since, each) ?? ''])
    words = [...words.filter(([each]) => !group.some((of) => of === each)), ...theirs]
  }
  const revision = saySame(beside(base), beside(now)) ? now.revision : base.revision
  return { entries: words, base: { revision, values: known } }
}
