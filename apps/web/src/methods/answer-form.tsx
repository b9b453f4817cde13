import { answerMethod } from '@mentorfolio/domain/methods/answer-method'
import { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import type { z } from 'zod'
import type { Opened } from '../drafts/opened.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { RecordForm } from '../forms/record-form.tsx'
import { WhereWords } from '../forms/save-bar.tsx'
import { TextArea } from '../forms/text-fields.tsx'
import { useRecordForm } from '../forms/use-record-form.ts'
import { numberIn } from '../forms/written.ts'
import { Button } from '../shell/button.tsx'

export const answerForm = {
  line: 'POST /api/units/:id/methods/:recordId/answer',
  schema: answerMethod,
  read: (words) => ({
    body: { revision: numberIn(words.text('saw')), agrees: false, words: words.text('words') },
    names: { agrees: 'words', revision: 'words' },
  }),
} satisfies FormDefinition<z.infer<typeof answerMethod>>

export const withdrawForm = {
  line: 'POST /api/units/:id/methods/:recordId/withdraw',
  schema: withdrawRecord,
  read: (words) => ({
    body: { revision: numberIn(words.text('saw')), reason: words.text('words') },
    names: { reason: 'words', revision: 'words' },
  }),
} satisfies FormDefinition<z.infer<typeof withdrawRecord>>

type Props = {
  opened: Opened<{ words: string }>
  /** The version before them. */
  saw: number
  does: 'NOT_RIGHT' | 'WITHDRAW'
  onClose: () => void
}

const asks = {
  NOT_RIGHT: {
    label: 'What is not right?',
    hint: 'Your assessor reads this. It stays with this version; a new one asks both of you to sign again.',
    button: 'Say that it is not right',
  },
  WITHDRAW: {
    label: 'Why do you withdraw it?',
    hint: 'It stays readable with your reason, and serves no more.',
    button: 'Withdraw it',
  },
}

/** In place of a signature: what is not right, or why it is withdrawn. */
export const AnswerForm = ({ opened, saw, does, onClose }: Props) => {
  const state = useRecordForm<{ words: string }, unknown>({
    definition: does === 'WITHDRAW' ? withdrawForm : answerForm,
    opened,
  })
  const { label, hint, button } = asks[does]
  return (
    <RecordForm state={state} className="grid gap-4">
      <input type="hidden" name="do" value={does} />
      <input type="hidden" name="saw" value={saw} />
      <TextArea field={state.fields.words} label={label} hint={hint} />
      {state.trouble?.kind === 'STALE' && (
        <p role="alert">It was written anew meanwhile. Load the page again; your words are kept.</p>
      )}
      <WhereWords state={state} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" disabled={state.pending}>
          {state.pending ? 'Sending…' : button}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Not now
        </Button>
      </div>
    </RecordForm>
  )
}
