import {
  type CentreQuestions,
  publishAnswerQuestionsEndpoint,
} from '@mentorfolio/domain/answers/answer-questions.endpoints'
import { criterionQuestions } from '@mentorfolio/domain/answers/questions'
import { useState } from 'react'
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useFetcher,
  useLoaderData,
} from 'react-router'
import { call } from '../api/call.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice } from '../forms/choices.tsx'
import { FieldErrors } from '../forms/field-parts.tsx'
import { PressTrouble } from '../forms/press-trouble.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { type FormAnswer, press, saved, submit } from '../forms/submit.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Button } from '../shell/button.tsx'
import { Page } from '../shell/page.tsx'
import {
  type CentreQuestionsShape,
  centreQuestionsForm,
  newQuestion,
  seenIn,
  shapeOf,
} from './centre-questions-form.ts'

const criteriaOf = (id: string, signal?: AbortSignal) =>
  call('GET /api/centres/:id/answer-questions', { params: { id } }, signal, signal ? {} : { kept: false })

const placeOf = ({ centreId: id = '', criterion = '' }: LoaderFunctionArgs['params']) => ({ id, criterion })

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const place = placeOf(params)
  const { centreName, criteria, mayWrite } = await criteriaOf(place.id, request.signal)
  const found = criteria.find(({ criterion }) => criterion === place.criterion)
  return { centreName, place, criterion: mayWrite ? found : undefined }
}

/** The next version: as it was written, or again as it comes with Mentorfolio. */
export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const place = publishAnswerQuestionsEndpoint.params.safeParse(placeOf(params))
  if (!place.success) throw new Response(null, { status: 404 })
  const { id, criterion } = place.data
  const page = `/centres/${id}/answer-questions`
  const about = { line: centreQuestionsForm.line, record: id, title: `Questions: ${criterion}`, page }
  const shipped = form.get('shipped')
  if (typeof shipped !== 'string')
    return submit(form, centreQuestionsForm, (body) => ({ ...about, input: { params: place.data, body } }))
  const body = { revision: Number(form.get('revision')), content: criterionQuestions.parse(JSON.parse(shipped)) }
  const answer = await press({ ...about, input: { params: place.data, body } })
  return answer === saved ? redirect(page) : answer
}

const ways = [
  { value: 'WHOLE', label: 'In one box' },
  { value: 'STAR', label: 'By STAR' },
]

type FormProps = { criterion: CentreQuestions; id: string; opened: Opened<CentreQuestionsShape> }

const QuestionsForm = ({ criterion, id, opened }: FormProps) => {
  const state = useRecordForm<CentreQuestionsShape, unknown>({ definition: centreQuestionsForm, opened })
  const { form, fields } = state
  const { questions } = fields
  const look = async () => {
    const { criteria } = await criteriaOf(id)
    return seenIn(criteria.find((each) => each.criterion === criterion.criterion) ?? criterion)
  }
  return (
    <RecordForm state={state} look={look}>
      <FieldErrors field={{ id: questions.id, name: questions.name, errors: questions.errors }} />
      <Rows
        items={questions.getFieldList()}
        keyOf={(item) => item.key}
        one="question"
        least={1}
        onAdd={() => form.insert({ name: questions.name, defaultValue: newQuestion() })}
        onRemove={(index) => form.remove({ name: questions.name, index })}
      >
        {(item, at) => {
          const { id: questionId, text, hint, suits } = item.getFieldset()
          return (
            <>
              <input type="hidden" name={questionId.name} defaultValue={questionId.initialValue} />
              <TextArea field={text} label={`Question ${at + 1}`} rows={2} />
              <TextArea field={hint} label={`What helps to answer question ${at + 1}? (optional)`} quiet rows={2} />
              <Choice field={suits} label={`How does question ${at + 1} open?`} quiet options={ways} />
            </>
          )
        }}
      </Rows>
      <SaveBar state={state} label={`Publish version ${criterion.version + 1}`} />
    </RecordForm>
  )
}

const BackToShipped = ({ criterion: { isShipped, shipped, version } }: { criterion: CentreQuestions }) => {
  const fetcher = useFetcher<FormAnswer>()
  if (isShipped) return null
  return (
    <fetcher.Form method="post" className="grid justify-items-start gap-2">
      <input type="hidden" name="shipped" value={JSON.stringify(shipped)} />
      <input type="hidden" name="revision" value={version} />
      <Button type="submit" disabled={fetcher.state !== 'idle'}>
        Ask what comes with Mentorfolio again
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}

/** The centre's own questions about one criterion. */
export const Component = () => {
  const { centreName, place, criterion } = useLoaderData<typeof loader>()
  const [page] = useState(() => (criterion ? { defaults: shapeOf(criterion), seen: seenIn(criterion) } : null))
  const all = `/centres/${place.id}/answer-questions`
  const title = criterion ? `${criterion.criterion} ${criterion.title}` : 'Questions for written answers'
  return (
    <Page
      title={title}
      width="narrow"
      above={
        <>
          <Link to={all}>Questions for written answers</Link>, {centreName}
        </>
      }
    >
      {criterion && page ? (
        <>
          <p className="-mt-4 max-w-[62ch] text-ink-2">
            {criterion.text} One thing at a time; ask for one session that the candidate can name.
          </p>
          <BackToShipped criterion={criterion} />
          <Drafted form={`${all}/${place.criterion}`} title={`Questions: ${title}`} {...page}>
            {(opened) => <QuestionsForm criterion={criterion} id={place.id} opened={opened} />}
          </Drafted>
        </>
      ) : (
        <p>These are for a lead IQA or an administrator of the centre to write.</p>
      )}
    </Page>
  )
}
