import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { frameworks } from '@mentorfolio/domain/adaptations/frameworks'
import { tookPlace } from '@mentorfolio/domain/sessions/took-place'
import { useEffect, useState } from 'react'
import type { Opened } from '../drafts/opened.ts'
import { Choice, Select } from '../forms/choices.tsx'
import { RecordForm } from '../forms/record-form.tsx'
import { Rows } from '../forms/rows.tsx'
import { SaveBar } from '../forms/save-bar.tsx'
import type { Seen } from '../forms/seen.ts'
import { DateField, TextArea, TextField } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { useWritten } from '../forms/use-written.ts'
import { feedbackName, frameworkWords, gist, sessionName } from '../mentoring/chains/chain-words.ts'
import { Folded } from '../mentoring/folded.tsx'
import { couldShow, writeFormAmong } from './adaptation-forms.ts'
import type { AdaptationShape } from './adaptation-shape.ts'

type Props = {
  changes: AdaptationsView
  /** The new record's id; null for one that is there. */
  recordId: string | null
  opened: Opened<AdaptationShape>
  look?: () => Promise<Seen>
  /** It was opened to say how it shows in this session: that is asked first, and the rest is folded. */
  here?: string | null
}

/** What made you change something, what you changed, and where it shows; what it leans on and the result are on offer. */
export const AdaptationForm = ({ changes, recordId, opened, look, here = null }: Props) => {
  const { name } = changes
  const [definition] = useState(() => writeFormAmong(changes))
  const state = useRecordForm<AdaptationShape, unknown>({ definition, opened })
  const { form, fields } = state
  const words = useWritten(form.id)
  const { shows } = opened.defaults.adaptation
  const [asked] = useState(() => shows.findIndex(({ sessionId }) => sessionId === here))
  useEffect(() => {
    if (asked >= 0) document.getElementsByName(`adaptation.shows[${asked}].how`)[0]?.focus()
  }, [asked])
  const { adaptation: began } = opened.defaults
  const adaptation = fields.adaptation.getFieldset()
  const trigger = adaptation.trigger.getFieldset()
  const framework = adaptation.framework.getFieldset()
  const kind = words?.text('adaptation.trigger.kind') ?? began.trigger.kind
  const inFramework = (part: 'kind' | 'name' | 'how') =>
    words?.text(`adaptation.framework.${part}`) ?? began.framework[part]
  const leansOn = inFramework('kind')
  // What was written beside one choice stays after another, until that is settled: no words go unseen.
  const chosen = { leansOn, name: inFramework('name') !== '', how: inFramework('how') !== '' }
  const [stays, setStays] = useState(chosen)
  if (stays.leansOn !== leansOn) setStays(chosen)
  const held = changes.sessions.filter(tookPlace).toReversed()
  const asOptions = (some: readonly (typeof held)[number][]) => [
    { value: '', label: 'Choose' },
    ...some.map((each) => ({ value: each.id, label: sessionName(each) })),
  ]
  const inTrigger = (part: 'feedbackId' | 'sessionId' | 'on') =>
    words?.text(`adaptation.trigger.${part}`) ?? began.trigger[part]
  const begun = { kind, feedbackId: inTrigger('feedbackId'), sessionId: inTrigger('sessionId'), on: inTrigger('on') }
  const could = held.filter((each) => couldShow(changes, begun, each))
  // One that was chosen before another beginning was stays in the list: its own error says what is wrong with it.
  const listed = (chosen: string) => asOptions(held.filter((each) => could.includes(each) || each.id === chosen))
  const answers = changes.feedback.toReversed().map((each) => {
    const said = gist(each, null)
    return { value: each.id, label: `${feedbackName(each, name)}${said ? `: “${said}”` : ''}` }
  })
  const what = (
    <>
      <Choice
        field={trigger.kind}
        label="What made you change something?"
        options={[
          { value: 'FEEDBACK', label: 'Feedback', disabled: answers.length === 0 && kind !== 'FEEDBACK' },
          { value: 'SESSION', label: 'Something in a session', disabled: held.length === 0 && kind !== 'SESSION' },
          { value: 'REFLECTION', label: 'I saw it myself' },
        ]}
      />
      <div hidden={kind !== 'FEEDBACK'}>
        <Select
          field={trigger.feedbackId}
          label="Which feedback?"
          options={[{ value: '', label: 'Choose' }, ...answers]}
        />
      </div>
      <div hidden={kind !== 'SESSION'}>
        <Select field={trigger.sessionId} label="In which session?" options={asOptions(held)} />
      </div>
      <div hidden={kind !== 'REFLECTION'}>
        <DateField field={trigger.on} label="When did you see it?" />
      </div>
      {kind !== '' && (
        <TextArea
          field={trigger.what}
          label={
            kind === 'FEEDBACK'
              ? 'Which part of it? (optional)'
              : kind === 'SESSION'
                ? 'What came up?'
                : 'What did you see?'
          }
          hint={kind === 'FEEDBACK' ? 'Left empty, the answer speaks for itself.' : undefined}
          rows={2}
        />
      )}
      <TextArea
        field={adaptation.change}
        label="What did you change?"
        hint={`What you do differently with ${name} since: so that somebody else could see it.`}
      />
    </>
  )
  const where = (
    <div className="grid gap-3">
      <h2 className="text-base font-[640]">Where does it show?{here === null && ' (optional)'}</h2>
      <p className="text-sm text-ink-2" hidden={here !== null}>
        {could.length > 0 || kind === ''
          ? 'A later session in which it can be seen. You can come back for this, or say it on the session’s own page.'
          : 'No session has taken place since. Leave this for now: say it on the next session’s own page.'}
      </p>
      {(could.length > 0 || kind === '' || adaptation.shows.getFieldList().length > 0) && (
        <Rows
          items={adaptation.shows.getFieldList()}
          keyOf={(item) => item.key}
          one="session"
          onAdd={() => form.insert({ name: adaptation.shows.name, defaultValue: { sessionId: '', how: '' } })}
          onRemove={(index) => form.remove({ name: adaptation.shows.name, index })}
        >
          {(item) => {
            const { sessionId, how } = item.getFieldset()
            return (
              <>
                <Select
                  field={sessionId}
                  label="Session"
                  quiet
                  options={listed(words?.text(sessionId.name) ?? sessionId.defaultValue ?? '')}
                />
                <TextArea field={how} label="How does it show there?" quiet rows={2} />
              </>
            )
          }}
        </Rows>
      )}
    </div>
  )
  const more = (
    <>
      <Folded title="What it leans on" open={Object.values(began.framework).some((each) => each !== '')}>
        <Select
          field={framework.kind}
          label="A framework (optional)"
          options={[
            { value: '', label: 'None' },
            ...frameworks.map((value) => ({ value, label: frameworkWords[value] })),
          ]}
        />
        {(leansOn === 'OTHER' || stays.name) && <TextField field={framework.name} label="What is it called?" />}
        {(leansOn !== '' || stays.how) && (
          <TextArea field={framework.how} label="How does your change follow from it? (optional)" rows={2} />
        )}
      </Folded>
      <Folded title="What came of it" open={began.result !== ''}>
        <TextArea
          field={adaptation.result}
          label="What is different now? (optional)"
          hint={`For ${name}, and for you.`}
          rows={2}
        />
      </Folded>
    </>
  )
  return (
    <RecordForm state={state} look={look}>
      {recordId && <input type="hidden" name="id" value={recordId} />}
      {here === null && what}
      {where}
      {here === null ? (
        more
      ) : (
        <Folded title="The change itself: what made you change it, and what came of it" open={false}>
          {what}
          {more}
        </Folded>
      )}
      {recordId === null && (
        <TextField
          field={fields.reason}
          label="Why do you write it anew? (optional)"
          hint="Your assessor will read this."
        />
      )}
      <SaveBar state={state} label={recordId ? 'Save the change' : 'Save the new version'} />
    </RecordForm>
  )
}
