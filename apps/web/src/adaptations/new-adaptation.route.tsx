import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { loadChanges } from '../mentoring/chains/load-changes.ts'
import { Page } from '../shell/page.tsx'
import { AdaptationForm } from './adaptation-form.tsx'
import { writeForm } from './adaptation-forms.ts'
import { newShape } from './adaptation-shape.ts'
import { ForMentor } from './not-there.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadChanges(params['id'] ?? '', request.signal)

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = params['id'] ?? ''
  const recordId = String(form.get('id'))
  return submit(form, writeForm, (body) => ({
    line: writeForm.line,
    input: { params: { id, recordId }, body: { ...body, revision: 0 } },
    record: recordId,
    title: 'What you changed',
    page: `/relationships/${id}/adaptations/${recordId}`,
  }))
}

const New = ({ changes }: { changes: AdaptationsView }) => {
  const { relationshipId: id, name } = changes
  const [search] = useSearchParams()
  const [recordId] = useState(newId)
  const [page] = useState(() => ({
    defaults: newShape({ after: search.get('after'), session: search.get('session') }),
    form: `/relationships/${id}/adaptations/new${search.size > 0 ? `?${search}` : ''}`,
  }))
  return (
    <Page
      title="What did you change?"
      width="narrow"
      above={
        <>
          With <Link to={`/relationships/${id}`}>{name}</Link>
        </>
      }
    >
      <p className="-mt-4 max-w-[62ch] text-ink-2">
        What somebody said, what you changed for it, and where it shows: one chain that anybody can follow.
      </p>
      <Drafted form={page.form} title={`What you changed with ${name}`} defaults={page.defaults}>
        {(opened) => <AdaptationForm changes={changes} recordId={opened.boxes['id'] ?? recordId} opened={opened} />}
      </Drafted>
    </Page>
  )
}

/** A change, after feedback, a session or the mentor's own thinking (S2-T3). */
export const Component = () => {
  const { changes } = useLoaderData<typeof loader>()
  return (
    <ForMentor changes={changes}>
      <New changes={changes} />
    </ForMentor>
  )
}
