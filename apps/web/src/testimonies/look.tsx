import { checks } from '@mentorfolio/domain/testimonies/testimony-review'
import type { TestimoniesView, TestimonyView } from '@mentorfolio/domain/testimonies/testimony-view'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import { FieldErrors } from '../forms/field-parts.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { DateField, TextArea } from '../forms/text-fields.tsx'
import { Tick } from '../forms/tick.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { testimoniesNow } from './load.ts'
import { type LookShape, looking, lookShape } from './review-form.ts'
import { checkWords, contactWords } from './words.ts'

type Props = { view: TestimoniesView; testimony: TestimonyView; opened: Opened<LookShape> }

const contactOptions = (['CONTACTED', 'NOT_REACHED', 'NOT_CONTACTED'] as const).map((value) => ({
  ...{ value, label: contactWords[value] },
}))

/** What an assessor makes of a testimony: who speaks, what holds of it, and what it supports. */
export const LookForm = ({ view, testimony, opened }: Props) => {
  const state = useRecordForm<LookShape, unknown>({ definition: looking, opened })
  const { form, fields } = state
  const words = useWritten(form.id)
  const inForm = (part: 'contact' | 'contactedOn' | 'contactHow' | 'outcome') =>
    words?.text(part) ?? opened.defaults[part]
  const contact = inForm('contact')
  const tried = contact === 'CONTACTED' || contact === 'NOT_REACHED'
  // What was written there stays in sight until it is settled: no words go unseen.
  const asksHow = tried || inForm('contactedOn') !== '' || inForm('contactHow') !== ''
  const outcome = inForm('outcome')
  const look = async () => {
    const now = (await testimoniesNow(view.unit.id)).testimonies.find(({ id }) => id === testimony.id) ?? testimony
    return { revision: now.reviews[0]?.version ?? 0, values: lookShape(now) }
  }
  return (
    <RecordForm state={state} look={look}>
      <TextArea
        field={fields.right}
        label="By what right do they speak?"
        hint="Their part at work, where they saw it from, and what makes them able to judge what they saw. Without names."
        rows={2}
      />
      <Choice field={fields.contact} label="Did you speak to the witness?" options={contactOptions} />
      <div hidden={!asksHow}>
        <div className="grid gap-5">
          <DateField field={fields.contactedOn} label="On which day?" />
          <TextArea
            field={fields.contactHow}
            label="How?"
            hint="By phone, by e-mail, in person. Those who judge alone read this."
            rows={2}
          />
        </div>
      </div>
      <div className="grid gap-3">
        {checks.map((check) => (
          <Tick
            key={check}
            field={fields[check]}
            label={<span className="sr-only">{checkWords[check]}</span>}
            value="on"
          >
            {checkWords[check]}
          </Tick>
        ))}
      </div>
      <Choice
        field={fields.outcome}
        label="Do you rely on it?"
        hint="It supports what else is there, and decides nothing by itself."
        options={[
          { value: 'RELIED_ON', label: 'Yes' },
          { value: 'PARTLY', label: 'For some of it' },
          { value: 'NOT_RELIED_ON', label: 'No' },
        ]}
      />
      <section aria-labelledby="supports" className="grid gap-3">
        <h3 id="supports" className="text-base">
          What does it support?
        </h3>
        <p className="max-w-[62ch] text-ink-2">A criterion without a word of yours is not relied on.</p>
        <FieldErrors field={fields.supports} />
        <Rows
          items={fields.supports.getFieldList()}
          keyOf={(item) => item.key}
          one="criterion"
          onAdd={() => form.insert({ name: fields.supports.name, defaultValue: { criterion: '', words: '' } })}
          onRemove={(index) => form.remove({ name: fields.supports.name, index })}
        >
          {(item, index) => {
            const row = item.getFieldset()
            return (
              <>
                <Select
                  field={row.criterion}
                  label={`Criterion ${index + 1}`}
                  quiet
                  options={[
                    { value: '', label: 'Choose' },
                    ...view.criteria.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
                  ]}
                />
                <TextArea field={row.words} label={`What of it supports this? (${index + 1})`} quiet rows={2} />
              </>
            )
          }}
        </Rows>
      </section>
      <TextArea
        field={fields.reason}
        label={
          outcome === 'PARTLY' || outcome === 'NOT_RELIED_ON'
            ? 'What do you not rely on, and why?'
            : 'Anything to add? (optional)'
        }
        hint="Your candidate reads this."
        rows={3}
      />
      <SaveBar state={state} label="Save what you make of it" />
    </RecordForm>
  )
}
