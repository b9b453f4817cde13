import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { useState } from 'react'
import { signOut } from '../api/auth.ts'
import { call } from '../api/call.ts'
import { Button } from './button.tsx'
import { Late } from './late.tsx'
import { ThemeChoice } from './theme-choice.tsx'

/** A full load, not a navigation: nothing of this person may stay in memory for the next one. */
const leave = () => window.location.assign('/sign-in')

const leaveDialog = () => import('./leave-dialog.tsx')

const notSignedOut = 'Not signed out. Check your connection, then try again.'

type Leaving = { how: () => Promise<unknown>; found: { id: string; title: string }[] }

/** What the account's button opens: who this is, light or dark, signing out. */
const AccountPanel = ({ self }: { self: SelfView }) => {
  const [problem, setProblem] = useState('')
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const leaveBy = async (how: () => Promise<unknown>) => {
    setLeaving(null)
    try {
      await how()
      await (await import('../outbox/leaving.ts')).leaveNothing()
      leave()
    } catch {
      setProblem(notSignedOut)
    }
  }
  const end = (how: () => Promise<unknown>) => async () => {
    try {
      const found = await (await import('../outbox/leaving.ts')).onlyHere()
      if (found.length === 0) return leaveBy(how)
      document.getElementById('account')?.hidePopover()
      setLeaving({ how, found })
    } catch {
      setProblem(notSignedOut)
    }
  }
  return (
    <>
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
      {leaving && (
        <Late
          load={leaveDialog}
          as={{ found: leaving.found, onStay: () => setLeaving(null), onLeave: () => void leaveBy(leaving.how) }}
        />
      )}
    </>
  )
}
export default AccountPanel
