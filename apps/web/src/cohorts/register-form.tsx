import { useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../api/endpoints.ts'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { DateField, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Button } from '../shell/button.tsx'
import { useMail } from '../shell/self.ts'
import { listed } from '../words/durations.ts'
import { registerForm } from './registration-forms.ts'
import { packTitle } from './words.ts'

export type RegisterShape = {
  person: { kind: string; id: string; personId: string; name: string; email: string }
  packIds: string[]
  from: string
  until: string
}

type Registrable = Answer<'GET /api/cohorts/:id/people'>
type Props = Registrable & { opened: Opened<RegisterShape>; registrationId: string }

const box = 'grid gap-2 rounded-field bg-sky-soft px-3.5 py-2.5 text-sky'

/** Where somebody is registered already, so that nobody is registered twice by mistake. */
const Already = ({ person }: { person: Registrable['people'][number] | undefined }) =>
  person !== undefined &&
  person.registrations.length > 0 && (
    <div className={box}>
      <p>{person.name} is registered already:</p>
      <ul>
        {person.registrations.map(({ id, cohortName, units }) => (
          <li key={id}>
            <Link to={`/registrations/${id}`} className="text-sky">
              {listed(units.map(({ title }) => title))}
            </Link>
            {cohortName && ` in ${cohortName}`}
          </li>
        ))}
      </ul>
    </div>
  )

/** Who is registered, for which units, from when until when. */
export const RegisterForm = ({ opened, registrationId, cohort, people }: Props) => {
  const state = useRecordForm<RegisterShape, unknown>({ definition: registerForm, opened })
  const { fields } = state
  const mailGoesOut = useMail(cohort.centreId) === 'SENT'
  const { defaults } = opened
  const person = fields.person.getFieldset()
  const [kind, setKind] = useState(defaults.person.kind)
  // Counts what the button below has chosen: the radios are drawn anew for it, and only for it, or they would lose the focus.
  const [drawn, setDrawn] = useState(0)
  const [chosen, setChosen] = useState(defaults.person.personId)
  const [address, setAddress] = useState(defaults.person.email)
  const same = people.find(({ email }) => email !== '' && email === address.trim().toLowerCase())
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={registrationId} />
      <input type="hidden" name="cohortId" value={cohort.id} />
      <input type="hidden" name={person.id.name} value={defaults.person.id} />
      <Choice
        key={drawn}
        field={{ id: person.kind.id, name: person.kind.name, errors: person.kind.errors, defaultValue: kind }}
        label="Who is it?"
        options={[
          { value: 'NEW', label: 'Somebody new' },
          { value: 'KNOWN', label: 'Somebody of the centre', disabled: people.length === 0 },
        ]}
        onChange={setKind}
      />
      {kind === 'KNOWN' ? (
        <div className="grid gap-3">
          <div onChange={(event) => event.target instanceof HTMLSelectElement && setChosen(event.target.value)}>
            <Select
              field={{
                id: person.personId.id,
                name: person.personId.name,
                errors: person.personId.errors,
                defaultValue: chosen,
              }}
              label="Person"
              hint="They become a candidate too, whatever else they are at the centre."
              options={[
                { value: '', label: 'Choose somebody' },
                ...people.map(({ personId, name, email }) => ({ value: personId, label: `${name}, ${email}` })),
              ]}
            />
          </div>
          <Already person={people.find(({ personId }) => personId === chosen)} />
        </div>
      ) : (
        <div className="grid gap-6">
          <TextField field={person.name} label="Name" autoComplete="off" />
          <div className="grid gap-3">
            <TextField
              field={person.email}
              label="E-mail address"
              hint={
                mailGoesOut
                  ? 'They get a mail with a link to accept, which works for 14 days.'
                  : 'This server sends no mail: copy a link to accept on their page, under People. It works for 14 days.'
              }
              type="email"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <div role="status">
              {same && (
                <div className={box}>
                  <p>This is {same.name}’s address, who is of this centre already.</p>
                  <Button
                    className="justify-self-start"
                    onClick={() => {
                      setChosen(same.personId)
                      setKind('KNOWN')
                      setDrawn(drawn + 1)
                    }}
                  >
                    Register {same.name}
                  </Button>
                </div>
              )}
            </div>
          </div>
        </div>
      )}
      <Checks
        field={{
          id: fields.packIds.id,
          name: fields.packIds.name,
          errors: fields.packIds.errors,
          defaultOptions: defaults.packIds,
        }}
        label="For which units?"
        options={cohort.packs.map((pack) => ({ value: pack.packId, label: packTitle(pack) }))}
      />
      <div className="flex flex-wrap gap-x-8 gap-y-6">
        <DateField field={fields.from} label="First day" hint="Sessions before it do not count." />
        <DateField field={fields.until} label="Last day, if known" hint="Sessions after it do not count." />
      </div>
      <p className="text-ink-2">No qualification in teaching is needed to mentor, and none is asked for.</p>
      <SaveBar state={state} label={kind === 'KNOWN' ? 'Register' : 'Register and invite'} />
    </RecordForm>
  )
}
