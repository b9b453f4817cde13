import type { RegistrationView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Page } from '../shell/page.tsx'
import { registrationNow, registrationOf } from './load-registration.ts'
import { inductionForm } from './registration-forms.ts'
import { promptWords } from './words.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => registrationOf(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, inductionForm, (body) => ({
    line: inductionForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'Induction',
    page: `/registrations/${id}`,
  }))
}

type Shape = {
  prompts: Record<string, { answer: string; note: string }>
  training: { on: string; level: string; provider: string }[]
}

const shapeOf = ({ induction }: RegistrationView): Shape => ({
  prompts: Object.fromEntries(
    induction.asked.map((key) => {
      const answer = induction.prompts.find((each) => each.key === key)
      return [key, { answer: answer?.answer ?? '', note: answer?.note ?? '' }]
    }),
  ),
  training: induction.training,
})
const seenIn = (registration: RegistrationView): Seen => ({
  revision: registration.revision,
  values: shapeOf(registration),
})

const Induction = ({ registration, opened }: { registration: RegistrationView; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: inductionForm, opened })
  const { form, fields } = state
  const prompts = fields.prompts.getFieldset()
  return (
    <RecordForm state={state} look={async () => seenIn(await registrationNow(registration.id))}>
      {registration.induction.asked.map((key) => {
        const prompt = prompts[key]?.getFieldset()
        if (!prompt) return null
        const { answer, note } = prompt
        return (
          <div key={key} className="grid gap-3">
            <Choice
              field={{
                id: answer.id,
                name: answer.name,
                errors: answer.errors,
                defaultValue: opened.defaults.prompts[key]?.answer,
              }}
              label={promptWords[key].asks}
              hint={`Helpful for ${promptWords[key].for}.`}
              options={[
                { value: 'HAVE', label: 'It is there' },
                { value: 'NOT_YET', label: 'Not yet' },
              ]}
            />
            <TextArea field={note} label="From where, or how to get there (optional)" quiet rows={2} />
          </div>
        )
      })}
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-[640]">Safeguarding training</legend>
        <Rows
          items={fields.training.getFieldList()}
          keyOf={(item) => item.key}
          one="training"
          onAdd={() => form.insert({ name: fields.training.name, defaultValue: { on: '', level: '', provider: '' } })}
          onRemove={(index) => form.remove({ name: fields.training.name, index })}
        >
          {(item) => {
            const { on, level, provider } = item.getFieldset()
            return (
              <>
                <DateField field={on} label="Day" quiet />
                <TextField field={level} label="Level, such as ‘Level 2’" quiet />
                <TextField field={provider} label="Who gave it" quiet />
              </>
            )
          }}
        </Rows>
      </fieldset>
      <SaveBar state={state} label="Save the induction" />
    </RecordForm>
  )
}

/** What somebody brings, and the safeguarding training they did. It advises, and nothing waits for it. */
export const Component = () => {
  const registration = useLoaderData<typeof loader>()
  const { id, own, candidate } = registration
  const [page] = useState(() => ({ defaults: shapeOf(registration), seen: seenIn(registration) }))
  const whose = own ? 'Your registration' : candidate.name
  return (
    <Page title="Induction" width="narrow" above={<Link to={`/registrations/${id}`}>{whose}</Link>}>
      <p className="max-w-[62ch]">
        Nothing here is required, and nothing waits for it: leave out any question, and any training. A training that
        you name needs its day, its level and who gave it. No qualification in teaching is needed to mentor.{' '}
        {own ? 'Your centre and your assessor' : 'The candidate, your centre and the assessor'} can read it.
      </p>
      <Drafted
        form={`/registrations/${id}/induction`}
        title={own ? 'Induction' : `Induction: ${candidate.name}`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => <Induction registration={registration} opened={opened} />}
      </Drafted>
    </Page>
  )
}
