import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { ApiProblem } from '../api/problem.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { troubleInWords } from '../links/trouble.ts'
import { troubleWords } from '../links/trouble-words.ts'
import { Button } from '../shell/button.tsx'
import { Page } from '../shell/page.tsx'
import { useSelf } from '../shell/self.ts'
import { counted } from '../words/durations.ts'

type Errors = Record<string, string[]>

const formId = 'password'

const errorsOf = (error: unknown): Errors => {
  const told = error instanceof ApiProblem ? (error.problem.errors ?? []) : []
  if (told.length === 0) return { '': [troubleInWords(error, troubleWords)] }
  return Object.fromEntries(told.map(({ field, message }) => [field, [message]]))
}

/** A plain form, as at signing in: what is typed here is kept nowhere. */
const NewPassword = ({ email, free, onDone }: { email: string; free: boolean; onDone: (ended: number) => void }) => {
  const [errors, setErrors] = useState<Errors>({})
  const [pending, setPending] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (Object.keys(errors).length > 0) summary.current?.focus()
  }, [errors])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const data = new FormData(event.currentTarget)
    const typed = (name: string) => String(data.get(name) ?? '')
    setErrors({})
    setPending(true)
    try {
      const body = { current: typed('current') || null, password: typed('password') }
      onDone((await call('POST /api/self/password', { body })).ended)
    } catch (error) {
      setErrors(errorsOf(error))
    } finally {
      setPending(false)
    }
  }

  const field = (name: string) => ({ id: `${formId}-${name}`, name, errors: errors[name] })
  return (
    <form id={formId} noValidate className="grid max-w-md gap-5" onSubmit={(event) => void send(event)}>
      <ErrorSummary ref={summary} formId={formId} errors={errors} />
      <input hidden readOnly type="email" autoComplete="username" value={email} />
      {/* An hour after the link it is asked for after all. */}
      {(!free || errors['current']) && (
        <TextField
          field={field('current')}
          label="The password you have now"
          type="password"
          autoComplete="current-password"
        />
      )}
      <TextField
        field={field('password')}
        label="Choose a new password"
        hint="12 characters or more. A few plain words are fine."
        type="password"
        autoComplete="new-password"
      />
      <p className="text-ink-2">You stay signed in here. On every other device you will sign in with the new one.</p>
      <Button type="submit" look="primary" disabled={pending}>
        {pending ? 'Changing…' : 'Change the password'}
      </Button>
    </form>
  )
}

/** Choosing a new password; without the old one for whoever has just signed in by a link. */
export const Component = () => {
  const self = useSelf()
  const [ended, setEnded] = useState<number | null>(null)
  return (
    <Page title="Change your password" width="narrow" above={self?.email}>
      {ended !== null && (
        <p role="status">Your password is changed. {ended > 0 && `${counted(ended, 'other sign-in')} ended.`}</p>
      )}
      {ended === null && self && <NewPassword email={self.email} free={self.choosesPassword} onDone={setEnded} />}
    </Page>
  )
}
