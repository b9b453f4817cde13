import type { SentRecord } from '@mentorfolio/domain/early/sent-view'
import { recordWords } from '../words/record-words.ts'

/** What showed a criterion when it was last sent to be judged, or when its page was opened. */
export type Before = readonly SentRecord[]

const nameOf = ({ title, record }: SentRecord) => (title === null ? recordWords[record].one : `‘${title}’`)
const isSame = (one: SentRecord) => (other: SentRecord) => one.record === other.record && one.id === other.id

/** What became of the records since, one line each. */
const changesSince = (before: Before, now: Before): string[] => {
  const shown = before.filter(({ claimed }) => claimed)
  const shows = now.filter(({ claimed }) => claimed)
  return [
    ...shows.flatMap((each) => {
      const was = shown.find(isSame(each))
      if (!was) return [`${nameOf(each)} was added`]
      return was.version === each.version ? [] : [`${nameOf(each)} was written on`]
    }),
    ...shown.filter((each) => !shows.some(isSame(each))).map((each) => `${nameOf(each)} shows it no more`),
  ]
}

/** It was not said, for something else stands before the assessor now: what, and that their words are here. */
export const ChangedSince = ({ before, now }: { before: Before; now: Before }) => {
  const changes = changesSince(before, now)
  return (
    <div role="alert" className="grid gap-1 rounded-field bg-amber-soft p-3.5 text-amber">
      <p className="font-[640]">{changes.length > 0 ? 'What shows it changed' : 'It changed meanwhile'}</p>
      <p>
        Nothing was said yet, and your words are still here. The page shows it as it is now: look at it, then say it
        again.
      </p>
      {changes.length > 0 && (
        <ul className="list-disc pl-5">
          {changes.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
