import type { NewMenteeView } from '@mentorfolio/domain/mentees/mentees.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { Page } from '../shell/page.tsx'
import { type NewMenteeShape, newMenteeForm } from './mentee-forms.ts'
import { NewMenteeForm } from './new-mentee-form.tsx'
import { NotActive, PermissionFirst, WhichRegistration } from './not-yet.tsx'

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { searchParams: search } = new URL(request.url)
  const { signal } = request
  const { candidacies } = await call('GET /api/home', {}, signal)
  const asked = candidacies.find(({ registrationId }) => registrationId === search.get('registration'))
  const candidacy = asked ?? (candidacies.length === 1 ? candidacies[0] : undefined)
  const params = { id: candidacy?.registrationId ?? '' }
  return {
    candidacies,
    view: candidacy ? await call('GET /api/registrations/:id/new-mentee', { params }, signal) : null,
    settingId: search.get('setting'),
  }
}

export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = String(form.get('id'))
  return submit(form, newMenteeForm, (body) => ({
    line: newMenteeForm.line,
    input: { params: { id }, body },
    record: id,
    title: `New mentee: ${body.pseudonym}`,
    page: `/mentees/${id}`,
  }))
}

const emptyMentee: NewMenteeShape = {
  ...{ who: 'REAL', settingId: '', pseudonym: '', realName: '', alsoCalled: '', email: '', phone: '', age: '' },
  ...{ reviewDueOn: '', endsOn: '' },
}

const New = ({ view, settingId }: { view: NewMenteeView; settingId: string | null }) => {
  // Made when the form opens, so that sending it twice makes one relationship.
  const [relationshipId] = useState(newId)
  const permitted = view.settings.filter(({ permittedOn }) => permittedOn !== null)
  const chosen = permitted.find(({ id }) => id === settingId) ?? (permitted.length === 1 ? permitted[0] : undefined)
  const [defaults] = useState(() => ({ ...emptyMentee, settingId: chosen?.id ?? '' }))
  return (
    <Page title="Add a mentee" width="narrow">
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        You begin with their made-up name. The agreement comes next; nothing is sent to the mentee yet.
      </p>
      <Drafted form={`/mentees/new?registration=${view.registrationId}`} title="New mentee" defaults={defaults}>
        {(opened) => (
          <NewMenteeForm view={view} opened={opened} relationshipId={opened.boxes['id'] ?? relationshipId} />
        )}
      </Drafted>
    </Page>
  )
}

/** A new mentee; or what has to be there first, and the way to it. */
export const Component = () => {
  const { candidacies, view, settingId } = useLoaderData<typeof loader>()
  if (!view) return <WhichRegistration candidacies={candidacies} />
  if (!view.real.allowed && !view.simulated.allowed) return <NotActive />
  const isPermitted = view.settings.some(({ permittedOn }) => permittedOn !== null)
  if (!isPermitted && !view.simulated.allowed)
    return <PermissionFirst centreId={view.centreId} settings={view.settings} />
  return <New key={`${view.registrationId} ${settingId}`} view={view} settingId={settingId} />
}
