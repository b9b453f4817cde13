import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { signIn } from '../api/auth.ts'
import { ApiProblem } from '../api/problem.ts'
import { randomId } from '../api/random-id.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { TextField } from '../forms/text-fields.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { useSharedComputer } from '../shell/shared-computer.tsx'
import { type Gone, troubleInWords, whyGone } from './trouble.ts'
import { troubleWords } from './trouble-words.ts'

export type Here = { userId: string; name: string; email: string } | null
/** With whose account: the one signed in here, another that is there already, or a new one. */
type Whose = 'HERE' | 'EXISTING' | 'NEW'
type Errors = Record<string, string[]>
/** What a field holds, by its name. */
export type Values = (name: string) => string

type Props = {
  formId: string
  here: Here
  /** Where the invitation went; null: they say themselves. */
  email: string | null
  name: string
  hasAccount: boolean
  /** What is asked besides, drawn with its errors. */
  questions?: (field: (name: string) => { id: string; name: string; errors: string[] | undefined }) => ReactNode
  words: { asNew: string; signIn: string; asHere: (name: string) => string }
  /** Does it with a new account. Answers the account's address. */
  asNew: (values: Values, key: string) => Promise<{ email: string; to: string }>
  /** Does it with the account that is signed in. */
  asHere: (values: Values, key: string, as: string | undefined) => Promise<{ to: string }>
  onGone: (why: Gone) => void
}

const fieldErrors = ({ problem }: ApiProblem): Errors => {
  const told: Errors = {}
  for (const { field, message } of problem.errors ?? []) told[field] = [...(told[field] ?? []), message]
  return told
}

/** Whoever follows a link gets, or brings, an account, and goes on with it in one step. */
export const AccountForm = (props: Props) => {
  const { formId, here, email, name, hasAccount, questions, words, onGone } = props
  const [whose, setWhose] = useState<Whose>(here ? 'HERE' : hasAccount ? 'EXISTING' : 'NEW')
  const [errors, setErrors] = useState<Errors>({})
  const [pending, setPending] = useState(false)
  /** Done, and only the sign-in did not come through. */
  const [done, setDone] = useState(false)
  // One for each way: should an answer be lost on its way, the second try gets it instead of 'used already'.
  const [keys] = useState(() => ({ HERE: randomId(), EXISTING: randomId(), NEW: randomId() }))
  const { shared, box } = useSharedComputer()
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (Object.keys(errors).length > 0) summary.current?.focus()
  }, [errors])

  const go = async (values: Values) => {
    const key = keys[whose]
    // A full load: nothing of whoever was here before stays in memory.
    if (whose === 'HERE') return window.location.replace((await props.asHere(values, key, here?.userId)).to)
    if (whose === 'EXISTING') {
      const signedIn = await signIn(values('email'), values('password'), shared)
      if (!signedIn.ok) return setErrors({ '': [signedIn.message] })
      return window.location.replace((await props.asHere(values, key, undefined)).to)
    }
    const made = await props.asNew(values, key)
    const signedIn = await signIn(made.email, values('password'), shared)
    if (!signedIn.ok) return setDone(true)
    window.location.replace(made.to)
  }

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    const data = new FormData(form.current ?? undefined)
    setErrors({})
    setPending(true)
    try {
      await go((field) => String(data.get(field) ?? ''))
    } catch (error) {
      const why = whyGone(error)
      if (why) return onGone(why)
      const problem = error instanceof ApiProblem ? error : null
      if (problem?.problem.because === 'HAS_ACCOUNT') setWhose('EXISTING')
      setErrors(problem?.problem.errors?.length ? fieldErrors(problem) : { '': [troubleInWords(error, troubleWords)] })
    } finally {
      setPending(false)
    }
  }
  const change = (to: Whose) => () => {
    setErrors({})
    setWhose(to)
  }
  const field = (of: string) => ({ id: `${formId}-${of}`, name: of, errors: errors[of] })

  const labels = { HERE: here ? words.asHere(here.name) : '', EXISTING: words.signIn, NEW: words.asNew }
  const label = labels[whose]

  if (done)
    return (
      <>
        <p role="alert">It is done. Only the sign-in did not come through: sign in now.</p>
        <ButtonLink look="primary" to="/sign-in">
          Sign in
        </ButtonLink>
      </>
    )
  return (
    <form ref={form} id={formId} noValidate className="grid gap-5" onSubmit={(event) => void onSubmit(event)}>
      <ErrorSummary ref={summary} formId={formId} errors={errors} />
      {questions?.(field)}
      {whose === 'HERE' && here && (
        <p>
          You are signed in as <strong>{here.name}</strong> ({here.email}).
        </p>
      )}
      {whose === 'NEW' && (
        <>
          <TextField field={{ ...field('name'), defaultValue: name }} label="Your name" autoComplete="name" />
          {email === null ? (
            <TextField field={field('email')} label="Your e-mail address" type="email" autoComplete="username" />
          ) : (
            <p>
              You will sign in with <strong>{email}</strong>.
              <input hidden readOnly type="email" autoComplete="username" value={email} />
            </p>
          )}
          <TextField
            key="new"
            field={field('password')}
            label="Choose a password"
            hint="12 characters or more. A few plain words are fine."
            type="password"
            autoComplete="new-password"
          />
          {box}
        </>
      )}
      {whose === 'EXISTING' && (
        <>
          <TextField
            field={{ ...field('email'), defaultValue: email ?? undefined }}
            label="E-mail address of your account"
            type="email"
            autoComplete="username"
          />
          <TextField
            key="current"
            field={field('password')}
            label="Your password"
            hint="Not known? Sign in by an e-mail link first, then open this one again."
            type="password"
            autoComplete="current-password"
          />
          {box}
        </>
      )}
      <Button type="submit" look="primary" disabled={pending}>
        {pending ? 'One moment…' : label}
      </Button>
      {whose === 'NEW' && (
        <Button look="quiet" onClick={change('EXISTING')}>
          I have an account already
        </Button>
      )}
      {whose === 'EXISTING' && (
        <ButtonLink look="quiet" to="/sign-in">
          Sign in by an e-mail link
        </ButtonLink>
      )}
      {whose === 'HERE' && (
        <Button look="quiet" onClick={change(hasAccount ? 'EXISTING' : 'NEW')}>
          Use another account
        </Button>
      )}
      {whose !== 'NEW' && !hasAccount && (
        <Button look="quiet" onClick={change('NEW')}>
          Make a new account
        </Button>
      )}
    </form>
  )
}
