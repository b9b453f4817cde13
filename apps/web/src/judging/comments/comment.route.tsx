import type { CommentBankView, KeptComment } from '@mentorfolio/domain/comment-bank/comment'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api/call.ts'
import { newId } from '../../api/device.ts'
import { Drafted } from '../../drafts/drafted.tsx'
import type { Opened } from '../../drafts/opened.ts'
import { Checks, Select } from '../../forms/choices.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { SaveBar } from '../../forms/save-bar.tsx'
import { submit } from '../../forms/submit.ts'
import { TextArea, TextField } from '../../forms/text-fields.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { Page } from '../../shell/page.tsx'
import { may } from '../../words/decided.ts'
import { pageBack, takeBegun } from './begun.ts'
import { aboutOptions, type CommentShape, centreForm, isNone, ownForm, seenIn, shapeOf } from './comment-form.ts'

const line = 'GET /api/centres/:id/comments'

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const bank = await call(line, { params: { id: params['centreId'] ?? '' } }, request.signal)
  const { searchParams } = new URL(request.url)
  const comment = bank.comments.find(({ id }) => id === params['commentId'])
  if (!comment && params['commentId'] !== 'new') throw new Response(null, { status: 404 })
  const isOwn = comment ? comment.isOwn : searchParams.get('whose') !== 'CENTRE'
  if (!may(bank.actions, isOwn ? 'bankComment.keepOwn' : 'bankComment.keepCentres'))
    throw new Response(null, { status: 404 })
  return { bank, comment, isOwn, back: pageBack(searchParams.get('back')) }
}

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id, commentId] = [params['centreId'] ?? '', String(form.get('id'))]
  const page = pageBack(new URL(request.url).searchParams.get('back')) ?? `/centres/${id}/comments`
  const of = { record: commentId, page }
  if (form.get('whose') === 'OWN')
    return submit(form, ownForm, (body) => ({
      ...{ line: ownForm.line, input: { params: { id, commentId }, body } },
      ...{ ...of, title: 'A kept comment' },
    }))
  return submit(form, centreForm, (body) => ({
    ...{ line: centreForm.line, input: { params: { id, commentId }, body } },
    ...{ ...of, title: 'A comment of the centre' },
  }))
}

type FormProps = { bank: CommentBankView; isOwn: boolean; id: string; opened: Opened<CommentShape> }

const CommentForm = ({ bank, isOwn, id, opened }: FormProps) => {
  const state = useRecordForm<CommentShape, unknown>({ definition: isOwn ? ownForm : centreForm, opened })
  const { fields } = state
  const look = async () => {
    const now = await call(line, { params: { id: bank.centreId } }, undefined, { kept: false })
    const found = now.comments.find((each) => each.id === id)
    return found ? seenIn(found) : { revision: 0, values: {} }
  }
  const [asked, setAsked] = useState(opened.defaults.namesNobody !== '')
  // Once it was asked it stays, with what was ticked.
  if (!asked && (fields.title.errors || fields.words.errors)) setAsked(true)
  return (
    <RecordForm state={state} look={look}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="whose" value={isOwn ? 'OWN' : 'CENTRE'} />
      <TextField field={fields.title} label="Name" hint="A few words to find it by. No candidate sees them." />
      <TextArea
        field={fields.words}
        label="Comment"
        hint="Written so that it fits anybody: no name, and nothing that only one person did."
        rows={6}
      />
      {asked && (
        <Checks
          field={fields.namesNobody}
          label="Is it a name?"
          quiet
          options={[{ value: isNone, label: 'What looks like a name in it is only a word' }]}
        />
      )}
      <Select
        field={fields.about}
        label="For what?"
        hint="Offered first there. It can be found from everywhere."
        options={aboutOptions(bank)}
      />
      <SaveBar state={state} label="Keep this comment" />
    </RecordForm>
  )
}

const titleOf = (comment: KeptComment | undefined, isOwn: boolean) => {
  if (comment) return comment.withdrawn ? 'Offer a comment again' : 'Change a comment'
  return isOwn ? 'Keep a comment' : 'Keep a comment for every assessor'
}

/** One comment to use again. */
export const Component = () => {
  const { bank, comment, isOwn, back } = useLoaderData<typeof loader>()
  const [page] = useState(() => ({ id: comment?.id ?? newId(), defaults: shapeOf(comment, takeBegun()) }))
  const list = `/centres/${bank.centreId}/comments`
  return (
    <Page
      title={titleOf(comment, isOwn)}
      width="narrow"
      above={back ? <Link to={back}>Back to the feedback</Link> : <Link to={list}>Kept comments</Link>}
    >
      {!isOwn && <p className="max-w-[62ch]">Every assessor of the centre is offered it.</p>}
      <Drafted
        form={comment ? `${list}/${comment.id}` : `${list}/new${isOwn ? '' : '?whose=CENTRE'}`}
        title="A kept comment"
        defaults={page.defaults}
        seen={comment ? seenIn(comment) : undefined}
      >
        {(opened) => <CommentForm bank={bank} isOwn={isOwn} opened={opened} id={opened.boxes['id'] ?? page.id} />}
      </Drafted>
    </Page>
  )
}
