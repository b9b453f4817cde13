import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { call } from '../api/call.ts'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { commentsNow } from '../mentoring/record-comments/load.ts'
import { commentsPage, evidencePage } from '../mentoring/record-comments/words.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { may } from '../words/decided.ts'
import { lineInWords } from '../words/evidence-pages.ts'
import { recordWords } from '../words/record-words.ts'
import { type WritingShape, writing } from './forms.ts'

const isKind = (record: string): record is RecordKind => Object.hasOwn(recordWords, record)

/** Where its writer came from: a page of this unit, else the record's. */
const backTo = (url: string, unitId: string, own: string) => {
  const from = new URL(url).searchParams.get('from') ?? ''
  return from.startsWith(`/units/${unitId}/`) ? from : own
}

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const [id = '', record = '', recordId = ''] = [params['id'], params['record'], params['recordId']]
  // An address that names no kind of record is nobody's page.
  if (!isKind(record)) throw new Response(null, { status: 404 })
  const [view, said] = await Promise.all([
    call('GET /api/units/:id/evidence/:record/:recordId', { params: { id, record, recordId } }, request.signal),
    commentsNow(id),
  ])
  const asked = Number(new URL(request.url).searchParams.get('version'))
  const { item } = view
  return {
    ...{ view, mayWrite: may(said.actions, 'record.comment') },
    version: asked >= 1 && asked <= item.version ? asked : item.version,
    back: backTo(request.url, id, evidencePage(id, { record: item.record, recordId: item.id })),
  }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', record = '', recordId = ''] = [params['id'], params['record'], params['recordId']]
  const commentId = String(form.get('id'))
  const definition = writing({ record, recordId })
  const answer = await submit(form, definition, (body) => ({
    ...{ line: definition.line, input: { params: { id, commentId }, body } },
    ...{ record: commentId, title: 'Feedback on a record', page: commentsPage(id) },
  }))
  return answer instanceof Response ? redirect(backTo(request.url, id, commentsPage(id))) : answer
}

type FormProps = { opened: Opened<WritingShape>; of: { record: string; recordId: string }; candidateName: string }

const WriteForm = ({ opened, of, candidateName }: FormProps) => {
  const state = useRecordForm<WritingShape, unknown>({ definition: writing(of), opened })
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={opened.defaults.id} />
      <input type="hidden" name="recordVersion" value={opened.defaults.recordVersion} />
      <TextArea
        field={state.fields.words}
        label={`What do you say of it to ${candidateName}?`}
        hint="They read it beside the record, and can answer. It judges nothing. Made-up names only."
        rows={6}
      />
      <SaveBar state={state} label="Give feedback" />
    </RecordForm>
  )
}

/** An assessor says something of one record, in the version that they read. */
export const Component = () => {
  const { view, version, mayWrite, back } = useLoaderData<typeof loader>()
  const [id] = useState(newId)
  const { unit, item, candidateName } = view
  const title = 'Feedback on a record'
  if (!mayWrite)
    return (
      <Page title={title} width="narrow">
        <p>Only the assessor of this unit gives feedback here. You can read what they have said.</p>
        <div>
          <ButtonLink look="primary" to={commentsPage(unit.id)}>
            Feedback on records
          </ButtonLink>
        </div>
      </Page>
    )
  const of = { record: item.record, recordId: item.id }
  return (
    <Page title={title} width="narrow" above={<Link to={back}>Back to where you were</Link>}>
      <p className="-mt-4 max-w-[62ch]">
        {lineInWords(item)} · version {version}
      </p>
      <Drafted
        form={`${evidencePage(unit.id, of)}/comment`}
        title={`Feedback: ${lineInWords(item)}`}
        defaults={{ id, recordVersion: String(version), words: '' }}
      >
        {(opened) => <WriteForm opened={opened} of={of} candidateName={candidateName} />}
      </Drafted>
    </Page>
  )
}
