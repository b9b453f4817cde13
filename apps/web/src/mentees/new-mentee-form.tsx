import type { NewMenteeView } from '@mentorfolio/domain/mentees/mentees.endpoints'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { DateField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { MadeUpName } from './made-up-name.tsx'
import { type NewMenteeShape, newMenteeForm } from './mentee-forms.ts'
import { WhoTheyAre } from './who-they-are.tsx'

type Props = { view: NewMenteeView; opened: Opened<NewMenteeShape>; relationshipId: string }

/** Settings that cannot be chosen yet, each with the way to its permission. */
const NotYet = ({ settings }: Pick<NewMenteeView, 'settings'>) =>
  settings.length > 0 && (
    <p className="text-sm text-ink-2">
      Permission missing:{' '}
      {settings.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/settings/${id}/permission`}>{name}</Link>
        </span>
      ))}
      .
    </p>
  )

/** A new mentee: where, under which name, who they are, and until when. */
export const NewMenteeForm = ({ view, opened, relationshipId }: Props) => {
  const state = useRecordForm<NewMenteeShape, unknown>({ definition: newMenteeForm, opened })
  const { form, fields } = state
  const [simulated, setSimulated] = useState(opened.defaults.who === 'SIMULATED')
  const permitted = view.settings.filter(({ permittedOn }) => permittedOn !== null)
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={relationshipId} />
      <input type="hidden" name="registrationId" value={view.registrationId} />
      {view.simulated.allowed ? (
        <Choice
          field={fields.who}
          label="Real or simulated?"
          hint="Your unit takes simulated practice. Its time counts towards no hours."
          options={[
            { value: 'REAL', label: 'A real mentee' },
            { value: 'SIMULATED', label: 'Simulated: somebody plays the mentee' },
          ]}
          onChange={(who) => setSimulated(who === 'SIMULATED')}
        />
      ) : (
        <>
          <input type="hidden" name="who" value="REAL" />
          <p className="-mt-3 text-sm text-ink-2">
            A real mentee: none of your units takes simulated practice, where somebody plays one.
          </p>
        </>
      )}
      {!simulated && (
        <div className="grid gap-2">
          <Select
            field={fields.settingId}
            label="Where do you meet?"
            hint={
              <>
                Not on the list? <Link to={`/settings/new?at=${view.centreId}`}>Add a setting</Link>
              </>
            }
            options={[
              { value: '', label: 'Choose a setting' },
              ...permitted.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <NotYet settings={view.settings.filter(({ permittedOn }) => permittedOn === null)} />
        </div>
      )}
      <MadeUpName formId={form.id} field={fields.pseudonym} taken={view.taken} suggested={view.suggested} />
      {!simulated && <WhoTheyAre fields={fields} />}
      <fieldset className="grid gap-4 wide:grid-cols-2">
        <legend className="mb-1.5 text-lg font-[640]">Looking ahead (optional)</legend>
        <DateField field={fields.reviewDueOn} label="Review due on" />
        <DateField field={fields.endsOn} label="Ends on" />
      </fieldset>
      <SaveBar state={state} label="Add the mentee" />
    </RecordForm>
  )
}
