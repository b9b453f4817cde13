import type { EvidenceCard } from '@mentorfolio/domain/reflections/evidence'
import type { EvidenceGroup } from '@mentorfolio/domain/reflections/evidence-groups'
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import { FieldErrors } from '../../forms/field-parts.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { Button } from '../../shell/button.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { keyOf, keysOf } from './links.ts'
import { cardName } from './words.ts'

/** The claim that is being written, and how something is linked to it. */
type Target = { name: string; label: string; linked: readonly string[]; toggle: (card: EvidenceCard) => void }

type Beside = {
  evidence: readonly EvidenceCard[]
  first: EvidenceGroup | undefined
  current: string | null
  take: (name: string) => void
  tell: (target: Target | null, name: string) => void
}

const BesideContext = createContext<Beside | null>(null)

/** A text with the evidence alongside: beside it where there is room, else within each claim. */
export const BesideEvidence = ({
  evidence,
  only = null,
  first,
  children,
}: {
  evidence: readonly EvidenceCard[]
  /** The name of the links, where the text as a whole has some and no claim has its own. */
  only?: string | null
  /** The kind of evidence that is shown first. */
  first?: EvidenceGroup
  children: ReactNode
}) => {
  const [current, setCurrent] = useState(only)
  const [target, setTarget] = useState<Target | null>(null)
  const beside = useMemo(
    () => ({
      evidence,
      first,
      current,
      take: setCurrent,
      tell: (next: Target | null, name: string) =>
        // A claim that goes away takes no other's place with it.
        setTarget((known) => (next === null && known?.name !== name ? known : next)),
    }),
    [evidence, first, current],
  )
  return (
    <BesideContext value={beside}>
      <div className="grid items-start gap-9 wide:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-8">{children}</div>
        <aside
          aria-label="Evidence"
          className="no-print sticky top-4 hidden max-h-[calc(100dvh-2rem)] content-start gap-3 overflow-y-auto rounded-sheet bg-sunk p-4 wide:grid"
        >
          <h2 className="text-lg">Evidence</h2>
          <p role="status" className="text-sm text-ink-2">
            {target
              ? `Links go to ${target.label}.`
              : 'Add a claim, or put the cursor into one: links go to the claim that you are writing.'}
          </p>
          <EvidenceList
            evidence={evidence}
            first={first}
            linked={target?.linked ?? []}
            target={target?.label ?? null}
            onToggle={(card) => target?.toggle(card)}
          />
        </aside>
      </div>
    </BesideContext>
  )
}

type Props = {
  field: FieldSlot
  /** What the claim is called: 'claim 2 of “Trust”'. */
  label: string
}

/** What one claim rests on. Its control is hidden and kept by React alone: a plain default would be put back at the next drawing. */
export const ClaimLinks = ({ field, label }: Props) => {
  const beside = use(BesideContext)
  const [value, setValue] = useState(field.defaultValue ?? '')
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const before = useRef(value)
  const { name } = field
  const isCurrent = beside?.current === name
  const tell = beside?.tell

  useEffect(() => {
    if (before.current === value) return
    before.current = value
    // Kept like anything typed, and seen by what is worked out beside the form.
    input.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [value])

  useEffect(() => {
    if (!isCurrent || !tell) return
    const linked = keysOf(value)
    const toggle = (card: EvidenceCard) => {
      const key = keyOf(card)
      setValue((linked.includes(key) ? linked.filter((each) => each !== key) : [...linked, key]).join(' '))
    }
    tell({ name, label, linked, toggle }, name)
    return () => tell(null, name)
  }, [isCurrent, tell, value, name, label])

  if (!beside) return null
  const linked = keysOf(value)
  const toggle = (key: string) =>
    setValue((linked.includes(key) ? linked.filter((each) => each !== key) : [...linked, key]).join(' '))
  const named = linked.map((key) => {
    const card = beside.evidence.find((each) => keyOf(each) === key)
    return { key, words: card ? cardName(card) : 'Something that is not there any more' }
  })
  return (
    <div data-field={name} className="grid justify-items-start gap-2">
      <input ref={input} type="hidden" name={name} value={value} />
      <FieldErrors field={field} />
      {named.length === 0 ? (
        <p className="text-sm text-ink-2">Rests on nothing yet.</p>
      ) : (
        <ul aria-label={`What ${label} rests on`} className="grid gap-1.5">
          {named.map(({ key, words }) => (
            <li
              key={key}
              className="flex flex-wrap items-center gap-x-2 rounded-field bg-thread-soft pl-3 text-sm text-thread-deep"
            >
              {words}
              <Button look="quiet" className="text-sm" onClick={() => toggle(key)}>
                Take away<span className="sr-only">: {words}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <details className="w-full wide:hidden" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
          Evidence to link{linked.length > 0 && ` (${linked.length} linked)`}
        </summary>
        {open && (
          <EvidenceList
            evidence={beside.evidence}
            first={beside.first}
            linked={linked}
            target={label}
            onToggle={(card) => toggle(keyOf(card))}
          />
        )}
      </details>
    </div>
  )
}

/** The place of a claim: whoever writes in it, or has its evidence open, links to it. */
export const ClaimPlace = ({ links, children }: { links: string; children: ReactNode }) => {
  const beside = use(BesideContext)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the cursor is
    <div
      className={`grid gap-3 ${beside?.current === links ? 'wide:border-l-[3px] wide:border-thread wide:pl-3' : ''}`}
      onFocus={() => beside?.take(links)}
    >
      {children}
    </div>
  )
}
