import { modes } from '@mentorfolio/domain/sessions/session'
import type { Opened } from '../../drafts/opened.ts'
import { Choice, Select } from '../../forms/choices.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { SaveBar } from '../../forms/save-bar.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { Folded } from '../../mentoring/folded.tsx'
import { duration } from '../../words/durations.ts'
import { modeWords } from '../../words/sessions.ts'
import { GoalFields, type GoalToServe } from './goal-fields.tsx'
import { nowForm } from './now-forms.ts'
import { ObjectiveFields } from './objective-fields.tsx'
import type { PlanShape } from './plan-shape.ts'

type NowShape = PlanShape & { minutes: string }
type Props = {
  sessionId: string
  opened: Opened<NowShape>
  goals: readonly GoalToServe[]
  /** In minutes. */
  lengths: readonly number[]
}

/** A goal, one objective and how both will know: then it runs. */
export const NowForm = ({ sessionId, opened, goals, lengths }: Props) => {
  const { defaults } = opened
  const state = useRecordForm<NowShape, unknown>({ definition: nowForm, opened })
  const { fields } = state
  const plan = fields.plan.getFieldset()
  const [objective] = plan.objectives.getFieldList()
  const [first = ''] = defaults.relationshipIds
  return (
    <RecordForm state={state}>
      <input type="hidden" name="id" value={sessionId} />
      <input type="hidden" name="relationshipIds" value={first} />
      <input type="hidden" name="zone" value={defaults.zone} />
      <input type="hidden" name="kind" value={defaults.kind} />
      <input type="hidden" name="context" value={defaults.context} />
      <GoalFields
        goalIds={plan.goalIds}
        newGoal={plan.newGoal.getFieldset()}
        chosen={defaults.plan.goalIds}
        newGoalId={defaults.plan.newGoal.id}
        goals={goals}
      />
      {objective && <ObjectiveFields {...partsOf(objective.getFieldset())} />}
      <Folded title="How long, and how you meet" open={false}>
        <Select
          field={fields.minutes}
          label="About how long?"
          quiet
          options={lengths.map((minutes) => ({ value: String(minutes), label: duration(minutes) }))}
        />
        <Choice
          field={fields.mode}
          label="How do you meet?"
          quiet
          options={modes.map((mode) => ({ value: mode, label: modeWords[mode] }))}
        />
      </Folded>
      <SaveBar state={state} label="Save and start" />
    </RecordForm>
  )
}

/** Conform's metadata is a proxy: what a spread would lose is named. */
const partsOf = <Field,>({ text, measure }: { text: Field; measure: Field }) => ({ text, measure })
