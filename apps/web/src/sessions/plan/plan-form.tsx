import { modelNames, models } from '@mentorfolio/domain/sessions/models'
import { contexts, modes, type SessionKind, sessionKinds } from '@mentorfolio/domain/sessions/session'
import type { Opened } from '../../drafts/opened.ts'
import { Checks, Choice, Select } from '../../forms/choices.tsx'
import type { FormDefinition } from '../../forms/definition.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { Rows } from '../../forms/rows.tsx'
import { SaveBar } from '../../forms/save-bar.tsx'
import type { Seen } from '../../forms/seen.ts'
import { TextArea, TextField } from '../../forms/text-fields.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { TimeFields } from '../../hours/times/time-fields.tsx'
import { domainInWords } from '../../mentoring/words.ts'
import { contextWords, kindWords, modeWords } from '../../words/sessions.ts'
import { ActivitiesSum } from './activities-sum.tsx'
import { PlanNote } from './plan-note.tsx'
import type { PlanShape } from './plan-shape.ts'

type Props = {
  definition: FormDefinition<unknown>
  sessionId: string
  isNew: boolean
  opened: Opened<PlanShape>
  look?: () => Promise<Seen>
  /** What each is about is told where it is known. */
  goals: readonly { id: string; title: string; domain?: string | null }[]
  /** Mentees who may come too: a group. */
  others: readonly { id: string; name: string }[]
  /** Kinds that may be planned now. */
  kinds: readonly SessionKind[]
  simulated: boolean
}

const summary = 'flex min-h-tap items-center font-[620] text-thread-deep'

