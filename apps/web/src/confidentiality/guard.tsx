import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { newId } from '../api/device.ts'
import { checkedIn } from '../drafts/entries.ts'
import type { RecordFormState } from '../forms/use-record-form.ts'
import { FoundNote } from './found-note.tsx'
import { FoundSummary } from './found-summary.tsx'
import { foundInWords, type Group, grouped, keyOf } from './groups.ts'
import { knownNames, type Names } from './known-names.ts'
import { replaceIn } from './replace-in.ts'
import { unresolvedInField } from './unresolved.ts'

type Guarded = Pick<RecordFormState, 'element' | 'where' | 'failures' | 'keptNames' | 'keepNames' | 'trouble'>

const boxNamed = (form: HTMLFormElement, name: string) => {
  const box = form.elements.namedItem(name)
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement ? box : null
}

const slotOf = (form: HTMLFormElement, name: string) => form.querySelector(`[data-names-in="${CSS.escape(name)}"]`)

/** Not merely folded away: `goToField` opens what is folded, and a link leads there. */
const isHidden = (form: HTMLFormElement, name: string) => {
  const box = boxNamed(form, name)
  return !box || !slotOf(form, name) || box.closest('[hidden]') !== null
}

/** Before real names are known here, what looks like one is found all the same. */
const nobody: Names = { known: [], own: [] }

/**
 * Watches over the words of a form: each time they are kept it looks for names, numbers and addresses in them, and says
 * below the field what it found. Nothing of it leaves this device.
 */
const Guard = ({ state }: { state: Guarded }) => {
  const { element, where, failures, keptNames, keepNames, trouble } = state
  const [names, setNames] = useState<Names>(nobody)
  const [groups, setGroups] = useState<Group[]>([])
  const [said, setSaid] = useState('')
  const summary = useRef<HTMLDivElement>(null)
  /** A save was held: the focus goes to what was found, once that is drawn. */
  const focusDue = useRef<'SUMMARY' | null>(null)
  /** The focus stood on a button that goes with what it was about. */
  const handOn = useRef<string | null>(null)

  useEffect(() => {
    let here = true
    knownNames().then(
      (known) => here && setNames(known),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])

  const look = useCallback(() => {
    const form = element.current
    if (!form) return
    const kept = keptNames()
    const found = checkedIn(form).flatMap((field) =>
      unresolvedInField(field, boxNamed(form, field)?.value ?? '', names, kept),
    )
    const next = grouped(found)
    setGroups((now) => {
      const news = next.filter((group) => !now.some((each) => keyOf(each) === keyOf(group)))
      if (news.length > 0) setSaid(news.map(foundInWords).join('. '))
      else if (next.length === 0 && now.length > 0) setSaid('Nothing more to check for names.')
      return next
    })
  }, [element, keptNames, names])

  // Once they are kept, not at every key.
  const pauses = where.kind === 'TYPING' ? null : where
  useEffect(() => {
    if (pauses) look()
  }, [pauses, look])

  const isHeld = trouble?.kind === 'NAMES'
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failure takes the focus again
  useEffect(() => {
    if (failures === 0) return
    look()
    focusDue.current = isHeld ? 'SUMMARY' : null
  }, [failures, isHeld])

  // Names may become known here only after the save was held.
  useEffect(() => {
    if (isHeld) look()
  }, [isHeld, look])

  // Saved at once, before anything was found: what was found is drawn later, and takes the focus then.
  useEffect(() => {
    if (focusDue.current === null || !summary.current) return
    focusDue.current = null
    summary.current.focus({ preventScroll: true })
    summary.current.scrollIntoView({ block: 'start' })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is drawn by then
  useEffect(() => {
    const form = element.current
    const field = handOn.current
    handOn.current = null
    if (!form || field === null) return
    const next = slotOf(form, field)?.querySelector('button') ?? summary.current
    if (next) next.focus({ preventScroll: next === summary.current })
    else if (isHidden(form, field)) form.querySelector<HTMLElement>('button[type=submit]')?.focus()
    else boxNamed(form, field)?.focus({ preventScroll: true })
  }, [groups])

  const form = element.current
  if (!form) return null

  const replace = (these: readonly Group[]) => {
    for (const field of new Set(these.map((group) => group.field))) {
      const box = boxNamed(form, field)
      const spans = these.filter((group) => group.field === field).flatMap((group) => group.spans)
      // Only what still stands there: somebody may have typed since it was found.
      const still = spans.filter(({ start, end, text }) => box?.value.slice(start, end) === text)
      if (box)
        replaceIn(
          box,
          still.toSorted((a, b) => a.start - b.start),
        )
    }
    handOn.current = these[0]?.field ?? null
    look()
  }
  const keep = ({ field, kind, texts }: Group) => {
    keepNames(texts.map((text) => ({ id: newId(), field, kind, text })))
    handOn.current = field
    look()
  }

  const hidden = new Set(groups.map(({ field }) => field).filter((field) => isHidden(form, field)))
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {groups.length > 0 && (failures > 0 || hidden.size > 0) && (
        <FoundSummary ref={summary} form={form} groups={groups} hidden={hidden} onReplace={replace} onKeep={keep} />
      )}
      {groups.map((group) => {
        const slot = slotOf(form, group.field)
        return (
          slot &&
          !hidden.has(group.field) &&
          createPortal(
            <FoundNote group={group} onReplace={() => replace([group])} onKeep={() => keep(group)} />,
            slot,
            `${keyOf(group)} ${group.texts[0]}`,
          )
        )
      })}
    </>
  )
}
export default Guard
