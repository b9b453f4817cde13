import { invitePerson } from '@mentorfolio/domain/people/people.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, useParams } from 'react-router'
import type { z } from 'zod'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Chip } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { Page } from '../shell/page.tsx'
import { useMail } from '../shell/self.ts'
import { RoleChoice } from './role-choice.tsx'
import { WhoseAddress } from './whose-address.tsx'

type Shape = { id: string; centreId: string; name: string; email: string; roles: string[]; mail: string }

const definition = {
  line: 'PUT /api/people/:id',
  names: 'BELONG',
  schema: invitePerson,
  read: (words) => ({
    body: {
      centreId: words.text('centreId'),
      name: words.text('name'),
      email: words.text('email'),
      roles: words.all('roles'),
      mail: words.has('mail'),
    },
  }),
} satisfies FormDefinition<z.infer<typeof invitePerson>>

export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = String(form.get('id'))
  return submit(form, definition, (body) => ({
    ...{ line: definition.line, input: { params: { id }, body }, record: id },
    ...{ title: `Invitation: ${body.name}`, page: `/centres/${body.centreId}/people` },
  }))
}

const InviteForm = ({ opened, id }: { opened: Opened<Shape>; id: string }) => {
  const state = useRecordForm<Shape, unknown>({ definition, opened })
  const { form, fields } = state
  const address = useWritten(form.id)?.text('email').trim().toLowerCase()
  const mailGoesOut = useMail(opened.defaults.centreId) === 'SENT'
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="centreId" value={opened.defaults.centreId} />
      <TextField field={fields.name} label="Their name" autoComplete="off" />
      <TextField
        field={fields.email}
        label="Their e-mail address"
        hint="They sign in with it. Use one that is theirs alone."
        type="email"
        autoComplete="off"
      />
      {fields.email.errors && address && (
        <WhoseAddress key={address} centreId={opened.defaults.centreId} email={address} />
      )}
      <RoleChoice field={fields.roles} chosen={opened.defaults.roles} />
      {mailGoesOut ? (
        <div className="grid gap-1.5">
          <div>
            <Chip
              type="checkbox"
              id={fields.mail.id}
              name={fields.mail.name}
              value="on"
              defaultChecked={opened.defaults.mail === 'on'}
              describedBy={`${fields.mail.id}-hint`}
            >
              Send it by e-mail
            </Chip>
          </div>
          <p id={`${fields.mail.id}-hint`} className="text-sm text-ink-2">
            Otherwise copy a link on their page, and hand it over yourself.
          </p>
        </div>
      ) : (
        <p className="text-ink-2">
          This server sends no mail. Once they are invited, copy a link on their page and hand it over.
        </p>
      )}
      <SaveBar state={state} label="Invite" />
    </RecordForm>
  )
}

/** Invite somebody to the centre. Sent twice, it is one invitation. */
export const Component = () => {
  const centreId = useParams()['centreId'] ?? ''
  const [page] = useState(() => ({ id: newId(), centreId, name: '', email: '', roles: [], mail: 'on' }))
  return (
    <Page title="Invite somebody" width="narrow" above={<Link to={`/centres/${centreId}/people`}>People</Link>}>
      <Drafted<Shape> form={`/centres/${centreId}/people/invite`} title="An invitation" defaults={page}>
        {(opened) => <InviteForm opened={opened} id={opened.boxes['id'] ?? page.id} />}
      </Drafted>
    </Page>
  )
}
