import { useState } from 'react'
import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { fullDay, time } from '../words/dates.ts'
import { type Ahead, fromOn } from './plan/choose-sessions.ts'
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

/** Which they are, before any is called off. */
const CalledOff = ({ formId, ahead }: { formId: string; ahead: readonly Ahead[] }) => {
  const words = useWritten(formId)
  const chosen = words ? fromOn(words, ahead) : []
  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {chosen.length > 0 && (
        <>
          <p>
            {chosen.length === ahead.length && chosen.length > 1
              ? `All ${chosen.length} that lie ahead will be called off:`
              : 'Will be called off:'}
          </p>
          <ul className="divide-y divide-line border-y border-line">
            {chosen.map(({ id, start, zone }) => (
              <li key={id} className="py-2.5">
                {fullDay(start, zone)}, {time(start, zone)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const CallOffForm = ({ opened, ahead }: { opened: Opened<Shape>; ahead: readonly Ahead[] }) => {
  const state = useRecordForm<Shape, unknown>({ definition: callOffForm, opened })
  const { fields } = state
  return (
    <RecordForm state={state}>
      <WhichSessions field={fields['from-session']} ahead={ahead} toChoose />
      <CalledOff formId={state.form.id} ahead={ahead} />
      <TextArea field={fields.reason} label="Why, if you want to say (optional)" rows={2} />
      <SaveBar state={state} label="Call them off" />
    </RecordForm>
  )
}

/** `chosen`: the one that they came from. */
const CallOff = ({ id, ahead, chosen }: { id: string; ahead: readonly Ahead[]; chosen: string | null }) => {
  const [defaults] = useState(
    (): Shape => ({ 'from-session': ahead.some((each) => each.id === chosen) ? (chosen ?? '') : '', reason: '' }),
  )
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
      {(ahead) => <CallOff key={series.id} id={series.id} ahead={ahead} chosen={from} />}
    </SeriesPage>
  )
}
