import { describePerson, type PersonView } from '@mentorfolio/domain/people/people.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { Page } from '../shell/page.tsx'
import { type loadPerson, pageOf, personNow } from './load-person.ts'

export { loadPerson as loader } from './load-person.ts'

type Shape = { name: string; email: string }

const definition = {
  line: 'POST /api/people/:id/describe',
  names: 'BELONG',
  schema: describePerson,
  read: (words) => ({
    body: {
      revision: numberIn(words.text('revision')),
      name: words.text('name'),
      email: words.has('asks-email') ? words.text('email') : null,
    },
  }),
} satisfies FormDefinition<z.infer<typeof describePerson>>

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [centreId = '', id = ''] = [params['centreId'], params['personId']]
  return submit(await request.formData(), definition, (body) => ({
    ...{ line: definition.line, input: { params: { id }, body }, record: id },
    ...{ title: `Details: ${body.name}`, page: pageOf({ centreId, id }) },
  }))
}

const shapeOf = ({ name, email }: PersonView): Shape => ({ name, email: email ?? '' })
const seenIn = (person: PersonView) => ({ revision: person.revision, values: shapeOf(person) })

const DetailsForm = ({ person, opened }: { person: PersonView; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition, opened })
  return (
    <RecordForm state={state} look={async () => seenIn(await personNow(person.id))}>
      <TextField
        field={state.fields.name}
        label="Name"
        hint="As colleagues and candidates read it."
        autoComplete="off"
      />
      {person.state === 'INVITED' && (
        <>
          <input type="hidden" name="asks-email" value="yes" />
          <TextField
            field={state.fields.email}
            label="E-mail address"
            hint="With another address the invitation to this one ends, and a new one goes out."
            type="email"
            autoComplete="off"
          />
        </>
      )}
      <SaveBar state={state} label="Save" />
    </RecordForm>
  )
}

/** Put a name right; before somebody accepts, the address too. */
export const Component = () => {
  const person = useLoaderData<typeof loadPerson>()
  const [page] = useState(() => ({ defaults: shapeOf(person), seen: seenIn(person) }))
  const address = pageOf(person)
  return (
    <Page title="Name and address" width="narrow" above={<Link to={address}>{person.name}</Link>}>
      <Drafted form={`${address}/details`} title={`Details: ${person.name}`} {...page}>
        {(opened) => <DetailsForm person={person} opened={opened} />}
      </Drafted>
    </Page>
  )
}
