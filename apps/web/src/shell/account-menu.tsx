import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { lazy, Suspense, useState } from 'react'
import { signOut } from '../api/auth.ts'
import { call } from '../api/call.ts'
import { Button } from './button.tsx'
import { ThemeChoice } from './theme-choice.tsx'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')

/** A full load, not a navigation: nothing of this person may stay in memory for the next one. */
const leave = () => window.location.assign('/sign-in')

const LeaveDialog = lazy(() => import('./leave-dialog.tsx'))

const notSignedOut = 'Not signed out. Check your connection, then try again.'

type Leaving = { how: () => Promise<unknown>; found: { id: string; title: string }[] }

export const AccountMenu = ({ self }: { self: SelfView }) => {
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
      <button
        type="button"
        popoverTarget="account"
        aria-label={`${initials(self.name)}: your account, ${self.name}`}
        className="grid size-tap shrink-0 place-items-center rounded-full border border-line-strong bg-sheet text-sm font-bold hover:border-ink-2"
      >
        <span aria-hidden="true">{initials(self.name)}</span>
      </button>
      <div
        id="account"
        popover="auto"
        className="inset-auto top-16 right-3 m-0 w-[min(21rem,calc(100vw-1.5rem))] rounded-sheet border border-line bg-sheet p-5 text-ink shadow-sheet wide:right-7"
      >
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
      </div>
      {leaving && (
        <Suspense>
          <LeaveDialog
            found={leaving.found}
            onStay={() => setLeaving(null)}
            onLeave={() => void leaveBy(leaving.how)}
          />
        </Suspense>
      )}
    </>
  )
}
