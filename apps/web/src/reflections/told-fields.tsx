import { scaffoldNames, scaffolds, stagesOf } from '@mentorfolio/domain/reflections/scaffolds'
import { Choice } from '../forms/choices.tsx'
import type { FieldSlot } from '../forms/field-slot.ts'
import type { SlotOf } from '../forms/slots.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { OtherWords, useWays } from '../forms/ways.tsx'
import { boxesOf, type How, stageBox, wholeBox } from './told-shape.ts'

const ways = ['WHOLE', ...scaffoldNames] as const

type Props = { formId: string; how: FieldSlot; slot: SlotOf; began: How }

/** Looking back in one box, or by the stages of a scaffold: the writer's choice. Every way stays in the page with its words. */
export const ToldFields = ({ formId, how, slot, began }: Props) => {
  const { chosen, others, choose } = useWays({ formId, ways, boxesOf, began })
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
      {others && <OtherWords />}
    </section>
  )
}
