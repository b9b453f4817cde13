import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import { useEffect, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../shell/button.tsx'
import { counted, listed } from '../words/durations.ts'
import { recordWords } from '../words/record-words.ts'
import { Legend } from './legend.tsx'
import { MatrixList, MatrixTable } from './matrix-table.tsx'

/** So many rows at a time: a portfolio may hold thousands. */
const aPage = 30
/** With more than these there is something to choose from. */
const few = 12

type Choices = { label: string; value: string; all: string; options: readonly [value: string, words: string][] }

const Filter = ({ label, value, all, options, onChoose }: Choices & { onChoose: (value: string) => void }) => {
  const id = useId()
  return (
    <div className="grid min-w-44 gap-1">
      <label htmlFor={id} className="text-sm text-ink-2">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        className="block min-h-tap w-full rounded-field border-[1.5px] border-line-strong bg-sheet px-3 py-2 text-ink"
      >
        <option value="">{all}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

const unclaimedInWords = ({ unclaimed }: MatrixView): string =>
  listed(
    unclaimed.map(({ record, count }) => {
      const { one, many } = recordWords[record]
      return counted(count, one.toLowerCase(), many.toLowerCase())
    }),
  )

/** Criteria by records: what is chosen of them, so many rows at a time, the latest first. */
export const Matrix = ({ view, mine }: { view: MatrixView; mine: boolean }) => {
  const { records, relationships } = view
  const [withWhom, setWithWhom] = useState('')
  const [kind, setKind] = useState('')
  const [shown, setShown] = useState(aPage)
  useEffect(() => {
    // On paper there is no button for more.
    const showAll = () => flushSync(() => setShown(Number.POSITIVE_INFINITY))
    window.addEventListener('beforeprint', showAll)
    return () => window.removeEventListener('beforeprint', showAll)
  }, [])
  const kinds = [...new Set(records.map(({ record }) => record))]
  const people = relationships.filter(({ name }) => records.some(({ names }) => names.includes(name)))
  const chosen = records
    .filter(({ record, names }) => {
      const whom = people.find(({ id }) => id === withWhom)
      return (kind === '' || record === kind) && (!whom || names.includes(whom.name))
    })
    .toReversed()
  const lines = chosen.slice(0, shown)
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value)
    setShown(aPage)
  }
  const wordsOf = (record: RecordKind) => recordWords[record].many
  return (
    <section aria-labelledby="matrix" className="grid gap-4">
      <h2 id="matrix" className="text-lg">
        Criteria and records
      </h2>
      <p className="max-w-[66ch] text-ink-2">
        {mine
          ? 'Every record is put to the criteria that it serves as you save it. Claimed is not accepted: that is for your assessor. Open a record to mark the words that show it, to add it to another criterion or to take it out.'
          : 'Every record is put to the criteria that it serves as it is saved; the candidate may add to that and take out.'}
      </p>
      <Legend mine={mine} />
      {records.length > few && (kinds.length > 1 || people.length > 1) && (
        <div className="no-print flex flex-wrap gap-4">
          {people.length > 1 && (
            <Filter
              label="With whom"
              value={withWhom}
              all="Everybody"
              options={people.map(({ id, name }) => [id, name])}
              onChoose={choose(setWithWhom)}
            />
          )}
          {kinds.length > 1 && (
            <Filter
              label="Kind of record"
              value={kind}
              all="Every kind"
              options={kinds.map((each) => [each, wordsOf(each)])}
              onChoose={choose(setKind)}
            />
          )}
        </div>
      )}
      {records.length > 0 && <MatrixTable view={view} lines={lines} mine={mine} />}
      <MatrixList view={view} lines={chosen} mine={mine} />
      {records.length === 0 && (
        <p className="max-w-[62ch] text-ink-2">
          {mine
            ? 'No record shows a criterion yet. Plan a session and log it: what it shows then stands here, and this page says what it does not show yet.'
            : 'No record shows a criterion yet.'}
        </p>
      )}
      <div role="status" className="max-wide:hidden">
        {chosen.length > aPage && (
          <p className="text-sm text-ink-2">
            {Math.min(shown, chosen.length)} of {counted(chosen.length, 'record')}, the latest first.
          </p>
        )}
      </div>
      {shown < chosen.length && (
        <div className="no-print max-wide:hidden">
          <Button onClick={() => setShown(shown + aPage)}>Show {Math.min(aPage, chosen.length - shown)} more</Button>
        </div>
      )}
      {view.unclaimed.length > 0 && (
        <p className="max-w-[66ch] text-sm text-ink-2">
          Under no criterion: {unclaimedInWords(view)}.{mine && ' Open a criterion to add one of them.'}
        </p>
      )}
    </section>
  )
}
