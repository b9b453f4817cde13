import { useState } from 'react'
import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import type { Ahead } from './plan/choose-sessions.ts'
import { callOffForm } from './plan/series-changes.ts'
import { loadToChange, SeriesPage } from './plan/series-page.tsx'
import { WhichSessions } from './plan/which-sessions.tsx'

export const loader = loadToChange

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, callOffForm, (body) => ({
    line: callOffForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'Call off some of a series',
    page: `/series/${id}`,
  }))
}

type Shape = { 'from-session': string; reason: string }

const CallOffForm = ({ opened, ahead }: { opened: Opened<Shape>; ahead: readonly Ahead[] }) => {
  const state = useRecordForm<Shape, unknown>({ definition: callOffForm, opened })
  const { fields } = state
  return (
    <RecordForm state={state}>
      <WhichSessions field={fields['from-session']} ahead={ahead} />
      <TextArea field={fields.reason} label="Why, if you want to say (optional)" rows={2} />
      <SaveBar state={state} label="Call them off" />
    </RecordForm>
  )
}

const CallOff = ({ id, ahead, first }: { id: string; ahead: readonly Ahead[]; first: Ahead }) => {
  const [defaults] = useState((): Shape => ({ 'from-session': first.id, reason: '' }))
  return (
    <>
      <p className="-mt-4 text-ink-2">
        Their plans are kept, with your word that they will not take place. You can plan others at any time.
      </p>
      <Drafted form={`/series/${id}/call-off`} title="Call off some of a series" defaults={defaults}>
        {(opened) => <CallOffForm opened={opened} ahead={ahead} />}
      </Drafted>
    </>
  )
}

/** One of a series and the ones after it will not take place. */
export const Component = () => {
  const { series, from } = useLoaderData<typeof loader>()
  return (
    <SeriesPage series={series} from={from} title="Call off some of a series">
      {(ahead, first) => <CallOff key={series.id} id={series.id} ahead={ahead} first={first} />}
    </SeriesPage>
  )
}
