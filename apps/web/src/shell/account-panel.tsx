import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { rolesInWords } from '@mentorfolio/domain/people/role-words'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Link } from 'react-router'
import { call } from '../api/call.ts'
import { signOut } from '../api/sign-out.ts'
import { type Ending, leaveBy, onlyHere } from '../outbox/leaving.ts'
import { Button } from './button.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { ThemeChoice } from './theme-choice.tsx'

type Asked = { ending: Ending; found: { id: string; title: string }[] }

/** What the account's button opens: who this is, light or dark, signing out. */
const AccountPanel = ({ self }: { self: SelfView }) => {
  const [problem, setProblem] = useState('')
  // The question comes with the button: without it, nothing may be taken off this device.
  const [leaving, setLeaving] = useState<Asked | null>(null)
  const end = (ending: Ending) => async () => {
    setProblem('')
    try {
      const found = await onlyHere()
      if (found.length === 0) return await leaveBy(ending)
      document.getElementById('account')?.hidePopover()
      setLeaving({ ending, found })
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
            <Link to={`/centres/${place.centreId}`} className="inline-flex min-h-tap items-center">
              {place.centreName}
            </Link>{' '}
            · {rolesInWords(place.roles)}
          </p>
        ))}
      </div>
      <ThemeChoice />
      <Link to="/concern" className="inline-flex min-h-tap items-center">
        Raise a concern
      </Link>
      <Link to="/account/password" className="inline-flex min-h-tap items-center">
        Change your password
      </Link>
      <div className="grid gap-2 border-t border-line pt-4">
        <Button onClick={end(() => signOut(self.userId))}>Sign out</Button>
        <Button look="quiet" onClick={end(() => call('POST /api/self/sign-out-everywhere', { body: {} }))}>
          Sign out on every device
        </Button>
        {problem && (
          <p role="alert" className="text-sm font-semibold text-clay">
            {problem}
          </p>
        )}
      </div>
      {/* Outside the panel, which is closed by then. */}
      {leaving && createPortal(<LeaveDialog {...leaving} onStay={() => setLeaving(null)} />, document.body)}
    </div>
  )
}
export default AccountPanel
