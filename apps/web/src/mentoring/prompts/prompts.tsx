import { type Prompt, type PromptKind, promptsFor } from '@mentorfolio/domain/reflections/prompts/prompts'
import { isTelling, meaningLeftOut } from '@mentorfolio/domain/reflections/scaffolds'
import { useEffect, useRef, useState } from 'react'
import { goToField, labelInWords } from '../../forms/find-field.ts'
import { Button } from '../../shell/button.tsx'
import { counted } from '../../words/durations.ts'
import { stageBox, stageOfBox } from './stage-box.ts'

const titles: Record<PromptKind, string> = {
  DESCRIBES_ONLY: 'Tells, and does not yet ask why',
  CLAIMS_WITHOUT_LINK: 'Says so, and does not yet show it',
  GENERAL_WORDS: 'True of anybody',
  OWN_STORY: 'Your own story',
}

type Found = Omit<Prompt, 'kind'> & { title: string; name: string; label: string; key: string }

const formOf = (id: string) => {
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? form : null
}

/** Whether evidence stands beside a text: its row has links, or the text as a whole. */
const isLinked = (form: HTMLFormElement, name: string) => {
  const links = form.elements.namedItem(name.replace(/\.[^.]+$/, '.links')) ?? form.elements.namedItem('links')
  return links instanceof HTMLInputElement && links.value !== ''
}

/** A telling stage of a scaffold only tells, as it should. */
const isAsked = (name: string, kind: PromptKind) => {
  const of = stageOfBox(name)
  return kind !== 'DESCRIBES_ONLY' || of === null || !isTelling(of.scaffold, of.stage)
}

/** Where what took place is told by the stages of a scaffold, and nothing yet of what it means. */
const meaningIn = (form: HTMLFormElement, boxes: readonly HTMLTextAreaElement[]): Found[] => {
  const filled = boxes.flatMap(({ name, value }) => (value.trim() === '' ? [] : (stageOfBox(name) ?? [])))
  return [...Map.groupBy(filled, ({ told, scaffold }) => `${told} ${scaffold}`).values()].flatMap((stages) => {
    const [first] = stages
    const left = first && meaningLeftOut(first.scaffold, (stage) => stages.some((each) => each.stage === stage))
    if (!first || !left) return []
    const name = stageBox(first.told, first.scaffold, left)
    return [
      {
        ...{ title: 'Told, and not yet asked why', name, label: labelInWords(form, name) },
        ...{ key: `${name} empty`, quote: '' },
        because: 'You told what happened. Nothing stands here yet, and it is what a reader looks for.',
        help: 'A line is enough: why did it go that way, and what does it mean to you or to them?',
      },
    ]
  })
}

const lookThrough = (formId: string): Found[] => {
  const form = formOf(formId)
  if (!form) return []
  const boxes = [...form.querySelectorAll('textarea[name]')]
    .filter((box) => box instanceof HTMLTextAreaElement)
    .filter((box) => box.closest('[hidden]') === null)
  const found = [...boxes].flatMap((box) =>
    // Passage by passage: one that analyses says nothing for the next.
    box.value.split(/\n\s*\n/).flatMap((passage) =>
      promptsFor(passage, { isLinked: isLinked(form, box.name) })
        .filter(({ kind }) => isAsked(box.name, kind))
        .map(({ kind, ...prompt }) => ({
          ...prompt,
          title: titles[kind],
          name: box.name,
          label: labelInWords(form, box.name),
          key: `${box.name} ${kind} ${prompt.quote}`,
        })),
    ),
  )
  return [...meaningIn(form, boxes), ...found]
}

/** What could be asked about the words as they stand, each to be put away. Nothing of it is kept or sent. */
const Prompts = ({ formId, times }: { formId: string; times: number }) => {
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press looks anew
  useEffect(() => setFound(lookThrough(formId)), [formId, times])
  useEffect(() => {
    if (found) heading.current?.focus()
  }, [found])
  if (!found) return null
  const shown = found.filter(({ key }) => !away.has(key))
  const putAway = (key: string) => {
    setAway(new Set([...away, key]))
    heading.current?.focus()
  }
  const go = (name: string) => {
    const form = formOf(formId)
    if (form) goToField(form, name)
  }
  return (
    <section aria-labelledby={`${formId}-prompts`} className="grid w-full gap-3 rounded-sheet bg-sky-soft px-5 py-4">
      <h2 id={`${formId}-prompts`} ref={heading} tabIndex={-1} className="text-base font-[640]">
        {shown.length === 0 ? 'Nothing to ask' : `${counted(shown.length, 'passage')} to think about`}
      </h2>
      <p className="max-w-[66ch] text-sm">
        {shown.length === 0
          ? 'No rule found anything here. That does not mean that it is finished, nor that it is not.'
          : 'Simple rules about words found these; they may be wrong, and you know better. Nothing here is kept, sent or shown to anybody.'}
      </p>
      <ul className="grid gap-4">
        {shown.map(({ key, title, label, quote, because, help, name }) => (
          <li key={key} className="grid justify-items-start gap-1 border-t border-line pt-3">
            <p className="font-[640]">{title}</p>
            <p className="text-sm text-ink-2">{label}</p>
            {quote && (
              <blockquote className="max-w-[66ch] border-l-[3px] border-line-strong pl-3 wrap-anywhere">
                {quote}
              </blockquote>
            )}
            <p className="max-w-[66ch]">{because}</p>
            <p className="max-w-[66ch]">{help}</p>
            <div className="flex flex-wrap gap-2">
              <Button className="text-sm" onClick={() => go(name)}>
                Go to these words
              </Button>
              <Button look="quiet" className="text-sm" onClick={() => putAway(key)}>
                Not here
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

export default Prompts
