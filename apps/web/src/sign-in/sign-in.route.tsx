import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { linkFate, type SignInAnswer, sendLink, signIn } from '../api/auth.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { Button } from '../shell/button.tsx'
import { Frame } from '../shell/frame.tsx'
import { useSharedComputer } from '../shell/shared-computer.tsx'
import { whereTo } from './where-to.ts'

type Errors = Record<string, string[]>

const formId = 'sign-in'
const missing = (data: { email: string; password?: string }): Errors => ({
  ...(/^\S+@\S+$/.test(data.email) ? {} : { email: ['Enter your e-mail address, such as name@example.org'] }),
  ...(data.password === '' ? { password: ['Enter your password'] } : {}),
})

/** With a password, or by a link sent to one's address. */
export const Component = () => {
  const [search] = useSearchParams()
  const to = whereTo(search.get('to'), window.location.origin)
  const [errors, setErrors] = useState<Errors>({})
  const [pending, setPending] = useState<'password' | 'link' | null>(null)
  const [sentTo, setSentTo] = useState<string>()
  // Null until it is known: nothing is offered that may not come, and nothing is said to be missing.
  const [fate, setFate] = useState<Awaited<ReturnType<typeof linkFate>> | null>(null)
  useEffect(() => void linkFate().then(setFate), [])
  const { shared, box } = useSharedComputer()
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (Object.keys(errors).length > 0) summary.current?.focus()
  }, [errors])

  const values = () => {
    const data = new FormData(form.current ?? undefined)
    return { email: String(data.get('email') ?? '').trim(), password: String(data.get('password') ?? '') }
  }

  const attempt = async (kind: 'password' | 'link', wrong: Errors, ask: () => Promise<SignInAnswer>) => {
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return false
    setPending(kind)
    const answer = await ask()
    setPending(null)
    if (!answer.ok) setErrors({ '': [answer.message] })
    return answer.ok
  }

  const withPassword = async (event: FormEvent) => {
    event.preventDefault()
    const { email, password } = values()
    if (await attempt('password', missing({ email, password }), () => signIn(email, password, shared)))
      // A full load: nothing of whoever was here before stays in memory.
      window.location.replace(to)
  }

  const byLink = async () => {
    const { email } = values()
    if (await attempt('link', missing({ email }), () => sendLink(email, to))) setSentTo(email)
  }

  if (sentTo)
    return (
      <Frame title="Look in your e-mail">
        <p role="status">
          If <strong>{sentTo}</strong> has an account here, a link is {fate === 'SENT' ? 'on its way' : 'written'}. It
          works once, for 15 minutes.
          {fate === 'SHOWN' &&
            ' This demo sends no mail: the link is a file in the folder ‘outbox’ of its data folder.'}
        </p>
        <Button onClick={() => setSentTo(undefined)}>Back to sign-in</Button>
      </Frame>
    )

  const field = (name: 'email' | 'password') => ({ id: `${formId}-${name}`, name, errors: errors[name] })
  return (
    <Frame title="Sign in">
      <form ref={form} id={formId} noValidate className="grid gap-5" onSubmit={(event) => void withPassword(event)}>
        <ErrorSummary ref={summary} formId={formId} errors={errors} />
        <TextField field={field('email')} label="E-mail address" type="email" autoComplete="username" />
        <TextField field={field('password')} label="Password" type="password" autoComplete="current-password" />
        {box}
        <Button type="submit" look="primary" disabled={pending !== null}>
          {pending === 'password' ? 'Signing in…' : 'Sign in'}
        </Button>
        {fate === 'NONE' && (
          <p className="text-ink-2">
            Password forgotten? This server sends no mail: ask your centre’s administrator. Whoever runs the server can
            make a link that signs you in.
          </p>
        )}
        {fate !== null && fate !== 'NONE' && (
          <Button look="quiet" disabled={pending !== null} onClick={() => void byLink()}>
            {pending === 'link' ? 'Sending…' : 'Send me a link instead'}
          </Button>
        )}
      </form>
    </Frame>
  )
}
