import { type Model, models, stagesOf, writingModels } from '@mentorfolio/domain/sessions/models'
import { Choice } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import type { SlotOf } from '../../forms/slots.ts'
import { TextArea } from '../../forms/text-fields.tsx'
import { OtherWords, useWays } from '../../forms/ways.tsx'
import { type How, stageBox, wholeBox } from './log-shape.ts'

const ways = ['WHOLE', ...writingModels] as const

const boxesOf = (how: How): { name: string; title: string }[] =>
  how === 'WHOLE'
    ? [{ name: wholeBox, title: '' }]
    : stagesOf(how).map(([key, title]) => ({ name: stageBox(how, key), title }))

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
  const { chosen, others, choose } = useWays({ formId, ways, boxesOf, began })
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
      {others && <OtherWords />}
    </section>
  )
}
