import type { Entries } from '../drafts/draft.ts'
import { proseIn } from './prose-in.ts'

/** Enough to know one copy from another. */
const beginning = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text)

/** The words themselves, to read and to copy, for when their form cannot be opened: its record may never have been made. */
export const WordsIn = ({ entries }: { entries: Entries }) => {
  const prose = proseIn(entries)
  if (prose.length === 0) return null
  return (
    <details>
      <summary className="min-h-tap py-2.5">
        <span className="font-[620] text-thread-deep">Read the words:</span> ‘{beginning(prose[0]?.[1] ?? '')}’
      </summary>
      <ul className="grid gap-2 pb-2">
        {prose.map(([name, value]) => (
          <li key={`${name} ${value}`} className="whitespace-pre-line border-l-[3px] border-line pl-3">
            {value}
          </li>
        ))}
      </ul>
    </details>
  )
}
