import type { PlanSource } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { modelNames, models } from '@mentorfolio/domain/sessions/models'
import { contexts, modes, type SessionKind, sessionKinds } from '@mentorfolio/domain/sessions/session'
import { useState } from 'react'
import type { Opened } from '../../drafts/opened.ts'
import { Checks, Choice, Select } from '../../forms/choices.tsx'
import type { FormDefinition } from '../../forms/definition.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { Rows } from '../../forms/rows.tsx'
import { SaveBar } from '../../forms/save-bar.tsx'
import type { Seen } from '../../forms/seen.ts'
import { TextArea, TextField } from '../../forms/text-fields.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { useWritten } from '../../forms/use-written.ts'
import { TimeFields } from '../../hours/times/time-fields.tsx'
import { Folded } from '../../mentoring/folded.tsx'
import { contextWords, kindWords, modeWords } from '../../words/sessions.ts'
import { ActivitiesSum } from './activities-sum.tsx'
import { GoalFields, type GoalToServe } from './goal-fields.tsx'
import { asksForPurpose } from './plan-forms.ts'
import { PlanNote, type Told } from './plan-note.tsx'
import type { PlanShape } from './plan-shape.ts'
import { Respects } from './respects.tsx'
import { StageOf } from './stage-of.tsx'
import { WhatHelps } from './what-helps.tsx'

type Props = {
  definition: FormDefinition<unknown>
  sessionId: string
  isNew: boolean
  opened: Opened<PlanShape>
  look?: () => Promise<Seen>
  goals: readonly GoalToServe[]
  /** Mentees who may come too: a group. */
  others: readonly { id: string; name: string }[]
  /** What the plan is drawn from, of each who comes or may. */
  sources: readonly PlanSource[]
  /** Kinds that may be planned now. */
  kinds: readonly SessionKind[]
  simulated: boolean
  /** What else is known of the time. */
  told: Told
  /** The day of the plan that it was copied from, in words; null: it was not. */
  copiedFrom?: string | null
}

const Copied = ({ from }: { from: string | null }) =>
  from && <p className="text-sm text-ink-2">Copied from {from}. Read it again: this session is another one.</p>

