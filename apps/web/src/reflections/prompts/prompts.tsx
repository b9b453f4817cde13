import { type Prompt, type PromptKind, promptsFor } from '@mentorfolio/domain/reflections/prompts/prompts'
import { useEffect, useRef, useState } from 'react'
import { goToField, labelInWords } from '../../forms/find-field.ts'
import { Button } from '../../shell/button.tsx'
import { counted } from '../../words/durations.ts'

const titles: Record<PromptKind, string> = {
  DESCRIBES_ONLY: 'Tells, and does not yet ask why',
  CLAIMS_WITHOUT_LINK: 'Says so, and does not yet show it',
  GENERAL_WORDS: 'True of anybody',
  OWN_STORY: 'Your own story',
}

type Found = Prompt & { name: string; label: string; key: string }

const formOf = (id: string) => {
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? form : null
}

/** Whether evidence stands beside a text: its row has links. */
const isLinked = (form: HTMLFormElement, name: string) => {
  const links = form.elements.namedItem(name.replace(/\.[^.]+$/, '.links'))
  return links instanceof HTMLInputElement && links.value !== ''
}

const lookThrough = (formId: string): Found[] => {
  const form = formOf(formId)
  if (!form) return []
  return [...form.querySelectorAll('textarea[name]')]
    .filter((box) => box instanceof HTMLTextAreaElement)
    .filter((box) => box.closest('[hidden]') === null)
    .flatMap((box) =>
      // Passage by passage: one that analyses says nothing for the next.
      box.value.split(/\n\s*\n/).flatMap((passage) =>
        promptsFor(passage, { isLinked: isLinked(form, box.name) }).map((prompt) => ({
          ...prompt,
          name: box.name,
          label: labelInWords(form, box.name),
          key: `${box.name} ${prompt.kind} ${prompt.quote}`,
        })),
      ),
    )
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
        {shown.map(({ key, kind, label, quote, because, help, name }) => (
          <li key={key} className="grid justify-items-start gap-1 border-t border-line pt-3">
            <p className="font-[640]">{titles[kind]}</p>
            <p className="text-sm text-ink-2">{label}</p>
            <blockquote className="max-w-[66ch] border-l-[3px] border-line-strong pl-3 wrap-anywhere">
              {quote}
            </blockquote>
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
