import type { BesideView } from '@mentorfolio/domain/records/beside-view'
import type { ReactNode } from 'react'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { SaveBar } from '../../forms/save-bar.tsx'
import type { Seen } from '../../forms/seen.ts'
import { TextField } from '../../forms/text-fields.tsx'
import type { RecordFormState } from '../../forms/use-record-form.ts'
import { LinkedSessions } from './linked-sessions.tsx'

type Props = {
  state: RecordFormState
  look: (() => Promise<Seen>) | undefined
  newId: string | null
  sessions: BesideView['sessions']
  /** Which sessions it belongs to, and those that were chosen when the form opened. */
  linked: FieldSlot
  chosen: readonly string[]
  reason: FieldSlot
  /** On the button for a new record: 'Save the contact'. */
  saves: string
  children: ReactNode
}

/** What every form of records beside the sessions has around its own questions. */
export const BesideFields = ({ state, look, newId, sessions, linked, chosen, reason, saves, children }: Props) => (
  <RecordForm state={state} look={look}>
    {newId && <input type="hidden" name="id" value={newId} />}
    {children}
    <LinkedSessions field={linked} sessions={sessions} chosen={chosen} />
    {!newId && <TextField field={reason} label="Why does it change? (optional)" />}
    <SaveBar state={state} label={newId ? saves : 'Save the new version'} />
  </RecordForm>
)
