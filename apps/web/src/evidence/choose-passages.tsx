import type { RecordPart } from '@mentorfolio/domain/evidence/evidence-view'
import { useEffect, useId, useRef, useState } from 'react'
import { FieldErrors } from '../forms/field-parts.tsx'
import type { FieldSlot } from '../forms/field-slot.ts'
import { PartText } from '../mentoring/evidence/part-text.tsx'
import {
  beginningOf,
  longest,
  most,
  type Passage,
  readPassages,
  sentencesIn,
  wholeWords,
  withQuote,
  writtenPassages,
} from '../mentoring/evidence/quotes.ts'
import { Button } from '../shell/button.tsx'

const partAround = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-part]') ?? null

/** The words that are selected on the page, where they lie in one text of this record. */
const selectedIn = (place: HTMLElement | null, parts: readonly RecordPart[]): Passage | null => {
  const selection = document.getSelection()
  if (!place || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const box = partAround(range.startContainer)
  if (!box || !place.contains(box) || partAround(range.endContainer) !== box) return null
  const part = parts.find((each) => each.part === box.dataset['part'])
  if (!part) return null
  const before = document.createRange()
  before.selectNodeContents(box)
  before.setEnd(range.startContainer, range.startOffset)
  const from = before.toString().length
  const quote = wholeWords(part.text, from, from + range.toString().length)
  return quote === '' || quote.length > longest ? null : { part: part.part, quote }
}

type PartProps = {
  part: RecordPart
  chosen: readonly Passage[]
  full: boolean
  selected: Passage | null
  onUse: (passage: Passage) => void
  onToggle: (passage: Passage) => void
}

const tick = 'size-5 shrink-0 accent-thread'

const Part = ({ part: { part, label, text }, chosen, full, selected, onUse, onToggle }: PartProps) => {
  const id = useId()
  const quotes = chosen.filter((each) => each.part === part).map(({ quote }) => quote)
  const whole = beginningOf(text)
  const sentences = sentencesIn(text)
  const box = (quote: string, words: string) => (
    <label className="inline-flex min-h-tap items-center gap-2.5 text-sm">
      <input
        type="checkbox"
        checked={quotes.includes(quote)}
        disabled={full && !quotes.includes(quote)}
        onChange={() => onToggle({ part, quote })}
        className={tick}
      />
      <span>{words}</span>
    </label>
  )
  return (
    <fieldset aria-labelledby={label ? id : undefined} className="grid min-w-0 gap-1.5 border-t border-line pt-3">
      {label && (
        <h3 id={id} className="text-sm font-[640] text-ink-2">
          {label}
        </h3>
      )}
      <PartText part={part} text={text} quotes={quotes} className="cursor-text" />
      {selected?.part === part && (
        <div className="flex flex-wrap items-center gap-3 rounded-field bg-sunk px-3.5 py-2">
          <p className="min-w-0 flex-1 basis-48 text-sm">
            Selected: <q>{selected.quote.length > 90 ? `${selected.quote.slice(0, 80)}…` : selected.quote}</q>
          </p>
          {/* A press must not take the selection away before it is used. */}
          <Button disabled={full} onPointerDown={(event) => event.preventDefault()} onClick={() => onUse(selected)}>
            Use these words
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-start gap-x-6">
        {box(whole, whole === text ? 'All of this' : 'How it begins')}
        {sentences.length > 1 && (
          <details className="min-w-0">
            <summary className="inline-flex min-h-tap items-center text-sm font-[620] text-thread-deep">
              Sentence by sentence
            </summary>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{box(sentence, sentence)}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </fieldset>
  )
}

type Props = { field: FieldSlot; parts: readonly RecordPart[] }

/**
 * Where in the record it shows: words that are selected by mouse, finger or keyboard; or a whole text, or a sentence, by a
 * box. The control itself is hidden and kept by React alone, as a list that can be read.
 */
export const ChoosePassages = ({ field, parts }: Props) => {
  const [value, setValue] = useState(field.defaultValue ?? '')
  const [selected, setSelected] = useState<Passage | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLElement>(null)
  const before = useRef(value)
  const chosen = readPassages(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    // Kept like anything typed.
    input.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [value])
  useEffect(() => {
    // What was selected last stays on offer: a tap elsewhere takes a phone's selection away.
    const look = () => setSelected((last) => selectedIn(place.current, parts) ?? last)
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [parts])
  const toggle = (passage: Passage) => {
    const isChosen = chosen.some(({ part, quote }) => part === passage.part && quote === passage.quote)
    setValue(
      writtenPassages(
        isChosen
          ? chosen.filter(({ part, quote }) => part !== passage.part || quote !== passage.quote)
          : withQuote(chosen, passage),
      ),
    )
  }
  const use = (passage: Passage) => {
    setValue(writtenPassages(withQuote(chosen, passage)))
    setSelected(null)
    document.getSelection()?.removeAllRanges()
  }
  return (
    <section ref={place} aria-labelledby="where" data-field={field.name} className="grid gap-3">
      <input ref={input} type="hidden" name={field.name} value={value} />
      <h2 id="where" className="text-lg">
        Where does it show? <span className="font-[450] text-ink-2">(optional)</span>
      </h2>
      <p className="max-w-[62ch] text-ink-2">
        Select the words in the text and use them; or choose a whole text or a sentence by its box. Your assessor sees
        them marked.
      </p>
      <FieldErrors field={field} />
      <div role="status">
        {chosen.length > 0 && (
          <p className="text-sm">
            {chosen.length === 1 ? '1 passage is' : `${chosen.length} passages are`} marked
            {chosen.length >= most && ': that is the most. Take one away to mark another'}.
          </p>
        )}
      </div>
      {chosen.length > 0 && (
        <ul aria-label="Marked words" className="grid gap-1.5">
          {chosen.map((passage) => (
            <li
              key={`${passage.part} ${passage.quote}`}
              className="flex flex-wrap items-center gap-x-3 rounded-field bg-thread-soft pl-3 text-sm text-thread-deep"
            >
              <q className="min-w-0 flex-1 basis-48 py-1.5">
                {passage.quote.length > 140 ? `${passage.quote.slice(0, 130)}…` : passage.quote}
              </q>
              <Button look="quiet" className="text-sm" onClick={() => toggle(passage)}>
                Take away<span className="sr-only">: {passage.quote.slice(0, 60)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {parts.map((part) => (
        <Part
          key={part.part}
          part={part}
          chosen={chosen}
          full={chosen.length >= most}
          selected={selected}
          onUse={use}
          onToggle={toggle}
        />
      ))}
    </section>
  )
}
