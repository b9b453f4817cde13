import { useEffect, useState } from 'react'
import { signIn } from '../api/auth.ts'
import { call } from '../api/call.ts'
import { tabKey } from '../api/tab.ts'
import { arrive } from '../device/person.ts'
import { Button } from '../shell/button.tsx'
import { useSelf } from '../shell/self.ts'
import { Dialog } from './dialog.tsx'
import { TextField } from './text-fields.tsx'

/** `occasion` changes each time the server says that nobody is signed in. */
type Props = { open: boolean; occasion: number; onSignedIn: () => void }

/**
 * Signing in without leaving the form. Only the same person can: the address is fixed, since somebody else's session
 * would send these words under another name.
 */
const SignInAgain = ({ open, occasion, onSignedIn }: Props) => {
  const email = useSelf()?.email ?? ''
  const [dismissed, setDismissed] = useState(false)
  const [error, setError] = useState<string>()
  const [pending, setPending] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new occasion opens the dialog that was closed before
  useEffect(() => setDismissed(false), [occasion])

  const send = async (data: FormData) => {
    setPending(true)
    const answer = await signIn(email, String(data.get('password') ?? ''), tabKey() !== null)
    setPending(false)
    setError(answer.ok ? undefined : answer.message)
    if (!answer.ok) return
    // The key to what this device keeps comes back with the sign-in.
    const self = await call('GET /api/self', {}).catch(() => null)
    if (self) await arrive(self)
    setDismissed(true)
    onSignedIn()
  }

  return (
    <Dialog title="Sign in to save your words" open={open && !dismissed} onClose={() => setDismissed(true)}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void send(new FormData(event.currentTarget))
        }}
      >
        <p>
          You have been signed out. Your words are still here. Sign in as <strong>{email}</strong>, and they are sent.
        </p>
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <TextField
          field={{ id: 'sign-in-again', name: 'password', errors: error ? [error] : undefined }}
          label="Password"
          type="password"
          autoComplete="current-password"
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" disabled={pending}>
            {pending ? 'Signing in…' : 'Sign in and save'}
          </Button>
          <Button onClick={() => setDismissed(true)}>Not now</Button>
        </div>
      </form>
    </Dialog>
  )
}
export default SignInAgain
