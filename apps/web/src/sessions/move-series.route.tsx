import { localParts } from '@mentorfolio/domain/calendar/local-times'
import type { SeriesView } from '@mentorfolio/domain/sessions/series.endpoints'
import { modes } from '@mentorfolio/domain/sessions/session'
import { useState } from 'react'
import { type ActionFunctionArgs, useLoaderData } from 'react-router'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { TimeFields } from '../hours/times/time-fields.tsx'
import { fullDay, plainFullDay, span } from '../words/dates.ts'
import { modeWords } from '../words/sessions.ts'
import { type Ahead, movedTimes } from './plan/choose-sessions.ts'
import { moveForm } from './plan/series-changes.ts'
import { loadToChange, SeriesPage } from './plan/series-page.tsx'
import { WhichSessions } from './plan/which-sessions.tsx'

export const loader = loadToChange

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  return submit(form, moveForm, (body) => ({
    line: moveForm.line,
    input: { params: { id }, body },
    record: id,
    title: 'Move a series',
    page: `/series/${id}`,
  }))
}

type Shape = {
  'from-session': string
  date: string
  from: string
  to: string
  offsetFrom: string
  offsetTo: string
  zone: string
  mode: string
}

/** Where each of them goes, before it is saved. */
const Preview = ({ formId, ahead }: { formId: string; ahead: readonly Ahead[] }) => {
  const words = useWritten(formId)
  const moved = words ? movedTimes(words, ahead) : []
  return (
    <div role="status" className="empty:hidden">
      {moved.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {moved.map(({ session: { id, start, zone }, times }) => (
            <li key={id} className="py-2.5">
              <span className="block text-sm text-ink-2">{fullDay(start, zone)} becomes</span>
              {'start' in times
                ? `${fullDay(times.start, zone)}, ${span(times.start, times.end, zone)}`
                : `${plainFullDay(times.date)}: no such time, or one that comes twice, that night`}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const MoveForm = ({ opened, ahead }: { opened: Opened<Shape>; ahead: readonly Ahead[] }) => {
  const state = useRecordForm<Shape, unknown>({ definition: moveForm, opened })
  const { form, fields } = state
  return (
    <RecordForm state={state}>
      <WhichSessions field={fields['from-session']} ahead={ahead} />
      <TimeFields formId={form.id} fields={fields} legend="When will the first of them be?" />
      <Preview formId={form.id} ahead={ahead} />
      <Choice
        field={fields.mode}
        label="How will you meet?"
        options={modes.map((mode) => ({ value: mode, label: modeWords[mode] }))}
      />
      <SaveBar state={state} label="Move them" />
    </RecordForm>
  )
}

const Move = ({ series, ahead, first }: { series: SeriesView; ahead: readonly Ahead[]; first: Ahead }) => {
  const [defaults] = useState((): Shape => {
    const session = series.sessions.find(({ id }) => id === first.id)
    const [from, to] = [first.start, session?.end ?? first.start].map((at) => localParts(at, first.zone))
    return {
      ...{ 'from-session': first.id, zone: first.zone, mode: session?.mode ?? 'IN_PERSON' },
      ...{ date: from?.date ?? '', from: from?.time ?? '', to: to?.time ?? '', offsetFrom: '', offsetTo: '' },
    }
  })
  return (
    <>
      <p className="-mt-4 text-ink-2">All of them move as far as the first does. What their plans say stays.</p>
      <Drafted form={`/series/${series.id}/move`} title="Move a series" defaults={defaults}>
        {(opened) => <MoveForm opened={opened} ahead={ahead} />}
      </Drafted>
    </>
  )
}

/** Some of a series to another day or hour: one and the ones after it. */
export const Component = () => {
  const { series, from } = useLoaderData<typeof loader>()
  return (
    <SeriesPage series={series} from={from} title="Move some of a series">
      {(ahead, first) => <Move key={series.id} series={series} ahead={ahead} first={first} />}
    </SeriesPage>
  )
}
