import { longestSeries, rhythms } from '@mentorfolio/domain/sessions/series-length'
import { modes } from '@mentorfolio/domain/sessions/session'
import type { Opened } from '../../drafts/opened.ts'
import { Choice, Select } from '../../forms/choices.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { SaveBar } from '../../forms/save-bar.tsx'
import { TextField } from '../../forms/text-fields.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { TimeFields } from '../../hours/times/time-fields.tsx'
import { rhythmWords } from '../../words/series.ts'
import { modeWords } from '../../words/sessions.ts'
import { GoalFields, type GoalToServe } from './goal-fields.tsx'
import { ObjectiveFields } from './objective-fields.tsx'
import type { Told } from './plan-note.tsx'
import { type SeriesShape, seriesForm } from './series-forms.ts'
import { SeriesPreview } from './series-preview.tsx'

type Props = { seriesId: string; opened: Opened<SeriesShape>; goals: readonly GoalToServe[]; told: Told }

const counts = Array.from({ length: longestSeries - 1 }, (_, index) => String(index + 2))

/** A series: when, which days of it, and the least that each plan needs. */
export const SeriesForm = ({ seriesId, opened, goals, told }: Props) => {
  const { defaults } = opened
  const state = useRecordForm<SeriesShape, unknown>({ definition: seriesForm, opened })
  const { form, fields } = state
  const plan = fields.plan.getFieldset()
  const [objective] = plan.objectives.getFieldList()
  const { text, measure } = objective?.getFieldset() ?? {}
  const [first = ''] = defaults.relationshipIds
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={seriesId} />
      <input type="hidden" name="sessionIds" value={defaults.sessionIds} />
      <input type="hidden" name="relationshipIds" value={first} />
      <input type="hidden" name="kind" value={defaults.kind} />
      <input type="hidden" name="context" value={defaults.context} />
      <TextField field={plan.title} label="What are they about?" hint="Each can have its own title later." />
      <TimeFields formId={form.id} fields={fields} legend="When is the first?" />
      <div className="grid gap-5">
        <Choice
          field={fields.rhythm}
          label="How often?"
          options={rhythms.map((value) => ({ value, label: rhythmWords[value] }))}
        />
        <Select
          field={fields.count}
          label="How many times?"
          options={counts.map((value) => ({ value, label: value }))}
        />
      </div>
      <SeriesPreview formId={form.id} field={fields.leftOut} chosen={defaults.leftOut} told={told} />
      <GoalFields
        goalIds={plan.goalIds}
        newGoal={plan.newGoal.getFieldset()}
        chosen={defaults.plan.goalIds}
        newGoalId={defaults.plan.newGoal.id}
        goals={goals}
      />
      {text && measure && <ObjectiveFields text={text} measure={measure} />}
      <p className="text-ink-2">
        Each session begins with this goal and this objective. Make each plan its own before you meet.
      </p>
      <Choice
        field={fields.mode}
        label="How will you meet?"
        options={modes.map((mode) => ({ value: mode, label: modeWords[mode] }))}
      />
      <SaveBar state={state} label="Save the series" />
    </RecordForm>
  )
}
