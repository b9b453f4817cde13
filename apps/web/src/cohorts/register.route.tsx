import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { Page } from '../shell/page.tsx'
import { hereZone } from '../words/dates.ts'
import { RegisterForm, type RegisterShape } from './register-form.tsx'
import { registerForm } from './registration-forms.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  call('GET /api/cohorts/:id/people', { params: { id: params['id'] ?? '' } }, request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = String(form.get('id'))
  return submit(form, registerForm, (body) => ({
    line: registerForm.line,
    input: { params: { id }, body },
    record: id,
    title: `Registration${body.person.kind === 'NEW' ? `: ${body.person.name}` : ''}`,
    page: `/cohorts/${params['id']}`,
  }))
}

type Loaded = Awaited<ReturnType<typeof loader>>

const startingShape = ({ cohort }: Loaded): RegisterShape => {
  const today = dayAt(new Date(serverNow()), hereZone())
  return {
    person: { kind: 'NEW', id: newId(), personId: '', name: '', email: '' },
    packIds: cohort.packs.length === 1 ? cohort.packs.map(({ packId }) => packId) : [],
    from: Date.parse(today) > Date.parse(cohort.startsOn) ? today : cohort.startsOn,
    until: cohort.endsOn,
  }
}

/** Registers somebody in a cohort. */
export const Component = () => {
  const loaded = useLoaderData<typeof loader>()
  const { cohort, people } = loaded
  // Made when the form opens, so that sending it twice registers once.
  const [registrationId] = useState(newId)
  const [defaults] = useState(() => startingShape(loaded))
  return (
    <Page
      title="Register a candidate"
      width="narrow"
      above={
        <>
          In <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
        </>
      }
    >
      <Drafted form={`/cohorts/${cohort.id}/register`} title={`Registration in ${cohort.name}`} defaults={defaults}>
        {(opened) => (
          <RegisterForm
            opened={opened}
            registrationId={opened.boxes['id'] ?? registrationId}
            cohort={cohort}
            people={people}
          />
        )}
      </Drafted>
    </Page>
  )
}