/** The plan of a session: the least that lets it count first, the rest folded and on offer. */
export const PlanForm = (props: Props) => {
  const { definition, sessionId, isNew, opened, look, goals, others, kinds, simulated, told, copiedFrom = null } = props
  const { sources } = props
  const { defaults } = opened
  const state = useRecordForm<PlanShape, unknown>({ definition, opened })
  const { form, fields } = state
  const plan = fields.plan.getFieldset()
  const [first = ''] = defaults.relationshipIds
  const [alsoThere, setAlsoThere] = useState<readonly string[]>(defaults.relationshipIds.slice(1))
  const come = [first, ...alsoThere]
  const chosen = come.flatMap((id) => sources.filter(({ relationshipId }) => relationshipId === id))
  const seeWhoComes = (box: HTMLElement) =>
    setAlsoThere([...box.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value))
  const asked = asksForPurpose(useWritten(form.id)?.text('kind') ?? defaults.kind)
  const kindField = (
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
  )
  // Where no formal session can be planned, which of the others it is comes first.
  const kindFirst = !asksForPurpose(defaults.kind) && !kinds.some(asksForPurpose)
  return (
    <RecordForm state={state} look={look}>
      {isNew && <input type="hidden" name="id" value={sessionId} />}
      <input type="hidden" name="relationshipIds" value={first} />
      {chosen.map((each) => (
        <WhatHelps key={each.relationshipId} source={each} />
      ))}
      {kindFirst && kindField}
      <TextField
        field={plan.title}
        label="What is it about?"
        hint="A few words, such as ‘Preparing for the interview’."
      />
      <div className="grid gap-2">
        <TimeFields formId={form.id} fields={fields} legend="When will you meet?" />
        <PlanNote formId={form.id} relationshipId={first} sessionId={sessionId} isNew={isNew} told={told} />
      </div>
      <GoalFields
        goalIds={plan.goalIds}
        newGoal={plan.newGoal.getFieldset()}
        chosen={defaults.plan.goalIds}
        newGoalId={defaults.plan.newGoal.id}
        goals={goals}
        others={chosen.filter(({ relationshipId }) => relationshipId !== first)}
        left={sources.filter(({ relationshipId }) => !come.includes(relationshipId))}
        asked={asked}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-[640]">What should come of it?{!asked && ' (optional)'}</legend>
        {!asked && (
          <p className="text-sm text-ink-2">A contracting or informal meeting needs no goal and no objective.</p>
        )}
        <Copied from={copiedFrom} />
        <Rows
          items={plan.objectives.getFieldList()}
          keyOf={(item) => item.key}
          one="objective"
          least={1}
          onAdd={() => form.insert({ name: plan.objectives.name, defaultValue: { text: '', measure: '', stage: '' } })}
          onRemove={(index) => form.remove({ name: plan.objectives.name, index })}
        >
          {(item) => {
            const { text, measure, stage } = item.getFieldset()
            return (
              <>
                <TextArea field={text} label="One objective for this session" quiet rows={2} />
                <TextArea field={measure} label="How you will both know that it was met" quiet rows={2} />
                <StageOf formId={form.id} field={stage} model={defaults.plan.model} />
              </>
            )
          }}
        </Rows>
      </fieldset>
      {others.length > 0 && (
        <Folded title="A group: who else comes?" open={defaults.relationshipIds.length > 1}>
          <fieldset aria-label="The group" onChange={(event) => seeWhoComes(event.currentTarget)}>
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
          </fieldset>
        </Folded>
      )}
      <Folded title="Timed activities" open={defaults.plan.activities.length > 0}>
        {defaults.plan.activities.length > 0 && <Copied from={copiedFrom} />}
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
      </Folded>
      <Folded title="Resources, and why they suit" open={defaults.plan.resources.length > 0}>
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
      </Folded>
      <Folded
        title="What it is for, and how it runs"
        open={defaults.plan.purpose !== '' || defaults.plan.structure !== ''}
      >
        <TextArea
          field={plan.purpose}
          label="What is this session for?"
          hint="Say it at the start, too."
          quiet
          rows={2}
        />
        <TextArea field={plan.structure} label="How does it run, from beginning to end?" quiet rows={2} />
      </Folded>
      <Folded
        title="What suits, and how you respect it"
        open={defaults.plan.cites.length > 0 || defaults.plan.respects !== ''}
      >
        <Respects cites={plan.cites} respects={plan.respects} chosen={defaults.plan.cites} sources={chosen} />
      </Folded>
      <Folded title="Questions to ask, rather than assume" open={defaults.plan.clarifyingQuestions !== ''}>
        <TextArea
          field={plan.clarifyingQuestions}
          label="What will you ask?"
          hint="One question a line."
          quiet
          rows={3}
        />
      </Folded>
      <Folded
        title="Why this, and what it rests on"
        open={defaults.plan.rationale !== '' || defaults.plan.theory !== ''}
      >
        <TextArea field={plan.rationale} label="Why this, and not something else" quiet rows={2} />
        <TextField field={plan.theory} label="A theory or model of learning it rests on" quiet />
        <TextArea field={plan.theoryWhy} label="Why that one, here" quiet rows={2} />
      </Folded>
      <Folded title={kindFirst ? 'Model, how you meet' : 'Model, kind, how you meet'} open={defaults.plan.model !== ''}>
        <div className="grid gap-7">
          <Select
            field={plan.model}
            label="A model to follow"
            hint="Each objective can then name its stage, and the log can be written by the stages."
            options={[
              { value: '', label: 'None' },
              ...modelNames.map((name) => ({ value: name, label: models[name].name })),
            ]}
          />
          {!kindFirst && kindField}
          <Choice
            field={fields.mode}
            label="How will you meet?"
            options={modes.map((mode) => ({ value: mode, label: modeWords[mode] }))}
          />
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
      </Folded>
      {(kinds[0] || !isNew) && <SaveBar state={state} label={isNew ? 'Save the plan' : 'Save the new plan'} />}
    </RecordForm>
  )
}