/** The plan of a session: the least that lets it count first, the rest folded and on offer. */
export const PlanForm = ({ definition, sessionId, isNew, opened, look, goals, others, kinds, simulated }: Props) => {
  const { defaults } = opened
  const state = useRecordForm<PlanShape, unknown>({ definition, opened })
  const { form, fields } = state
  const plan = fields.plan.getFieldset()
  const newGoal = plan.newGoal.getFieldset()
  const [first] = defaults.relationshipIds
  return (
    <RecordForm state={state} look={look}>
      {isNew && <input type="hidden" name="id" value={sessionId} />}
      <input type="hidden" name="relationshipIds" value={first} />
      <TextField
        field={plan.title}
        label="What is it about?"
        hint="A few words, such as ‘Preparing for the interview’."
      />
      <div className="grid gap-2">
        <TimeFields formId={form.id} fields={fields} legend="When will you meet?" />
        {isNew && <PlanNote formId={form.id} relationshipId={first} />}
      </div>
      <div className="grid gap-3">
        {goals.length > 0 && (
          <Checks
            field={{
              id: plan.goalIds.id,
              name: plan.goalIds.name,
              errors: plan.goalIds.errors,
              defaultOptions: defaults.plan.goalIds,
            }}
            label="Which goal does it serve?"
            options={goals.map(({ id, title, domain = null }) => ({
              value: id,
              label: (
                <>
                  {title}
                  {domain !== null && <span className="text-sm font-[450]"> · {domainInWords(domain)}</span>}
                </>
              ),
            }))}
          />
        )}
        <input type="hidden" name={newGoal.id.name} value={defaults.plan.newGoal.id} />
        <TextField
          field={{
            ...slotOf(newGoal.title),
            errors: goals.length > 0 ? newGoal.title.errors : (plan.goalIds.errors ?? newGoal.title.errors),
          }}
          label={goals.length > 0 ? 'Or write a new one' : 'Which goal does it serve?'}
          quiet={goals.length > 0}
          hint={goals.length > 0 ? undefined : 'In the mentee’s own words, where you can.'}
        />
      </div>
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-[640]">What should come of it?</legend>
        <Rows
          items={plan.objectives.getFieldList()}
          keyOf={(item) => item.key}
          one="objective"
          least={1}
          onAdd={() => form.insert({ name: plan.objectives.name, defaultValue: { text: '', measure: '' } })}
          onRemove={(index) => form.remove({ name: plan.objectives.name, index })}
        >
          {(item) => {
            const { text, measure } = item.getFieldset()
            return (
              <>
                <TextArea field={text} label="One objective for this session" quiet rows={2} />
                <TextArea field={measure} label="How you will both know that it was met" quiet rows={2} />
              </>
            )
          }}
        </Rows>
      </fieldset>
      <details className="border-t border-line pt-2">
        <summary className={summary}>Timed activities</summary>
        <div className="grid gap-3 pt-2">
          <ActivitiesSum formId={form.id} />
          <Rows
            items={plan.activities.getFieldList()}
            keyOf={(item) => item.key}
            one="activity"
            onAdd={() => form.insert({ name: plan.activities.name, defaultValue: { what: '', minutes: '' } })}
            onRemove={(index) => form.remove({ name: plan.activities.name, index })}
          >
            {(item) => {
              const { what, minutes } = item.getFieldset()
              return (
                <div className="grid gap-3 wide:grid-cols-[minmax(0,1fr)_8rem]">
                  <TextField field={what} label="What you do" quiet />
                  <TextField field={minutes} label="Minutes" quiet inputMode="numeric" width="short" />
                </div>
              )
            }}
          </Rows>
        </div>
      </details>
      <details className="-mt-4 border-t border-line pt-2">
        <summary className={summary}>Resources, and why they suit</summary>
        <div className="pt-2">
          <Rows
            items={plan.resources.getFieldList()}
            keyOf={(item) => item.key}
            one="resource"
            onAdd={() => form.insert({ name: plan.resources.name, defaultValue: { what: '', fit: '' } })}
            onRemove={(index) => form.remove({ name: plan.resources.name, index })}
          >
            {(item) => {
              const { what, fit } = item.getFieldset()
              return (
                <>
                  <TextField field={what} label="What you bring or use" quiet />
                  <TextField field={fit} label="Why it suits this mentee (optional)" quiet />
                </>
              )
            }}
          </Rows>
        </div>
      </details>
      <details className="-mt-4 border-t border-line pt-2">
        <summary className={summary}>Model, kind, how you meet</summary>
        <div className="grid gap-7 pt-3">
          <Select
            field={plan.model}
            label="A model to follow"
            hint="The log can be written by its stages."
            options={[
              { value: '', label: 'None' },
              ...modelNames.map((name) => ({ value: name, label: models[name].name })),
            ]}
          />
          <Choice
            field={fields.kind}
            label="What kind of meeting is it?"
            hint="A formal session counts towards your hours, an informal chat or contracting never; a review or closing where your unit says so."
            options={sessionKinds.map((kind) => ({
              value: kind,
              label: kindWords[kind],
              disabled: !kinds.includes(kind) && kind !== defaults.kind,
            }))}
          />
          <Choice
            field={fields.mode}
            label="How will you meet?"
            options={modes.map((mode) => ({ value: mode, label: modeWords[mode] }))}
          />
          {others.length > 0 && (
            <Checks
              field={{
                id: fields.relationshipIds.id,
                name: fields.relationshipIds.name,
                errors: fields.relationshipIds.errors,
                defaultOptions: defaults.relationshipIds.slice(1),
              }}
              label="Who else comes?"
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {simulated ? (
            <Choice
              field={fields.context}
              label="Real or simulated?"
              options={contexts.map((context) => ({ value: context, label: contextWords[context] }))}
            />
          ) : (
            <input type="hidden" name="context" value={defaults.context} />
          )}
        </div>
      </details>
      <SaveBar state={state} label={isNew ? 'Save the plan' : 'Save the new plan'} />
    </RecordForm>
  )
}

/** Conform's metadata is a proxy: what a spread would lose is named. */
const slotOf = ({
  id,
  name,
  key,
  defaultValue,
}: {
  id: string
  name: string
  key: string | undefined
  defaultValue: string | undefined
}) => ({
  id,
  name,
  key,
  defaultValue,
})
