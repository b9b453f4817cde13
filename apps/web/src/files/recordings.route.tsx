import type { recordingsEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import { longestRecordingDays } from '@mentorfolio/domain/files/limits'
import { permitRecordings } from '@mentorfolio/domain/files/permit-recordings'
import type { ResponseOf } from '@mentorfolio/domain/http/endpoint'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { numberIn } from '../forms/written.ts'
import { Page } from '../shell/page.tsx'
import { counted } from '../words/durations.ts'

type View = ResponseOf<typeof recordingsEndpoint>
type Shape = { allowed: string; days: string }

/** On offer where nothing was chosen yet: until a unit is decided, usually. [D] */
const usualDays = 90

const definition = {
  line: 'POST /api/centres/:id/recordings/permit',
  names: 'BELONG',
  schema: permitRecordings,
  read: (words) => {
    const allowed = words.text('allowed')
    return {
      body: {
        revision: numberIn(words.text('revision')),
        allowed: allowed === '' ? undefined : allowed === 'YES',
        days: allowed === 'YES' ? numberIn(words.text('days')) : (numberIn(words.text('days')) ?? usualDays),
      },
    }
  },
} satisfies FormDefinition<z.infer<typeof permitRecordings>>

const shapeOf = ({ days }: View): Shape => ({ allowed: days === null ? 'NO' : 'YES', days: String(days ?? usualDays) })
const seenIn = (view: View): Seen => ({ revision: view.revision, values: shapeOf(view) })
const recordingsNow = (id: string, signal?: AbortSignal) =>
  call('GET /api/centres/:id/recordings', { params: { id } }, signal)

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  recordingsNow(params['centreId'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const id = params['centreId'] ?? ''
  return submit(await request.formData(), definition, (body) => ({
    ...{ line: definition.line, input: { params: { id }, body } },
    ...{ record: id, title: 'Centre: recordings', page: `/centres/${id}` },
  }))
}

const RecordingsForm = ({ view, opened }: { view: View; opened: Opened<Shape> }) => {
  const state = useRecordForm<Shape, unknown>({ definition, opened })
  const { form, fields } = state
  const allowed = useWritten(form.id)?.text('allowed') ?? opened.defaults.allowed
  return (
    <RecordForm state={state} look={async () => seenIn(await recordingsNow(view.centreId))}>
      <Choice
        field={fields.allowed}
        label="May candidates add recordings of sound?"
        options={[
          { value: 'NO', label: 'No' },
          { value: 'YES', label: 'Yes, for a limited time' },
        ]}
      />
      <div hidden={allowed !== 'YES'}>
        <TextField
          field={fields.days}
          label="For how many days, at most?"
          hint={`From 1 to ${longestRecordingDays}. Each recording has a day of its own, no later than this, and is erased by itself.`}
          inputMode="numeric"
        />
      </div>
      <SaveBar state={state} label="Save" />
    </RecordForm>
  )
}

/** Whether recordings may be added at a centre, and for how long they are kept: off until somebody says so (S4-T4). */
export const Component = () => {
  const view = useLoaderData<typeof loader>()
  const [page] = useState(() => ({ defaults: shapeOf(view), seen: seenIn(view) }))
  const { centreId: id, kept } = view
  return (
    <Page title="Recordings" above={<Link to={`/centres/${id}`}>The centre</Link>} width="narrow">
      <div className="-mt-4 grid max-w-[62ch] gap-3 text-ink-2">
        <p>
          A voice tells who somebody is, so recordings are off until you turn them on. Each needs the yes of the mentee,
          or of the setting for somebody under 18, and a day on which it is erased.
        </p>
        <p>
          {kept === 0 ? 'None are kept now.' : `${counted(kept, 'recording')} kept now.`} What is there keeps its day,
          whatever you choose here.
        </p>
      </div>
      <Drafted form={`/centres/${id}/recordings`} title="Centre: recordings" {...page}>
        {(opened) => <RecordingsForm view={view} opened={opened} />}
      </Drafted>
    </Page>
  )
}
