import type { RegistrationView } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Checks } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { DateField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Page } from '../shell/page.tsx'
import { registrationNow, registrationOf } from './load-registration.ts'
import { describeForm } from './registration-forms.ts'

export const loader = ({ params, request }: LoaderFunctionArgs) => registrationOf(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, describeForm, (body) => ({
    line: describeForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'Units and days of a registration',
    page: `/registrations/${id}`,
  }))
}

type Shape = { packIds: string[]; from: string; until: string }

const shapeOf = ({ units, from, until }: RegistrationView): Shape => ({
  packIds: units.map(({ packId }) => packId),
  from,
  until: until ?? '',
})
const seenIn = (registration: RegistrationView): Seen => ({
  revision: registration.revision,
  values: shapeOf(registration),
})

const Describe = ({ registration, opened }: { registration: RegistrationView; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition: describeForm, opened })
  const { fields } = state
  const { id, name, errors } = fields.packIds
  return (
    <RecordForm state={state} look={async () => seenIn(await registrationNow(registration.id))}>
      <Checks
        field={{ id, name, errors, defaultOptions: opened.defaults.packIds }}
        label="Units"
        hint="A unit that an assessor has begun on stays."
        options={[...registration.units, ...registration.others].map(({ packId, title }) => ({
          value: packId,
          label: title,
        }))}
      />
      <div className="flex flex-wrap gap-x-8 gap-y-6">
        <DateField field={fields.from} label="First day" hint="Sessions before it do not count." />
        <DateField field={fields.until} label="Last day, if known" hint="Sessions after it do not count." />
      </div>
      <SaveBar state={state} label="Save units and days" />
    </RecordForm>
  )
}

/** Which units somebody takes, and from when until when sessions count. */
export const Component = () => {
  const registration = useLoaderData<typeof loader>()
  const { id, candidate } = registration
  const [page] = useState(() => ({ defaults: shapeOf(registration), seen: seenIn(registration) }))
  return (
    <Page title="Units and days" width="narrow" above={<Link to={`/registrations/${id}`}>{candidate.name}</Link>}>
      <Drafted
        form={`/registrations/${id}/describe`}
        title={`Units and days: ${candidate.name}`}
        defaults={page.defaults}
        seen={page.seen}
      >
        {(opened) => <Describe registration={registration} opened={opened} />}
      </Drafted>
    </Page>
  )
}
