import type { AnswerRecord, AnswersView, CriterionToAnswer } from '@mentorfolio/domain/answers/answer-views'
import { useState } from 'react'
import { type ActionFunctionArgs, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Seen } from '../forms/seen.ts'
import { submit } from '../forms/submit.ts'
import { Unheld } from '../mentoring/held.tsx'
import { Page } from '../shell/page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { answerBoxes, answerForm, answerShape } from './answer-shape.ts'
import { CriterionWords } from './criterion-words.tsx'
import { answersNow, loadAnswers } from './load.ts'
import { NotNow, NotThere } from './not-now.tsx'
import type { Ask } from './questions-here.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadAnswers(params['id'] ?? '', request.signal)),
  criterionId: params['criterion'] ?? '',
  recordId: params['recordId'] ?? null,
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id = '', criterion = ''] = [params['id'], params['criterion']]
  const recordId = params['recordId'] ?? String(form.get('id'))
  return submit(form, answerForm, (body) => ({
    line: answerForm.line,
    input: { params: { id, recordId }, body },
    record: recordId,
    title: `Answer: ${criterion}`,
    page: `/units/${id}/answers/${criterion}`,
  }))
}

const seenIn = ({ revision, content, criterion }: AnswerRecord, ask: Ask): Seen => ({
  revision,
  values: { ...answerShape(content), ...answerBoxes(criterion, ask, content) },
})

type Props = { page: AnswersView; criterion: CriterionToAnswer; ask: Ask; record: AnswerRecord | null }

const Write = ({ page, criterion, ask, record }: Props) => {
  const { id, title } = criterion
  const { unit } = page
  const [newRecordId] = useState(newId)
  // What the form opens with stays, whatever the page learns later.
  const [opens] = useState(() => ({
    ...{ ask, defaults: answerShape(record?.content), boxes: answerBoxes(id, ask, record?.content) },
    seen: record ? seenIn(record, ask) : undefined,
  }))
  const address = `/units/${unit.id}/answers/${id}`
  const look = async () => {
    const now = (await answersNow(unit.id)).answers.find((each) => each.id === record?.id)
    return now ? seenIn(now, opens.ask) : { revision: 0, values: {} }
  }
  return (
    <Page
      title={`Answer: ${title}`}
      heading={`${id} ${title}`}
      above={
        <>
          <Link to={`/units/${unit.id}/answers`}>Written answers</Link> · {unit.probableTitle ?? unit.title}
        </>
      }
    >
      <CriterionWords criterion={criterion} />
      <Drafted
        form={record ? `${address}/${record.id}/change` : `${address}/write`}
        title={`Answer: ${id} ${title}`}
        defaults={opens.defaults}
        boxes={opens.boxes}
        seen={opens.seen}
      >
        {(opened) => (
          <AnswerForm
            page={page}
            criterion={id}
            opened={opened}
            ask={opens.ask}
            recordId={record ? null : (opened.boxes['id'] ?? newRecordId)}
            {...(record ? { look } : {})}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A criterion answered in words: for the first time, or going on with it under the questions that it began with. */
export const Component = () => {
  const { page, criterionId, recordId } = useLoaderData<typeof loader>()
  const criterion = page.criteria.find(({ id }) => id === criterionId)
  const record = page.answers.find(({ id }) => id === recordId) ?? null
  const ask = record?.content ?? criterion?.ask
  if (!criterion || !ask || (recordId !== null && !record) || record?.withdrawn)
    return (
      <NotThere
        page={page}
        why={
          record?.withdrawn
            ? 'This answer was withdrawn.'
            : 'This unit has no such criterion that takes a written answer.'
        }
      />
    )
  return (
    <NotNow page={page} title={`Answer: ${criterion.title}`}>
      <Unheld
        key={recordId ?? 'new'}
        held={record?.held}
        title={`Answer: ${criterion.title}`}
        back={{ to: `/units/${page.unit.id}/answers/${criterion.id}`, words: 'Read your answer' }}
      >
        <Write page={page} criterion={criterion} ask={ask} record={record} />
      </Unheld>
    </NotNow>
  )
}
