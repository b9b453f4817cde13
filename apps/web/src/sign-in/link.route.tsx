import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { followLink } from '../api/auth.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { Frame } from '../shell/frame.tsx'
import { useSharedComputer } from '../shell/shared-computer.tsx'
import { whereTo } from './where-to.ts'

/** The token stands after '#', where neither a server's log nor a mail scanner sees it. */
const tokenOf = (hash: string, search: URLSearchParams) =>
  new URLSearchParams(hash.slice(1)).get('token') ?? search.get('token') ?? ''

/** A link works once, and programs that check e-mail open links too: so a person presses the button. */
export const Component = () => {
  const [search] = useSearchParams()
  const [token] = useState(() => tokenOf(window.location.hash, search))
  const [problem, setProblem] = useState<string | null>(
    token === '' ? 'This link is not whole. Open it again from the e-mail, or ask for a new one.' : null,
  )
  const { shared, box } = useSharedComputer()
  const [pending, setPending] = useState(false)

  const follow = async () => {
    setPending(true)
    const answer = await followLink(token, shared)
    setPending(false)
    // A full load: nothing of whoever was here before stays in memory.
    if (answer.ok) window.location.replace(whereTo(search.get('to'), window.location.origin))
    else setProblem(answer.message)
  }

  return (
    <Frame title="Sign in by link">
      {problem === null ? (
        <>
          <p>Your link is here. Press the button, and you are signed in on this device.</p>
          {box}
          <Button look="primary" disabled={pending} onClick={() => void follow()}>
            {pending ? 'Signing in…' : 'Sign in'}
          </Button>
        </>
      ) : (
        <>
          <p role="alert" className="font-semibold text-clay">
            {problem}
          </p>
          <ButtonLink look="primary" to="/sign-in">
            Ask for a new link
          </ButtonLink>
        </>
      )}
    </Frame>
  )
}
