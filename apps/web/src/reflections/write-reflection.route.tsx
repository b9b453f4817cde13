import type { ReflectionRecord, SessionReflections } from '@mentorfolio/domain/reflections/reflection-views'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { Page } from '../shell/page.tsx'
import { day } from '../words/dates.ts'
import { listed } from '../words/durations.ts'
import { kindWords } from '../words/sessions.ts'
import { loadReflections, reflectionsNow } from './load.ts'
import { NotNow } from './not-now.tsx'
import { ReflectionForm, reflectionForm, reflectionShape } from './reflection-form.tsx'
import { toldBoxes } from './told-shape.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadReflections(params['id'] ?? '', request.signal)),
  recordId: params['recordId'] ?? null,
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = params['recordId'] ?? String(form.get('id'))
  return submit(form, reflectionForm, (body) => ({
    line: reflectionForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: 'Looking back on a session',
    page: `/sessions/${id}/reflection`,
  }))
}

const seenIn = ({ revision, content }: ReflectionRecord): Seen => ({
  revision,
  values: { ...reflectionShape(content), ...toldBoxes(content?.told) },
})

const Write = ({ page, record }: { page: SessionReflections; record: ReflectionRecord | null }) => {
  const { id, title, kind, start, zone, names } = page
  const [recordId] = useState(newId)
  // What the form opens with stays, whatever the page learns later.
  const [opens] = useState(() => ({
    defaults: reflectionShape(record?.content),
    boxes: toldBoxes(record?.content?.told),
    seen: record ? seenIn(record) : undefined,
  }))
  const called = title ?? kindWords[kind]
  const look = async () => {
    const now = (await reflectionsNow(id)).reflections.find((each) => each.id === record?.id)
    return now ? seenIn(now) : { revision: 0, values: opens.defaults }
  }
  return (
    <Page
      title={`Look back: ${called}`}
      heading="Look back"
      width="narrow"
      above={
        <>
          <Link to={`/sessions/${id}`}>{called}</Link>
          {names.length > 0 && `, with ${listed(names)}`}, {day(start, zone)}
        </>
      }
    >
      <Drafted
        form={`/sessions/${id}/reflection/${record ? `${record.id}/change` : 'write'}`}
        title={`Looking back: ${called}`}
        defaults={opens.defaults}
        boxes={opens.boxes}
        seen={opens.seen}
      >
        {(opened) => (
          <ReflectionForm
            page={page}
            opened={opened}
            recordId={record ? null : (opened.boxes['id'] ?? recordId)}
            {...(record ? { look } : {})}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** Looking back on a session: for the first time, or going on with it. */
export const Component = () => {
  const { page, recordId } = useLoaderData<typeof loader>()
  const record = page.reflections.find(({ id }) => id === recordId) ?? null
  return (
    <NotNow
      actions={page.actions}
      action="session.reflect"
      title="Look back"
      back={{ to: `/sessions/${page.id}/reflection`, words: 'Back to the session' }}
    >
      <Unheld
        key={recordId ?? 'new'}
        held={record?.held}
        title="Look back"
        back={{ to: `/sessions/${page.id}/reflection`, words: 'Read what you wrote' }}
      >
        <Write page={page} record={record} />
      </Unheld>
    </NotNow>
  )
}
