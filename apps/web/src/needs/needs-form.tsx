import { needsFlags, needsTools } from '@mentorfolio/domain/needs/needs-kinds'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { Folded } from '../mentoring/folded.tsx'
import { flagWords, toolWords } from '../mentoring/words.ts'
import { JobMatchFields } from './job-match-fields.tsx'
import { needsForm } from './needs-form-definition.ts'
import type { NeedsShape } from './needs-form-shape.ts'

type Props = { name: string; opened: Opened<NeedsShape>; look: () => Promise<Seen>; isFirst: boolean }

/** What somebody needs: the tool, what was asked, one preference; the rest folded and on offer. */
export const NeedsForm = ({ name, opened, look, isFirst }: Props) => {
  const { defaults } = opened
  const state = useRecordForm<NeedsShape, unknown>({ definition: needsForm, opened })
  const { form, fields } = state
  const words = useWritten(form.id)
  const needs = fields.needs.getFieldset()
  const tool = needs.tool.getFieldset()
  const graduated = needs.graduated.getFieldset()
  const { tasks } = needs.jobMatch.getFieldset()
  const began = defaults.needs
  const used = words?.text('needs.tool.kind') ?? began.tool.kind
  const has = (...parts: string[]) => parts.some((part) => part !== '')
  return (
    <RecordForm state={state} look={look}>
      <Choice
        field={tool.kind}
        label="What did you use to find out?"
        options={needsTools.map((value) => ({ value, label: toolWords[value] }))}
      />
      <TextField
        field={tool.name}
        label={used === 'OTHER' ? 'What is it called?' : 'Which one? (optional)'}
        quiet={used !== 'OTHER'}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-[640]">What did you ask, and what was the answer?</legend>
        <p className="text-sm text-ink-2">
          Ask, rather than assume. Their own words where you can; no names and nothing about what has happened to them.
        </p>
        <Rows
          items={needs.questions.getFieldList()}
          keyOf={(item) => item.key}
          one="question"
          least={1}
          onAdd={() => form.insert({ name: needs.questions.name, defaultValue: { question: '', answer: '' } })}
          onRemove={(index) => form.remove({ name: needs.questions.name, index })}
        >
          {(item) => {
            const { question, answer } = item.getFieldset()
            return (
              <>
                <TextField field={question} label="What you asked" quiet />
                <TextArea field={answer} label="What they answered" quiet rows={2} />
              </>
            )
          }}
        </Rows>
      </fieldset>
      <fieldset className="grid gap-4">
        <legend className="mb-1.5 font-[640]">What works for {name}?</legend>
        <p className="text-sm text-ink-2">
          At least one. What helps is enough: never ask for, or write down, what someone has been through.
        </p>
        <TextArea field={needs.communication} label="How they like to communicate" quiet rows={2} />
        <TextArea field={needs.learning} label="How they like to learn" quiet rows={2} />
        <TextArea field={needs.helps} label="What helps" quiet rows={2} />
        <TextArea field={needs.avoid} label="What to avoid" quiet rows={2} />
      </fieldset>
      <Folded title="Interests and strengths" open={has(began.interests, began.strengths)}>
        <TextArea field={needs.interests} label="What they like" quiet rows={2} />
        <TextArea field={needs.strengths} label="What they are good at" quiet rows={2} />
      </Folded>
      <Folded title="What gets in the way, and an idea for each" open={began.barriers.length > 0}>
        <Rows
          items={needs.barriers.getFieldList()}
          keyOf={(item) => item.key}
          one="barrier"
          onAdd={() => form.insert({ name: needs.barriers.name, defaultValue: { barrier: '', idea: '' } })}
          onRemove={(index) => form.remove({ name: needs.barriers.name, index })}
        >
          {(item) => {
            const { barrier, idea } = item.getFieldset()
            return (
              <>
                <TextField field={barrier} label="What gets in the way" quiet />
                <TextField field={idea} label="One idea for it" quiet />
              </>
            )
          }}
        </Rows>
      </Folded>
      <Folded title="Job match" open={used === 'JOB_MATCH' || has(began.jobMatch.job)}>
        <JobMatchFields
          field={needs.jobMatch}
          onAdd={() => form.insert({ name: tasks.name, defaultValue: { task: '', match: '', adjustment: '' } })}
          onRemove={(index) => form.remove({ name: tasks.name, index })}
        />
      </Folded>
      <Folded
        title="Assess, plan, do, review"
        open={used === 'ASSESS_PLAN_DO_REVIEW' || has(...Object.values(began.graduated))}
      >
        <TextArea field={graduated.assess} label="Assess: what you know, and who told you" quiet rows={2} />
        <TextArea field={graduated.plan} label="Plan: what you agreed to try" quiet rows={2} />
        <TextArea field={graduated.do} label="Do: what is being tried" quiet rows={2} />
        <TextArea field={graduated.review} label="Review: when you will look at it, and with whom" quiet rows={2} />
      </Folded>
      <Folded title="What changes how you work together" open={began.flags.length > 0}>
        <p className="max-w-[62ch] text-sm text-ink-2">
          Only what changes what you do, such as ‘new words on a card’. This is sensitive personal data, and the law
          protects it more than other data. Write no diagnosis and no reason: what is not written here cannot hurt
          anybody. {name} will read it.
        </p>
        <Rows
          items={needs.flags.getFieldList()}
          keyOf={(item) => item.key}
          one="note"
          onAdd={() => form.insert({ name: needs.flags.name, defaultValue: { kind: '', note: '' } })}
          onRemove={(index) => form.remove({ name: needs.flags.name, index })}
        >
          {(item) => {
            const { kind, note } = item.getFieldset()
            return (
              <>
                <Select
                  field={kind}
                  label="What is it about?"
                  quiet
                  options={[
                    { value: '', label: 'Choose' },
                    ...needsFlags.map((value) => ({ value, label: flagWords[value] })),
                  ]}
                />
                <TextField field={note} label="What it changes in how you work together" quiet />
              </>
            )
          }}
        </Rows>
      </Folded>
      <SaveBar state={state} label={isFirst ? 'Save what they need' : 'Save the new version'} />
    </RecordForm>
  )
}
