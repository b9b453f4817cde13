import { type Model, models, stagesOf, writingModels } from '@mentorfolio/domain/sessions/models'
import { useEffect, useState } from 'react'
import { Choice } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import type { SlotOf } from '../../forms/slots.ts'
import { TextArea } from '../../forms/text-fields.tsx'
import { type How, isHow, stageBox, wholeBox } from './log-shape.ts'

const boxOf = (formId: string, name: string) => {
  const form = document.getElementById(formId)
  const box = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null
  return box instanceof HTMLTextAreaElement ? box : null
}

const boxesOf = (how: How): { name: string; title: string }[] =>
  how === 'WHOLE'
    ? [{ name: wholeBox, title: '' }]
    : stagesOf(how).map(([key, title]) => ({ name: stageBox(how, key), title }))

/**
 * Takes the words along when the writer changes their mind: into the first empty box of the new form, each under the
 * name of its stage. Where the new form has words already, both are kept, and the page says which are saved.
 */
const carryOver = (formId: string, from: How, to: How) => {
  const there = boxesOf(to).map(({ name }) => boxOf(formId, name))
  const [first] = there
  if (!first || there.some((box) => box?.value.trim())) return
  first.value = boxesOf(from)
    .map(({ name, title }) => ({ title, text: boxOf(formId, name)?.value.trim() ?? '' }))
    .filter(({ text }) => text !== '')
    .map(({ title, text }) => (title === '' ? text : `${title}: ${text}`))
    .join('\n\n')
}

const hasOtherWords = (formId: string, how: How): boolean => {
  const here = boxesOf(how)
    .map(({ name }) => boxOf(formId, name)?.value ?? '')
    .join('\n')
  return (['WHOLE', ...writingModels] as const)
    .filter((other) => other !== how)
    .flatMap(boxesOf)
    .map(({ name }) => boxOf(formId, name)?.value.trim() ?? '')
    .some((text) => text !== '' && !here.includes(text))
}

type Props = { formId: string; how: FieldSlot; slot: SlotOf; mentee: string; began: How }

const Stages = ({ model, slot, mentee }: { model: Model; slot: SlotOf; mentee: string }) => (
  <div className="grid gap-4">
    {stagesOf(model).map(([key, title, prompt]) => (
      <div key={key} className="border-l-[3px] border-line pl-4 focus-within:border-thread">
        <TextArea
          field={slot(stageBox(model, key))}
          label={
            <>
              {title} <span className="font-normal text-ink-2">· {prompt.replaceAll('{mentee}', mentee)}</span>
            </>
          }
          rows={2}
        />
      </div>
    ))}
  </div>
)

/** What happened, in one box or by a model's stages: the writer's choice. Every form stays in the page with its words. */
export const NarrativeFields = ({ formId, how, slot, mentee, began }: Props) => {
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
    <section className="grid gap-4" aria-label="What you did and what came of it">
      <Choice
        field={how}
        label="What you did and what came of it"
        hint="Write what would still make sense in six months. In one box, or by the stages of a model."
        onChange={choose}
        options={[
          { value: 'WHOLE', label: 'One box' },
          ...writingModels.map((name) => ({ value: name, label: models[name].name })),
        ]}
      />
      <div hidden={chosen !== 'WHOLE'}>
        <TextArea field={slot(wholeBox)} label="In your words" quiet rows={7} />
      </div>
      {writingModels.map((model) => (
        <div key={model} hidden={chosen !== model}>
          <Stages model={model} slot={slot} mentee={mentee} />
        </div>
      ))}
      {others && (
        <p role="status" className="rounded-field bg-amber-soft px-3.5 py-2.5 text-sm text-amber">
          You wrote something in another form too. It stays on this page, but only what you see here is saved.
        </p>
      )}
    </section>
  )
}
