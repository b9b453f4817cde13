import { feedbackPoints, type RatedSkill, ratedSkills } from '@mentorfolio/domain/feedback/feedback-kinds'
import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import { FieldErrors } from '../forms/field-parts.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import { slotsOf } from '../forms/slots.ts'
import { submit } from '../forms/submit.ts'
import { DateField, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Folded } from '../mentoring/folded.tsx'
import { day } from '../words/dates.ts'
import { ratedWords } from '../words/feedback.ts'
import { type RatingShape, ratingForm } from './forms.ts'
import { loadFeedback, pageOf } from './load-feedback.ts'
import { FeedbackForm } from './not-now.tsx'
import { pointWords } from './words.ts'

export const loader = async ({ params, request }: LoaderFunctionArgs) => ({
  ...(await loadFeedback(params['id'] ?? '', request.signal)),
  after: new URL(request.url).searchParams.get('after'),
})

export const action = async ({ params, request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const [id, recordId] = [params['id'] ?? '', String(form.get('id'))]
  return submit(form, ratingForm, (body) => ({
    ...{ line: ratingForm.line, input: { params: { id, recordId }, body }, record: recordId },
    ...{ title: 'Your own rating', page: pageOf(id) },
  }))
}

/** The skills that others are asked about stand first: only what both rate can be set side by side. */
const askedSkills = ({ requests }: FeedbackView): readonly RatedSkill[] => {
  const asked = new Set(requests.flatMap(({ questions }) => questions.questions.map(({ rates }) => rates)))
  const both = ratedSkills.filter((skill) => asked.has(skill))
  return both.length > 0 ? both : ['TRUST', 'ACTIVE_LISTENING', 'OPEN_QUESTIONS', 'BOUNDARIES']
}

const scores = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))

type Props = { feedback: FeedbackView; opened: Opened<RatingShape>; recordId: string }

const RatingForm = ({ feedback, opened, recordId }: Props) => {
  const state = useRecordForm<RatingShape, unknown>({ definition: ratingForm, opened })
  const { fields } = state
  const slot = slotsOf(state.form, opened.boxes)
  const [point, setPoint] = useState(fields.point.initialValue ?? opened.defaults.point)
  const first = askedSkills(feedback)
  const rest = ratedSkills.filter((skill) => !first.includes(skill))
  const held = feedback.sessions.filter((session) => session.held)
  const skill = (each: RatedSkill) => (
    <div key={each} className="grid gap-2">
      <Choice field={slot(`score.${each}`)} label={ratedWords[each]} options={scores} />
      <TextField field={slot(`why.${each}`)} label={`Why? (${ratedWords[each]})`} quiet />
    </div>
  )
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={recordId} />
      <Choice
        field={fields.point}
        label="At which point?"
        options={feedbackPoints.map((value) => ({ value, label: pointWords[value] }))}
        onChange={setPoint}
      />
      {point === 'POST_SESSION' && held.length > 0 && (
        <Select
          field={fields.sessionId}
          label="After which session?"
          options={held.map(({ id, start, zone, title }) => ({
            value: id,
            label: `${day(start, zone)}${title ? ` · ${title}` : ''}`,
          }))}
        />
      )}
      <DateField field={fields.on} label="For which day?" />
      <FieldErrors field={slot('score')} />
      {first.map(skill)}
      <Folded
        title="More skills"
        open={rest.some((each) => opened.boxes[`score.${each}`] || opened.boxes[`why.${each}`])}
      >
        {rest.map(skill)}
      </Folded>
      <SaveBar state={state} label="Save your rating" />
    </RecordForm>
  )
}

/** The candidate rates themself, best before they read what others say. */
export const Component = () => {
  const { feedback, after } = useLoaderData<typeof loader>()
  const { relationshipId, today, name, sessions } = feedback
  const [recordId] = useState(newId)
  const [defaults] = useState<RatingShape>(() => ({
    ...{ point: after ? 'POST_SESSION' : 'MID', on: today },
    sessionId: after ?? sessions.findLast(({ held }) => held)?.id ?? '',
  }))
  const isRead = feedback.requests.some(({ answer }) => answer !== null)
  return (
    <FeedbackForm feedback={feedback} title="Rate yourself" action="ownRating.record">
      <p className="-mt-4 max-w-[62ch]">
        Rate the skills that others are asked about, as you see them: from 1, not yet, to 5, always.{' '}
        {isRead
          ? 'Others have answered already: a rating says most when it comes before you read theirs.'
          : 'Do it now, before others answer: your own view says most while it is yours alone.'}
      </p>
      <Drafted
        form={`${pageOf(relationshipId)}/own-rating`}
        title={`Your own rating, with ${name}`}
        defaults={defaults}
        boxes={{ id: recordId }}
      >
        {(opened) => <RatingForm feedback={feedback} opened={opened} recordId={opened.boxes['id'] ?? recordId} />}
      </Drafted>
    </FeedbackForm>
  )
}
