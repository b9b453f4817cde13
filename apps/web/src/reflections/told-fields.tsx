import { scaffoldNames, scaffolds, stagesOf } from '@mentorfolio/domain/reflections/scaffolds'
import { useEffect, useState } from 'react'
import { Choice } from '../forms/choices.tsx'
import type { FieldSlot } from '../forms/field-slot.ts'
import type { SlotOf } from '../forms/slots.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { boxesOf, type How, isHow, stageBox, wholeBox } from './told-shape.ts'

const boxIn = (formId: string, name: string) => {
  const form = document.getElementById(formId)
  const box = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null
  return box instanceof HTMLTextAreaElement ? box : null
}

const wordsIn = (formId: string, how: How) =>
  boxesOf(how)
    .map(({ name, title }) => ({ title, text: boxIn(formId, name)?.value.trim() ?? '' }))
    .filter(({ text }) => text !== '')

/** Words go along with whoever changes their mind, unless the other way has words of its own: then both stay. */
const carryOver = (formId: string, from: How, to: How) => {
  const [first] = boxesOf(to).map(({ name }) => boxIn(formId, name))
  if (!first || wordsIn(formId, to).length > 0) return
  first.value = wordsIn(formId, from)
    .map(({ title, text }) => (title === '' ? text : `${title}: ${text}`))
    .join('\n\n')
}

const hasOtherWords = (formId: string, how: How) => {
  const here = wordsIn(formId, how)
    .map(({ text }) => text)
    .join('\n')
  return (['WHOLE', ...scaffoldNames] as const)
    .filter((other) => other !== how)
    .some((other) => wordsIn(formId, other).some(({ text }) => !here.includes(text)))
}

type Props = { formId: string; how: FieldSlot; slot: SlotOf; began: How }

/** Looking back in one box, or by the stages of a scaffold: the writer's choice. Every way stays in the page with its words. */
export const ToldFields = ({ formId, how, slot, began }: Props) => {
  const [chosen, setChosen] = useState<How>(began)
  const [others, setOthers] = useState(false)
  // Words that were left in another way come back with the draft.
  useEffect(() => setOthers(hasOtherWords(formId, began)), [formId, began])
  const choose = (value: string) => {
    if (!isHow(value)) return
    carryOver(formId, chosen, value)
    setChosen(value)
    setOthers(hasOtherWords(formId, value))
  }
  return (
    <section className="grid gap-4" aria-label="How it was">
      <Choice
        field={how}
        label="How do you want to look back?"
        hint="In one box, or by the stages of a scaffold. A line is enough to begin with."
        onChange={choose}
        options={[
          { value: 'WHOLE', label: 'One box' },
          ...scaffoldNames.map((name) => ({ value: name, label: scaffolds[name].name })),
        ]}
      />
      <div hidden={chosen !== 'WHOLE'}>
        <TextArea
          field={slot(wholeBox)}
          label="What stays with you from this session?"
          hint="Not only what happened: why, what it changed, and what you would do again or differently."
          rows={9}
        />
      </div>
      {scaffoldNames.map((scaffold) => (
        <div key={scaffold} hidden={chosen !== scaffold} className="grid gap-4">
          {stagesOf(scaffold).map(([key, title, prompt]) => (
            <div key={key} className="border-l-[3px] border-line pl-4 focus-within:border-thread">
              <TextArea
                field={slot(stageBox(scaffold, key))}
                label={
                  <>
                    {title} <span className="font-normal text-ink-2">· {prompt}</span>
                  </>
                }
                rows={3}
              />
            </div>
          ))}
        </div>
      ))}
      {others && (
        <p role="status" className="rounded-field bg-amber-soft px-3.5 py-2.5 text-sm text-amber">
          You wrote something in another way too. It stays on this page, but only what you see here is saved.
        </p>
      )}
    </section>
  )
}
