import { useEffect, useState } from 'react'
import { serverNow } from '../../api/clock.ts'
import { Drafted } from '../../drafts/drafted.tsx'
import type { Opened } from '../../drafts/opened.ts'
import type { FormDefinition } from '../../forms/definition.ts'
import { Dialog } from '../../forms/dialog.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { WhereWords } from '../../forms/save-bar.tsx'
import { TextArea } from '../../forms/text-fields.tsx'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { Button } from '../../shell/button.tsx'
import { sessionNow } from '../session-now.ts'
import type { Question } from './questions.ts'
import { cancelForm, noShowForm, withdrawForm } from './session-actions.ts'

type Words = { title: string; says: string; label: string; hint?: string; button: string }

const words: Record<Question, Words> = {
  cancel: {
    title: 'It did not happen',
    says: 'The plan is kept, with your word that the session did not take place. You can plan another at any time.',
    label: 'Why, if you want to say (optional)',
    button: 'Save: it did not happen',
  },
  'no-show': {
    title: 'Nobody came',
    says: 'You were there and nobody came. The plan is kept; no minutes count. This is final: if somebody did come, go back and log the session.',
    label: 'Anything to note (optional)',
    button: 'Save: nobody came',
  },
  withdraw: {
    title: 'Withdraw this session',
    says: 'The record stays, marked as withdrawn with your reason, and counts nothing. It cannot be undone; to put a mistake right, put the log right instead.',
    label: 'Why do you withdraw it?',
    hint: 'Your assessor will read this.',
    button: 'Withdraw the session',
  },
}

/** Nothing that lies ahead is told as past. */
const callOff: Words = {
  title: 'Call it off',
  says: 'The plan is kept, with your word that the session will not take place. You can plan another at any time.',
  label: 'Why, if you want to say (optional)',
  button: 'Save: called off',
}

const forms: Record<Question, FormDefinition<unknown>> = {
  cancel: cancelForm,
  'no-show': noShowForm,
  withdraw: withdrawForm,
}

type Props = { question: Question; id: string; name: string; revision: number; onDone: () => void }
type AskFormProps = Props & { told: Words; opened: Opened<{ reason: string }> }

const AskForm = ({ question, id, name, onDone, told, opened }: AskFormProps) => {
  const { says, label, hint, button } = told
  const state = useRecordForm<{ reason: string }, unknown>({
    definition: forms[question],
    opened,
    action: `/sessions/${id}`,
  })
  const { data } = state.fetcher
  const look = async () => {
    const session = await sessionNow(id)
    return { revision: session.revision, values: {} }
  }
  useEffect(() => {
    if (data && !data.result && !data.trouble) onDone()
  }, [data, onDone])
  return (
    <RecordForm state={state} look={look} className="grid gap-4">
      <input type="hidden" name="do" value={question} />
      <input type="hidden" name="record-title" value={name} />
      <p>{says}</p>
      <TextArea field={state.fields.reason} label={label} hint={hint} rows={2} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" disabled={state.pending}>
          {state.pending ? 'Saving…' : button}
        </Button>
        <Button onClick={onDone}>Go back</Button>
      </div>
      <WhereWords state={state} />
    </RecordForm>
  )
}

type AskProps = Omit<Props, 'question'> & { question: Question | null; start: string }

/** Asks for a reason before a session is called off or withdrawn. */
const Ask = ({ question, start, ...rest }: AskProps) => {
  const [opened] = useState(serverNow)
  const ahead = question === 'cancel' && Date.parse(start) > opened
  const told = question && (ahead ? callOff : words[question])
  return (
    <Dialog title={told?.title ?? ''} open={question !== null} onClose={rest.onDone}>
      {question && told && (
        <Drafted
          form={`/sessions/${rest.id}?ask=${question}`}
          title={`${told.title}: ${rest.name}`}
          defaults={{ reason: '' }}
          seen={{ revision: rest.revision, values: {} }}
        >
          {(opened) => <AskForm question={question} told={told} opened={opened} {...rest} />}
        </Drafted>
      )}
    </Dialog>
  )
}
export default Ask
