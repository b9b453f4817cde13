import type { LedgerFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import { contexts, modes, sessionKinds } from '@mentorfolio/domain/sessions/session'
import type { OfferedQuestion } from '@mentorfolio/domain/sessions/session-view'
import type { Opened } from '../../drafts/opened.ts'
import { Choice } from '../../forms/choices.tsx'
import type { FormDefinition } from '../../forms/definition.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { Rows } from '../../forms/rows.tsx'
import { SaveBar } from '../../forms/save-bar.tsx'
import type { Seen } from '../../forms/seen.ts'
import { slotsOf } from '../../forms/slots.ts'
import { TextArea, TextField, TimeField } from '../../forms/text-fields.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { TimeFields } from '../../hours/times/time-fields.tsx'
import { Tag } from '../../shell/tag.tsx'
import { listed } from '../../words/durations.ts'
import { contextWords, everyQuestion, kindWords, modeWords } from '../../words/sessions.ts'
import { isHow, type LogShape } from './log-shape.ts'
import { NarrativeFields } from './narrative-fields.tsx'
import { NextAction } from './next-action.tsx'
import { OfferedFields } from './questions.tsx'
import { WhoCame } from './who-came.tsx'
import { WorthLine } from './worth-line.tsx'

type Props = {
  of: 'LOG' | 'CORRECT' | 'RECORD'
  definition: FormDefinition<unknown>
  sessionId: string
  /** How it opens. Its boxes whose names are made from lists: stages, offered answers. */
  opened: Opened<LogShape>
  names: ReadonlyMap<string, string>
  look?: () => Promise<Seen>
  forgotten?: boolean
  offered: readonly OfferedQuestion[]
  facts: Promise<LedgerFacts | null>
  onNobody?: (() => void) | undefined
}

const choices = <Name extends string>(names: readonly Name[], words: Record<Name, string>) =>
  names.map((value) => ({ value, label: words[value] }))

/** The log of a session: what is required first, two questions offered, the rest on demand. */
export const LogForm = (props: Props) => {
  const { of, definition, sessionId, opened, names, look, forgotten, offered, facts, onNobody } = props
  const { defaults, boxes } = opened
  const state = useRecordForm<LogShape, unknown>({ definition, opened })
  const { form, fields } = state
  const slot = slotsOf(form, boxes)
  const log = fields.log.getFieldset()
  const next = log.next.getFieldset()
  const attendance = fields.attendance.getFieldList()
  const mentee = listed([...names.values()])
  const rest = everyQuestion.filter((question) => !offered.includes(question))
  return (
    <RecordForm state={state} look={look} className="grid gap-8">
      {of === 'RECORD' && <input type="hidden" name="id" value={sessionId} />}
      {of === 'RECORD' ? (
        <TextField field={log.title} label="A short title" hint="What you would look for in six months." />
      ) : (
        <>
          <input type="hidden" name="kind" value={defaults.kind} />
          <input type="hidden" name="context" value={defaults.context} />
        </>
      )}
      <WhoCame
        field={{ id: fields.attendance.id, name: fields.attendance.name, errors: fields.attendance.errors }}
        mentees={attendance}
        nameOf={(id) => names.get(id) ?? 'Mentee'}
        onNobody={onNobody}
      />
      <div className="grid gap-2">
        <TimeFields
          formId={form.id}
          fields={fields}
          legend="When did you meet?"
          {...(forgotten
            ? { toLabel: 'When did it really end?', toHint: 'The timer ran on long after the planned end.' }
            : {})}
        />
        <WorthLine formId={form.id} sessionId={sessionId} facts={facts} />
      </div>
      <NarrativeFields
        formId={form.id}
        how={log.how}
        slot={slot}
        mentee={mentee}
        began={isHow(defaults.log.how) ? defaults.log.how : 'WHOLE'}
      />
      <NextAction owner={next.owner} text={next.text} mentee={mentee} began={defaults.log.next.owner} />
      {of === 'CORRECT' && (
        <TextArea
          field={fields.reason}
          label="What are you putting right, and why?"
          hint="The log as it was is kept beside the new one. Your assessor can read both."
          rows={2}
        />
      )}
      {offered.length > 0 && (
        <div className="grid gap-6 border-t border-line pt-6">
          <p>
            <Tag tone="info">{offered.length === 1 ? 'One more' : 'Two more'}, if you have a minute</Tag>
          </p>
          {offered.map((question) => (
            <OfferedFields key={question} question={question} slot={slot} mentee={mentee} />
          ))}
        </div>
      )}
      <details className="border-t border-line pt-2">
        <summary className="flex min-h-tap items-center font-[620] text-thread-deep">More to say about it</summary>
        <div className="grid gap-7 pt-3">
          {rest.map((question) => (
            <OfferedFields key={question} question={question} slot={slot} mentee={mentee} />
          ))}
        </div>
      </details>
      <details className="-mt-4 border-t border-line pt-2">
        <summary className="flex min-h-tap items-center font-[620] text-thread-deep">
          {of === 'RECORD' ? 'Kind, breaks, late or early' : 'Title, breaks, late or early'}
        </summary>
        <div className="grid gap-7 pt-3">
          {of !== 'RECORD' && <TextField field={log.title} label="Title" />}
          {of === 'RECORD' && (
            <>
              <Choice
                field={fields.kind}
                label="What kind of meeting was it?"
                options={choices(sessionKinds, kindWords)}
              />
              <Choice field={fields.context} label="Real or simulated?" options={choices(contexts, contextWords)} />
            </>
          )}
          <Choice field={fields.mode} label="How did you meet?" options={choices(modes, modeWords)} />
          <fieldset className="grid gap-3">
            <legend className="mb-1.5 font-[640]">Breaks</legend>
            <Rows
              items={fields.breaks.getFieldList()}
              keyOf={(item) => item.key}
              one="break"
              onAdd={() => form.insert({ name: fields.breaks.name })}
              onRemove={(index) => form.remove({ name: fields.breaks.name, index })}
            >
              {(item) => {
                const { from, to } = item.getFieldset()
                return (
                  <div className="flex flex-wrap gap-3">
                    <TimeField field={from} label="From" quiet />
                    <TimeField field={to} label="To" quiet />
                  </div>
                )
              }}
            </Rows>
          </fieldset>
          {attendance.map((each) => {
            const { relationshipId, from, until } = each.getFieldset()
            const name = names.get(relationshipId.initialValue ?? '') ?? 'Mentee'
            return (
              <fieldset key={each.key} className="flex flex-wrap gap-3">
                <legend className="mb-1.5 font-[640]">If {name} came late or left early</legend>
                <TimeField field={from} label="Came at" quiet />
                <TimeField field={until} label="Left at" quiet />
              </fieldset>
            )
          })}
        </div>
      </details>
      <SaveBar state={state} label={of === 'CORRECT' ? 'Save the correction' : 'Save the log'} />
    </RecordForm>
  )
}
