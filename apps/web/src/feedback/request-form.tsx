import { toolsFor } from '@mentorfolio/domain/feedback/asked-of'
import {
  type FeedbackSource,
  feedbackPoints,
  feedbackSources,
  feedbackTools,
} from '@mentorfolio/domain/feedback/feedback-kinds'
import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import { useState } from 'react'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { DateField, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { day } from '../words/dates.ts'
import { type RequestShape, requestForm } from './forms.ts'
import { pointWords, sourceWords, toolHints, toolWords } from './words.ts'

type Props = {
  feedback: FeedbackView
  opened: Opened<RequestShape>
  requestId: string
  look?: () => Promise<Seen>
}

const sourceIn = (value: string): FeedbackSource => feedbackSources.find((each) => each === value) ?? 'MENTEE'

/** Whom to ask, when, and how: what does not suit whoever is asked is not offered. */
export const RequestForm = ({ feedback, opened, requestId, look }: Props) => {
  const state = useRecordForm<RequestShape, unknown>({ definition: requestForm, opened })
  const { fields } = state
  const { name, simulated, sessions } = feedback
  const [source, setSource] = useState(() => sourceIn(fields.source.initialValue ?? opened.defaults.source))
  const [point, setPoint] = useState(fields.point.initialValue ?? opened.defaults.point)
  const sources = feedbackSources.filter((each) => !(simulated && each === 'MENTEE'))
  const tools = feedbackTools.filter((each) => toolsFor(source).includes(each))
  return (
    <RecordForm state={state} look={look}>
      <input type="hidden" name="id" value={requestId} />
      <Choice
        field={fields.source}
        label="Whom do you ask?"
        options={sources.map((value) => ({ value, label: value === 'MENTEE' ? name : sourceWords[value] }))}
        onChange={(value) => setSource(sourceIn(value))}
      />
      {source !== 'MENTEE' && (
        <TextField field={fields.whom} label="Who is it?" hint="Their part, such as form tutor: no names." />
      )}
      <Choice
        field={fields.point}
        label="When?"
        options={feedbackPoints.map((value) => ({ value, label: pointWords[value] }))}
        onChange={setPoint}
      />
      {point === 'POST_SESSION' && (
        <Select
          field={fields.sessionId}
          label="After which session?"
          hint="You can choose it later, before you ask."
          options={[
            { value: '', label: 'Not yet known' },
            ...sessions.map(({ id, start, zone, title }) => ({
              value: id,
              label: `${day(start, zone)}${title ? ` · ${title}` : ''}`,
            })),
          ]}
        />
      )}
      <Choice
        key={source}
        field={fields.tool}
        label="How?"
        options={tools.map((value) => ({ value, label: `${toolWords[value]}: ${toolHints[value]}` }))}
      />
      {source !== 'MENTEE' && tools.includes('WITNESS_TESTIMONY') && (
        <p className="text-sm text-ink-2">
          When somebody watches: begin by saying what it is for and which stage you are at, come back to what you two
          have agreed, and talk it through at the end. They are asked about all three.
        </p>
      )}
      <DateField
        field={fields.dueOn}
        label="On which day will you ask?"
        hint="Your home page reminds you on that day."
      />
      <SaveBar state={state} label={look ? 'Save the change' : 'Plan to ask'} />
    </RecordForm>
  )
}
