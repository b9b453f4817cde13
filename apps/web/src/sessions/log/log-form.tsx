import type { LedgerFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import { boxesNow } from '@mentorfolio/domain/sessions/offered-before'
import { contexts, modes, sessionKinds } from '@mentorfolio/domain/sessions/session'
import type { ToLog } from '@mentorfolio/domain/sessions/session-view'
import { useState } from 'react'
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
import { NotArrived } from '../../shell/not-arrived.tsx'
import { listed } from '../../words/durations.ts'
import { contextWords, kindWords, modeWords } from '../../words/sessions.ts'
import { LastActions } from './last-actions.tsx'
import { isHow, type LogShape } from './log-shape.ts'
import { MoreToSay } from './more-to-say.tsx'
import { NarrativeFields } from './narrative-fields.tsx'
import { NextAction } from './next-action.tsx'
import { groupOf, type Part, partsWithWords } from './parts.ts'
import { useParts } from './use-parts.ts'
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
  /** When the timer was stopped, where another end stands in the form. */
  timerEnd?: string
  toLog: ToLog
  facts: Promise<LedgerFacts | null>
  onNobody?: (() => void) | undefined
}

const choices = <Name extends string>(names: readonly Name[], words: Record<Name, string>) =>
  names.map((value) => ({ value, label: words[value] }))

type FieldsProps = Props & {
  /** What stands in boxes whose names are made while drawing. */
  boxes: Record<string, string>
  holding: readonly Part[]
  parts: ReturnType<typeof useParts>
}

const LogFields = (props: FieldsProps) => {
  const { of, definition, sessionId, opened, names, look, forgotten, timerEnd, toLog, facts, onNobody } = props
  const { boxes, holding, parts } = props
  const { defaults } = opened
  const state = useRecordForm<LogShape, unknown>({ definition, opened })
  const { form, fields } = state
  const slot = slotsOf(form, boxes)
  const log = fields.log.getFieldset()
  const next = log.next.getFieldset()
  const attendance = fields.attendance.getFieldList()
  const mentee = listed([...names.values()])
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
            : timerEnd
              ? { toHint: `You stopped the timer at ${timerEnd}.` }
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
      <LastActions slot={slot} mentee={mentee} names={names} boxes={boxes} />
      <NextAction owner={next.owner} text={next.text} names={names} began={defaults.log.next.owner} />
      {of === 'CORRECT' && (
        <TextArea
          field={fields.reason}
          label="What are you putting right, and why?"
          hint="The log as it was is kept beside the new one. Your assessor can read both."
          rows={2}
        />
      )}
      <MoreToSay toLog={toLog} holding={holding} as={{ slot, mentee, names }} parts={parts} />
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
              {toLog.takesSimulated || defaults.context === 'SIMULATED' ? (
                <Choice field={fields.context} label="Real or simulated?" options={choices(contexts, contextWords)} />
              ) : (
                <input type="hidden" name="context" value={defaults.context} />
              )}
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

/**
 * The log of a session: what is required first, two questions offered, the rest on demand. Questions that hold words are there
 * before the form is drawn: what is not in it would not be kept.
 */
export const LogForm = (props: Props) => {
  const { opened, toLog } = props
  const [boxes] = useState(() => boxesNow(opened.boxes))
  const [holding] = useState(() => partsWithWords(boxes))
  const parts = useParts(
    holding.map(groupOf),
    toLog.offered.map(({ question }) => groupOf(question)),
  )
  if (parts.ready) return <LogFields {...props} boxes={boxes} holding={holding} parts={parts} />
  return parts.failed.times > 0 ? (
    <NotArrived times={parts.failed.times} onTryAgain={parts.again} />
  ) : (
    <div className="min-h-40" aria-busy="true" />
  )
}
