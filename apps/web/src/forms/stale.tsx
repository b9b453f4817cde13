import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { Button } from '../shell/button.tsx'
import { labelInWords } from './find-field.ts'

/** A record as a form shows it: its revision, and its values under the form's own names. */
export type Seen = { revision: number; values: Record<string, unknown> }

/**
 * What the person saw when the form opened. It moves on only when they have looked at what changed: a page that
 * refreshes by itself must not make old words look like new ones.
 */
export const useSeen = (seen: Seen | undefined) => {
  const [opened, setOpened] = useState(seen)
  return { opened, catchUp: () => setOpened(seen) }
}

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

type Props = { formId: string; opened: Seen; now: Seen; onCaughtUp: () => void }

/** Somebody saved this record in the meantime: shows theirs, keeps the words typed here, and goes on from there. */
export const Stale = ({ formId, opened, now, onCaughtUp }: Props) => {
  const { revalidate, state } = useRevalidator()
  const changed = now.revision > opened.revision
  const [read, setRead] = useState(false)
  const form = document.getElementById(formId)
  const label = (name: string) => (form instanceof HTMLFormElement ? labelInWords(form, name) : name)
  const changes = changesBetween(opened.values, now.values)
  return (
    <>
      <h2 className="text-lg">This was changed after you opened it</h2>
      <p>It may have been you, in another tab or on another device. Your words are still here, and not saved yet.</p>
      {!changed && !read && (
        <Button className="justify-self-start" disabled={state === 'loading'} onClick={() => void revalidate()}>
          See what changed
        </Button>
      )}
      {changed && (
        <>
          {changes.length > 0 ? (
            <dl className="grid gap-3">
              {changes.map(({ name, before, after }) => (
                <div key={name}>
                  <dt className="font-[640]">{label(name)}</dt>
                  <dd className="whitespace-pre-line">Now saved: {after || '(empty)'}</dd>
                  <dd className="whitespace-pre-line text-ink-2">When you opened it: {before || '(empty)'}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p>Nothing in this form differs; something else about the session did.</p>
          )}
          <Button
            className="justify-self-start"
            onClick={() => {
              setRead(true)
              onCaughtUp()
            }}
          >
            Go on with my words
          </Button>
        </>
      )}
      {read && (
        <p>Change your words if you need to, then save: they become the newest version, and the other one is kept.</p>
      )}
    </>
  )
}
