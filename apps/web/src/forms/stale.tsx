import { useState } from 'react'
import { Button } from '../shell/button.tsx'
import { labelInWords } from './find-field.ts'

/** A record as a form shows it: its revision, and its values under the form's own names. */
export type Seen = { revision: number; values: Record<string, unknown> }

const flat = (value: unknown, name = ''): [string, string][] => {
  if (Array.isArray(value)) return value.flatMap((each, index) => flat(each, `${name}[${index}]`))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => flat(each, name === '' ? key : `${name}.${key}`))
  return value === undefined || value === null || value === '' ? [] : [[name, String(value)]]
}

export const changesBetween = (before: Seen['values'], after: Seen['values']) => {
  const [old, now] = [new Map(flat(before)), new Map(flat(after))]
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? '', after: now.get(name) ?? '' }))
    .filter((change) => change.before !== change.after)
}

type Props = {
  formId: string
  opened: Seen
  /** Asks how the record is now; the page itself stays as it is. */
  look: () => Promise<Seen>
  onCaughtUp: (now: Seen) => void
}

const Changes = ({ formId, opened, now }: { formId: string; opened: Seen; now: Seen }) => {
  const form = document.getElementById(formId)
  const label = (name: string) => (form instanceof HTMLFormElement ? labelInWords(form, name) : name)
  const changes = changesBetween(opened.values, now.values)
  if (changes.length === 0) return <p>Nothing in this form differs; something else about the record did.</p>
  return (
    <dl className="grid gap-3">
      {changes.map(({ name, before, after }) => (
        <div key={name}>
          <dt className="font-[640]">{label(name)}</dt>
          <dd className="whitespace-pre-line">Now saved: {after || '(empty)'}</dd>
          <dd className="whitespace-pre-line text-ink-2">When you opened it: {before || '(empty)'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Somebody saved this record in the meantime: shows theirs, keeps the words typed here, and goes on from there. */
export const Stale = ({ formId, opened, look, onCaughtUp }: Props) => {
  const [looked, setLooked] = useState<{ before: Seen; now: Seen } | null>(null)
  const [failed, setFailed] = useState(false)
  const see = async () => {
    try {
      const now = await look()
      setLooked({ before: opened, now })
      onCaughtUp(now)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <h2 className="text-lg">This was changed after you opened it</h2>
      <p>It may have been you, in another tab or on another device. Your words are still here, and not saved yet.</p>
      {looked ? (
        <>
          <Changes formId={formId} opened={looked.before} now={looked.now} />
          <p>Change your words if you need to, then save: they become the newest version, and the other one is kept.</p>
        </>
      ) : (
        <Button className="justify-self-start" onClick={() => void see()}>
          See what changed
        </Button>
      )}
      {failed && !looked && <p>It could not be fetched. Check your connection, then try again.</p>}
    </>
  )
}
