import { deactivatePerson, type PersonView } from '@mentorfolio/domain/people/people.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { submit } from '../forms/submit.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { HandOver, readHandOver, withNobody } from './hand-over.tsx'
import { inviteTo, type loadPerson, pageOf, personNow } from './load-person.ts'

export { loadPerson as loader } from './load-person.ts'

const definition = {
  line: 'POST /api/people/:id/deactivate',
  names: 'BELONG',
  schema: deactivatePerson,
  read: (words) => {
    const { handOver, errors } = readHandOver(words)
    return { body: { revision: numberIn(words.text('revision')), handOver }, errors }
  },
} satisfies FormDefinition<z.infer<typeof deactivatePerson>>

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [centreId = '', id = ''] = [params['centreId'], params['personId']]
  const form = await request.formData()
  return submit(form, definition, (body) => ({
    ...{ line: definition.line, input: { params: { id }, body }, record: id },
    ...{ title: `Deactivate: ${form.get('of')}`, page: form.has('is-self') ? '/' : pageOf({ centreId, id }) },
  }))
}

const seenIn = ({ revision }: PersonView) => ({ revision, values: {} })

const DeactivateForm = ({ person, opened }: { person: PersonView; opened: Opened<Record<string, never>> }) => {
  const state = useRecordForm<Record<string, never>, unknown>({ definition, opened })
  const { form, pending } = state
  return (
    <RecordForm state={state} look={async () => seenIn(await personNow(person.id))}>
      <input type="hidden" name="of" value={person.name} />
      {person.isSelf && <input type="hidden" name="is-self" value="yes" />}
      <HandOver
        formId={form.id}
        work={person.work}
        colleagues={person.colleagues}
        errors={form.allErrors}
        boxes={opened.boxes}
        invite={inviteTo(person)}
      />
      <div className="flex flex-wrap gap-3">
        {withNobody(person.work).length === 0 && (
          <Button type="submit" look="primary" disabled={pending}>
            {pending ? 'Saving…' : `Deactivate ${person.name}`}
          </Button>
        )}
        <ButtonLink to={pageOf(person)}>Go back</ButtonLink>
      </div>
    </RecordForm>
  )
}

/** End somebody's access, with their work in other hands. */
export const Component = () => {
  const person = useLoaderData<typeof loadPerson>()
  const [seen] = useState(() => seenIn(person))
  const { name, isLastAdmin, isSelf, state } = person
  const address = pageOf(person)
  return (
    <Page title={`Deactivate ${name}`} width="narrow" above={<Link to={address}>{name}</Link>}>
      {isLastAdmin ? (
        <p>
          {isSelf ? 'You are' : `${name} is`} the only one who runs this centre. Invite a second admin first, and wait
          until they have accepted.
        </p>
      ) : state === 'DEACTIVATED' ? (
        <p>This has been done already.</p>
      ) : (
        <>
          <p>
            {isSelf ? 'You lose' : 'They lose'} access to this centre at once, on every device, and every invitation to{' '}
            {isSelf ? 'you' : 'them'} ends. Records stay as they are. You can let them in again at any time.
          </p>
          <Drafted form={`${address}/deactivate`} title={`Deactivate: ${name}`} defaults={{}} seen={seen}>
            {(opened) => <DeactivateForm person={person} opened={opened} />}
          </Drafted>
        </>
      )}
    </Page>
  )
}
