import { describeCentre } from '@mentorfolio/domain/centres/centre'
import type { CentreView } from '@mentorfolio/domain/centres/centres.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Select } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { Page } from '../shell/page.tsx'
import { zoneOptions } from './zones.ts'

const fields = ['name', 'zone', 'dsl', 'dslPhone', 'deputy', 'deputyPhone'] as const
type Shape = Record<(typeof fields)[number], string>

const definition = {
  line: 'POST /api/centres/:id/describe',
  names: 'BELONG',
  schema: describeCentre,
  read: (words) => ({
    body: {
      revision: numberIn(words.text('revision')),
      ...Object.fromEntries(fields.map((field) => [field, words.text(field)])),
    },
  }),
} satisfies FormDefinition<z.infer<typeof describeCentre>>

const shapeOf = ({ name, zone, dsl, dslPhone, deputy, deputyPhone }: CentreView): Shape => ({
  name,
  zone,
  dsl: dsl ?? '',
  dslPhone: dslPhone ?? '',
  deputy: deputy ?? '',
  deputyPhone: deputyPhone ?? '',
})
const seenIn = (centre: CentreView): Seen => ({ revision: centre.revision, values: shapeOf(centre) })

const centreNow = (id: string, signal?: AbortSignal) => call('GET /api/centres/:id', { params: { id } }, signal)

export const loader = ({ params, request }: LoaderFunctionArgs) => centreNow(params['centreId'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const id = params['centreId'] ?? ''
  return submit(await request.formData(), definition, (body) => ({
    ...{ line: definition.line, input: { params: { id }, body } },
    ...{ record: id, title: `Centre: ${body.name}`, page: `/centres/${id}` },
  }))
}

const DescribeForm = ({ centre, opened }: { centre: CentreView; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition, opened })
  const { fields: each } = state
  return (
    <RecordForm state={state} look={async () => seenIn(await centreNow(centre.id))}>
      <fieldset className="grid gap-4">
        <legend className="mb-2 text-lg font-[680]">Safeguarding desk</legend>
        <p className="text-sm text-ink-2">
          Everybody at the centre sees whom to phone about somebody’s safety. Use a number that is answered.
        </p>
        <TextField field={each.dsl} label="Designated safeguarding lead (DSL)" autoComplete="off" />
        <TextField field={each.dslPhone} label="Their phone number" inputMode="tel" autoComplete="off" />
        <TextField field={each.deputy} label="Deputy" autoComplete="off" />
        <TextField field={each.deputyPhone} label="The deputy’s phone number" inputMode="tel" autoComplete="off" />
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-2 text-lg font-[680]">The centre</legend>
        <TextField field={each.name} label="Name of the centre" autoComplete="off" />
        <Select
          field={each.zone}
          label="Time zone"
          hint="Due times and lateness go by this clock."
          options={zoneOptions(centre.zone)}
        />
      </fieldset>
      <SaveBar state={state} label="Save" />
    </RecordForm>
  )
}

/** Change what a centre says of itself. */
export const Component = () => {
  const centre = useLoaderData<typeof loader>()
  const [page] = useState(() => ({ defaults: shapeOf(centre), seen: seenIn(centre) }))
  if (!centre.mayDescribe)
    return (
      <Page title="This is for the centre’s administrator" width="narrow">
        <p>Ask them to change what is not right.</p>
      </Page>
    )
  return (
    <Page title="The centre’s details" above={centre.name} width="narrow">
      <Drafted form={`/centres/${centre.id}/details`} title={`Centre: ${centre.name}`} {...page}>
        {(opened) => <DescribeForm centre={centre} opened={opened} />}
      </Drafted>
    </Page>
  )
}
