import { ratedSkills } from '@mentorfolio/domain/feedback/feedback-kinds'
import { questionSetContent } from '@mentorfolio/domain/feedback/question-set'
import type { QuestionSetView } from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import { publishQuestionSetEndpoint } from '@mentorfolio/domain/question-sets/question-sets.endpoints'
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
import { Choice, Select } from '../forms/choices.tsx'
import { FieldErrors } from '../forms/field-parts.tsx'
import { PressTrouble } from '../forms/press-trouble.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { type FormAnswer, press, saved, submit } from '../forms/submit.ts'
import { TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Button } from '../shell/button.tsx'
import { Page } from '../shell/page.tsx'
import { ratedWords } from '../words/feedback.ts'
import { newQuestion, type QuestionsShape, questionsForm, seenIn, shapeOf } from './questions-form.ts'
import { setName } from './set-words.tsx'

const setsOf = (id: string, signal?: AbortSignal) =>
  call('GET /api/centres/:id/question-sets', { params: { id } }, signal, signal ? {} : { kept: false })

const placeOf = ({ centreId: id = '', source = '', tool = '' }: LoaderFunctionArgs['params']) => ({ id, source, tool })

const find = (sets: readonly QuestionSetView[], { source, tool }: { source: string; tool: string }) =>
  sets.find((each) => each.source === source && each.tool === tool)

export const loader = async ({ params, request }: LoaderFunctionArgs) => {
  const place = placeOf(params)
  const { centreName, sets, mayWrite } = await setsOf(place.id, request.signal)
  return { centreName, place, set: mayWrite ? find(sets, place) : undefined }
}

/**
 * The next version: as it was written, or again as it comes with Mentorfolio. Nothing is asked of the server first: what is
 * written waits here without one.
 */
export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const place = publishQuestionSetEndpoint.params.safeParse(placeOf(params))
  if (!place.success) throw new Response(null, { status: 404 })
  const page = `/centres/${place.data.id}/questions`
  const about = { line: questionsForm.line, record: place.data.id, title: `Questions: ${setName(place.data)}`, page }
  const shipped = form.get('shipped')
  if (typeof shipped !== 'string')
    return submit(form, questionsForm, (body) => ({ ...about, input: { params: place.data, body } }))
  const body = { revision: Number(form.get('revision')), content: questionSetContent.parse(JSON.parse(shipped)) }
  const answer = await press({ ...about, input: { params: place.data, body } })
  return answer === saved ? redirect(page) : answer
}

const kinds = [
  { value: 'WORDS', label: 'In words' },
  { value: 'SCALE', label: '1 to 5' },
]
const skills = [{ value: '', label: 'No skill' }, ...ratedSkills.map((value) => ({ value, label: ratedWords[value] }))]
const demands = [
  { value: 'no', label: 'May be left empty' },
  { value: 'yes', label: 'Has to be answered' },
]

const QuestionsForm = ({ set, id, opened }: { set: QuestionSetView; id: string; opened: Opened<QuestionsShape> }) => {
  const state = useRecordForm<QuestionsShape, unknown>({ definition: questionsForm, opened })
  const { form, fields } = state
  const look = async () => seenIn(find((await setsOf(id)).sets, set) ?? set)
  return (
    <RecordForm state={state} look={look}>
      <TextArea field={fields.intro} label="What they read first" rows={3} />
      <FieldErrors field={{ id: fields.questions.id, name: fields.questions.name, errors: fields.questions.errors }} />
      <Rows
        items={fields.questions.getFieldList()}
        keyOf={(item) => item.key}
        one="question"
        least={1}
        onAdd={() => form.insert({ name: fields.questions.name, defaultValue: newQuestion() })}
        onRemove={(index) => form.remove({ name: fields.questions.name, index })}
      >
        {(item, at) => {
          const { id: questionId, kind, text, rates, required } = item.getFieldset()
          return (
            <>
              <input type="hidden" name={questionId.name} defaultValue={questionId.initialValue} />
              <TextField field={text} label={`Question ${at + 1}`} />
              <Choice field={kind} label={`How is question ${at + 1} answered?`} quiet options={kinds} />
              <Select field={rates} label={`Which skill is question ${at + 1} about?`} quiet options={skills} />
              <Choice field={required} label={`Must question ${at + 1} be answered?`} quiet options={demands} />
            </>
          )
        }}
      </Rows>
      <SaveBar state={state} label={`Publish version ${set.version + 1}`} />
    </RecordForm>
  )
}

const BackToShipped = ({ set }: { set: QuestionSetView }) => {
  const fetcher = useFetcher<FormAnswer>()
  if (set.isShipped) return null
  return (
    <fetcher.Form method="post" className="grid justify-items-start gap-2">
      <input type="hidden" name="shipped" value={JSON.stringify(set.shipped)} />
      <input type="hidden" name="revision" value={set.version} />
      <Button type="submit" disabled={fetcher.state !== 'idle'}>
        Ask what comes with Mentorfolio again
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}

/** The centre's own version of one set. */
export const Component = () => {
  const { centreName, place, set } = useLoaderData<typeof loader>()
  const [page] = useState(() => (set ? { defaults: shapeOf(set), seen: seenIn(set) } : null))
  const all = `/centres/${place.id}/questions`
  return (
    <Page
      title={set ? setName(set) : 'Questions for feedback'}
      width="narrow"
      above={
        <>
          <Link to={all}>Questions for feedback</Link>, {centreName}
        </>
      }
    >
      {set && page ? (
        <>
          <p className="-mt-4 max-w-[62ch] text-ink-2">
            Plain words, one thing at a time. Questions about a skill can be set beside what the mentor says of
            themself.
          </p>
          <BackToShipped set={set} />
          <Drafted form={`${all}/${set.source}/${set.tool}`} title={`Questions: ${setName(set)}`} {...page}>
            {(opened) => <QuestionsForm set={set} id={place.id} opened={opened} />}
          </Drafted>
        </>
      ) : (
        <p>These are for a lead IQA or an administrator of the centre to write.</p>
      )}
    </Page>
  )
}
