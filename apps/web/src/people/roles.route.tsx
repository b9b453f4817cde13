import { staffRoles } from '@mentorfolio/domain/cycle/roles'
import { partsLost } from '@mentorfolio/domain/people/hand-over'
import { changeRoles, type PersonView } from '@mentorfolio/domain/people/people.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { numberIn, type Written } from '../forms/written.ts'
import { Page } from '../shell/page.tsx'
import { HandOver, readHandOver } from './hand-over.tsx'
import { inviteTo, type loadPerson, pageOf, personNow } from './load-person.ts'
import { RoleChoice } from './role-choice.tsx'

export { loadPerson as loader } from './load-person.ts'

type Shape = { roles: string[] }

const definition = {
  line: 'POST /api/people/:id/roles',
  names: 'BELONG',
  schema: changeRoles,
  read: (words) => {
    const { handOver, errors } = readHandOver(words)
    return { body: { revision: numberIn(words.text('revision')), roles: words.all('roles'), handOver }, errors }
  },
} satisfies FormDefinition<z.infer<typeof changeRoles>>

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const [centreId = '', id = ''] = [params['centreId'], params['personId']]
  const form = await request.formData()
  const leaves = form.has('is-self') && !form.getAll('roles').includes('centreAdmin')
  return submit(form, definition, (body) => ({
    ...{ line: definition.line, input: { params: { id }, body }, record: id },
    ...{ title: `Roles: ${form.get('of')}`, page: leaves ? '/' : pageOf({ centreId, id }) },
  }))
}

const seenIn = (person: PersonView) => ({ revision: person.revision, values: { roles: person.roles } })

/** What would be left behind with the roles that are ticked now. */
const workLeft = ({ roles, work }: PersonView, words: Written | null) => {
  if (!words) return []
  const ticked = words.all('roles')
  const lost = partsLost(
    roles,
    staffRoles.filter((role) => ticked.includes(role)),
  )
  return work.filter(({ part }) => lost.includes(part))
}

const RolesForm = ({ person, opened }: { person: PersonView; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition, opened })
  const { form, fields } = state
  const left = workLeft(person, useWritten(form.id))
  return (
    <RecordForm state={state} look={async () => seenIn(await personNow(person.id))}>
      <input type="hidden" name="of" value={person.name} />
      {person.isSelf && <input type="hidden" name="is-self" value="yes" />}
      <RoleChoice
        field={{ id: fields.roles.id, name: fields.roles.name, errors: fields.roles.errors }}
        chosen={opened.defaults.roles}
        withheld={person.withheld}
      />
      {person.isLastAdmin && <p className="text-ink-2">Centre admin has to stay: nobody else runs this centre yet.</p>}
      <HandOver
        key={left.map(({ unitId, part }) => `${unitId} ${part}`).join()}
        formId={form.id}
        work={left}
        colleagues={person.colleagues}
        errors={form.allErrors}
        boxes={opened.boxes}
        invite={inviteTo(person)}
      />
      <SaveBar state={state} label="Save the roles" />
    </RecordForm>
  )
}

/** Give and take roles; what goes with a role that is taken is handed over at once. */
export const Component = () => {
  const person = useLoaderData<typeof loadPerson>()
  const [page] = useState(() => ({ defaults: { roles: [...person.roles] }, seen: seenIn(person) }))
  const address = pageOf(person)
  return (
    <Page title="Roles" width="narrow" above={<Link to={address}>{person.name}</Link>}>
      <Drafted<Shape> form={`${address}/roles`} title={`Roles: ${person.name}`} {...page}>
        {(opened) => <RolesForm person={person} opened={opened} />}
      </Drafted>
    </Page>
  )
}
