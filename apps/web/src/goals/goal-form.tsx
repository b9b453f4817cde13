import { ehcpAreas, goalDomains, workStages } from '@mentorfolio/domain/goals/goal-kinds'
import { allAcademic } from '@mentorfolio/domain/goals/smart'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { EmployerFields } from '../mentoring/employer-fields.tsx'
import { Folded } from '../mentoring/folded.tsx'
import { domainWords, ehcpAreaWords, workStageWords } from '../mentoring/words.ts'
import type { GoalShape } from './goal-form-shape.ts'
import { SmartSoFar } from './smart-so-far.tsx'

type Props = {
  definition: FormDefinition<unknown>
  /** The new goal's id; null for one that is there. */
  goalId: string | null
  name: string
  opened: Opened<GoalShape>
  look?: () => Promise<Seen>
  /** The day by which it was to be so until now; '' where there is none. */
  byDate: string
  /** The mentee's other goals that are not dropped. */
  others: readonly { domain: string | null }[]
}

const numbers = Array.from({ length: 10 }, (_, index) => String(index + 1))

/** A SMART goal, letter by letter; baseline, milestones and the rest folded and on offer. */
export const GoalForm = ({ definition, goalId, name, opened, look, byDate, others }: Props) => {
  const { goal: began } = opened.defaults
  const state = useRecordForm<GoalShape, unknown>({ definition, opened })
  const { form, fields } = state
  const words = useWritten(form.id)
  const goal = fields.goal.getFieldset()
  const scale = goal.scale.getFieldset()
  const ehcp = goal.ehcp.getFieldset()
  const domain = words?.text('goal.domain') ?? began.domain
  return (
    <RecordForm state={state} look={look}>
      {goalId && <input type="hidden" name="id" value={goalId} />}
      <TextField
        field={goal.title}
        label="What is the goal, in a few words?"
        hint={`In ${name}’s own words, where you can.`}
      />
      <div className="grid gap-2">
        <Choice
          field={goal.domain}
          label="What is it about?"
          options={goalDomains.map((value) => ({ value, label: domainWords[value] }))}
        />
        <p role="status" className="text-sm text-ink-2 empty:hidden">
          {domain === 'ACADEMIC' &&
            (others.length === 0 || allAcademic(others)) &&
            'Mentoring looks at the whole person: is there something beside learning that matters to them?'}
        </p>
      </div>
      {domain === 'WORK' && (
        <Choice
          field={goal.workStage}
          label="How far are they with work? (optional)"
          options={workStages.map((value) => ({ value, label: workStageWords[value] }))}
        />
      )}
      <SmartSoFar formId={form.id} byDate={byDate} />
      <TextArea
        field={goal.specific}
        label="Specific: what exactly will be different?"
        hint="Who does what, and where."
        rows={2}
      />
      <TextArea
        field={goal.measure}
        label="Measurable: how will you both be able to tell?"
        hint="What you will see, hear or count."
        rows={2}
      />
      <TextArea
        field={goal.support}
        label="Achievable: what makes it possible?"
        hint="A first step, and who or what helps."
        rows={2}
      />
      <TextArea field={goal.why} label={`Relevant: why does it matter to ${name}?`} rows={2} />
      <DateField field={goal.byDate} label="Time-bound: by when?" />
      <Folded
        title="Where they are now, from 1 to 10"
        open={began.baseline !== '' || Object.values(began.scale).some((each) => each !== '')}
      >
        <p className="text-sm text-ink-2">{name} chooses the number, and says what 1, 5 and 10 look like.</p>
        <Choice
          field={goal.baseline}
          label="Today (optional)"
          quiet
          options={numbers.map((value) => ({ value, label: value }))}
        />
        <TextField field={scale.one} label="What 1 looks like (optional)" quiet />
        <TextField field={scale.five} label="What 5 looks like (optional)" quiet />
        <TextField field={scale.ten} label="What 10 looks like (optional)" quiet />
      </Folded>
      <Folded title="Milestones" open={began.milestones.length > 0}>
        <p className="text-sm text-ink-2">Steps on the way, each with the day by which it will be there.</p>
        <Rows
          items={goal.milestones.getFieldList()}
          keyOf={(item) => item.key}
          one="milestone"
          onAdd={() => form.insert({ name: goal.milestones.name, defaultValue: { text: '', byDate: '' } })}
          onRemove={(index) => form.remove({ name: goal.milestones.name, index })}
        >
          {(item) => {
            const { text, byDate } = item.getFieldset()
            return (
              <>
                <TextField field={text} label="What will be there" quiet />
                <DateField field={byDate} label="By when" quiet />
              </>
            )
          }}
        </Rows>
      </Folded>
      <Folded title="What helps in the moment" open={began.strategies.length > 0 || domain === 'BEHAVIOUR'}>
        <p className="text-sm text-ink-2">Ways to cope that {name} chose, such as ‘step outside, count to twenty’.</p>
        <Rows
          items={goal.strategies.getFieldList()}
          keyOf={(item) => item.key}
          one="strategy"
          onAdd={() => form.insert({ name: goal.strategies.name, defaultValue: { text: '' } })}
          onRemove={(index) => form.remove({ name: goal.strategies.name, index })}
        >
          {(item) => <TextField field={item.getFieldset().text} label="What they do" quiet />}
        </Rows>
      </Folded>
      <Folded title="Link to an EHC plan" open={began.ehcp.linked === 'yes'}>
        <p className="text-sm text-ink-2">
          Whether it serves an outcome there, and in which area. Copy nothing out of it.
        </p>
        <Choice
          field={ehcp.linked}
          label="Does it serve an outcome of their EHC plan?"
          quiet
          options={[
            { value: 'no', label: 'No, or there is none' },
            { value: 'yes', label: 'Yes' },
          ]}
        />
        <Select
          field={ehcp.area}
          label="In which area?"
          quiet
          options={[
            { value: '', label: 'Choose' },
            ...ehcpAreas.map((value) => ({ value, label: ehcpAreaWords[value] })),
          ]}
        />
      </Folded>
      <Folded title="Employers" open={began.employers.length > 0}>
        <Rows
          items={goal.employers.getFieldList()}
          keyOf={(item) => item.key}
          one="contact"
          onAdd={() =>
            form.insert({ name: goal.employers.name, defaultValue: { contact: '', adjustment: '', basis: '' } })
          }
          onRemove={(index) => form.remove({ name: goal.employers.name, index })}
        >
          {(item) => <EmployerFields fields={item.getFieldset()} />}
        </Rows>
      </Folded>
      <SaveBar state={state} label={goalId ? 'Save the goal' : 'Save the new version'} />
    </RecordForm>
  )
}
