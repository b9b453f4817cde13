import type { NeedsContent } from '@mentorfolio/domain/needs/needs'
import { preferencesIn } from '@mentorfolio/domain/needs/preferences-in'
import type { GoalView } from '@mentorfolio/domain/plans/mentoring-view'
import { cycleStages } from '@mentorfolio/domain/plans/plan-stages'
import type { Opened } from '../drafts/opened.ts'
import { Checks, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { slotsOf } from '../forms/slots.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { Folded } from '../mentoring/folded.tsx'
import { cycleStageWords } from '../mentoring/words.ts'
import { preferenceWords } from '../words/preferences.ts'
import { planForm } from './plan-form-definition.ts'
import type { MentoringPlanShape } from './plan-form-shape.ts'
import { ReviewMoves } from './review-moves.tsx'

type Props = {
  name: string
  opened: Opened<MentoringPlanShape>
  look: () => Promise<Seen>
  goals: readonly GoalView[]
  needs: NeedsContent | undefined
  isFirst: boolean
  /** The days that are agreed until now. */
  reviewDueOn: string | null
  endsOn: string | null
}

/** The mentoring plan, drawn from needs and goals. */
export const PlanForm = ({ name, opened, look, goals, needs, isFirst, reviewDueOn, endsOn }: Props) => {
  const { defaults } = opened
  const state = useRecordForm<MentoringPlanShape, unknown>({ definition: planForm, opened })
  const { form, fields } = state
  const plan = fields.plan.getFieldset()
  const stageSlot = slotsOf(
    form,
    Object.fromEntries(cycleStages.map((stage) => [`stages.${stage}`, defaults.stages[stage] ?? ''])),
  )
  const named = needs ? preferencesIn(needs) : []
  return (
    <RecordForm state={state} look={look}>
      {named.map((each) => (
        <input key={each} type="hidden" name="named" value={each} />
      ))}
      {!isFirst && (
        <TextArea
          field={fields.reason}
          label="Why does the plan change?"
          hint="What the review, the feedback or the sessions showed."
          rows={2}
        />
      )}
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-[640]">Which goals, in which order?</legend>
        <Rows
          items={plan.goals.getFieldList()}
          keyOf={(item) => item.key}
          one="goal"
          least={1}
          onAdd={() => form.insert({ name: plan.goals.name, defaultValue: { id: '', how: '' } })}
          onRemove={(index) => form.remove({ name: plan.goals.name, index })}
        >
          {(item, index) => {
            const { id, how } = item.getFieldset()
            return (
              <>
                <Select
                  field={id}
                  label={`Goal ${index + 1}`}
                  quiet
                  options={[
                    { value: '', label: 'Choose' },
                    ...goals.map((goal) => ({ value: goal.id, label: goal.goal.title })),
                  ]}
                />
                <TextField field={how} label="How you set about it (optional)" quiet />
              </>
            )
          }}
        </Rows>
      </fieldset>
      <TextArea field={plan.mentorDoes} label="What do you do?" rows={2} />
      <TextArea field={plan.menteeDoes} label={`What does ${name} do?`} rows={2} />
      {needs && named.length > 0 && (
        <div className="grid gap-4">
          <Checks
            field={{
              id: plan.cites.id,
              name: plan.cites.name,
              errors: plan.cites.errors,
              defaultOptions: defaults.plan.cites,
            }}
            label={`Which of ${name}’s preferences does it respect?`}
            options={named.map((each) => ({ value: each, label: `${preferenceWords[each]}: ${needs[each]}` }))}
          />
          <TextArea field={plan.respects} label="How?" quiet rows={2} />
        </div>
      )}
      <TextField
        field={plan.rhythm}
        label="How often do you look at it together?"
        hint="Such as ‘every third session’."
      />
      <div className="grid gap-2">
        <DateField field={plan.reviewOn} label="When is the next review?" />
        <input type="hidden" name="endsOn" value={endsOn ?? ''} />
        <ReviewMoves formId={form.id} from={reviewDueOn} />
      </div>
      <Folded title="Support, and people who help" open={defaults.plan.support !== ''}>
        <TextArea
          field={plan.support}
          label="Who and what else helps"
          hint="Parts, not names: ‘the form tutor’."
          quiet
          rows={2}
        />
      </Folded>
      <Folded title="Why this plan" open={defaults.plan.rationale !== '' || defaults.plan.theory !== ''}>
        <TextArea field={plan.rationale} label="Why this, and not something else" quiet rows={3} />
        <TextField field={plan.theory} label="What it rests on (optional)" hint="A theory or model you know." quiet />
      </Folded>
      <Folded title="Explain a stage of mentoring" open={Object.values(defaults.stages).some((each) => each !== '')}>
        <p className="text-sm text-ink-2">For your assessor; {name} does not read this part. One is enough.</p>
        {cycleStages.map((stage) => (
          <TextArea
            key={stage}
            field={stageSlot(`stages.${stage}`)}
            label={`${cycleStageWords[stage]}: what it is for, and how you did it here`}
            quiet
            rows={2}
          />
        ))}
      </Folded>
      <SaveBar state={state} label={isFirst ? 'Save the plan' : 'Save the new version'} />
    </RecordForm>
  )
}
