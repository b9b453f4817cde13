import type { BesideView } from '@mentorfolio/domain/records/beside-view'
import { Checks } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { Folded } from '../folded.tsx'
import { sessionInWords } from './session-words.ts'

type Session = BesideView['sessions'][number]

type Props = { field: FieldSlot; sessions: readonly Session[]; chosen: readonly string[] }

/** Which sessions a record speaks of: all that took place, the latest first; what was chosen is always among them. */
export const LinkedSessions = ({ field, sessions, chosen }: Props) => {
  const offered = sessions.filter(({ id, held }) => held || chosen.includes(id))
  const unknown = chosen.filter((id) => !offered.some((session) => session.id === id))
  if (offered.length + unknown.length === 0) return null
  return (
    <Folded title="Sessions it belongs to" open={chosen.length > 0 || field.errors !== undefined}>
      <Checks
        field={field}
        label="Which sessions led to it, or speak of it?"
        quiet
        options={[
          ...unknown.map((value) => ({ value, label: 'The session you came from' })),
          ...offered.map((session) => ({ value: session.id, label: sessionInWords(session) })),
        ]}
      />
    </Folded>
  )
}
