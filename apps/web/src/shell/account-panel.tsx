import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { useState } from 'react'
import { signOut } from '../api/auth.ts'
import { call } from '../api/call.ts'
import { type Ending, leaveBy, onlyHere } from '../outbox/leaving.ts'
import { Button } from './button.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export type Asked = { ending: Ending; found: { id: string; title: string }[] }

type Props = {
  self: SelfView
  /** Signing out would lose what was found: the person is asked first. */
  onFound: (asked: Asked) => void
}

/** What the account's button opens: who this is, light or dark, signing out. */
const AccountPanel = ({ self, onFound }: Props) => {
  const [problem, setProblem] = useState('')
  const end = (ending: Ending) => async () => {
    setProblem('')
    try {
      const found = await onlyHere()
      if (found.length === 0) return await leaveBy(ending)
      onFound({ ending, found })
    } catch {
      setProblem('Not signed out. Check your connection, then try again.')
    }
  }
  return (
    <div className="grid gap-4">
      <div>
        <p className="font-[680]">{self.name}</p>
        <p className="text-sm text-ink-2">{self.email}</p>
        {self.places.map((place) => (
          <p key={place.personId} className="text-sm text-ink-2">
            {place.centreName}
          </p>
        ))}
      </div>
      <ThemeChoice />
      <div className="grid gap-2 border-t border-line pt-4">
        <Button onClick={end(signOut)}>Sign out</Button>
        <Button look="quiet" onClick={end(() => call('POST /api/self/sign-out-everywhere', { body: {} }))}>
          Sign out on every device
        </Button>
        {problem && (
          <p role="alert" className="text-sm font-semibold text-clay">
            {problem}
          </p>
        )}
      </div>
    </div>
  )
}
export default AccountPanel
