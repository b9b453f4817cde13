import { type FormEvent, useEffect, useRef, useState } from 'react'
import { signIn } from '../api/auth.ts'
import { endLock, sayHandedOver, tryDigits } from '../device/hand-over.ts'
import { Button } from '../shell/button.tsx'
import { forgetWords, stopToken } from './kept.ts'

const leave = (to: string, token: string) => {
  forgetWords(token)
  forgetWords(stopToken(token))
  sayHandedOver(false)
  window.location.replace(to)
}

type InputProps = {
  name: string
  label: string
  type: 'email' | 'password'
  autoComplete: string
  digits?: boolean
  error?: string | null
}

const Input = ({ name, label, type, autoComplete, digits, error }: InputProps) => (
  <div className="grid gap-1">
    <label htmlFor={`unlock-${name}`} className="font-[640]">
      {label}
    </label>
    <input
      id={`unlock-${name}`}
      {...{ name, type, autoComplete }}
      {...(digits ? { inputMode: 'numeric', maxLength: 4 } : {})}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? 'unlock-error' : undefined}
      className="block min-h-tap w-full rounded-field border-[1.5px] border-line-strong bg-sheet px-3 py-2.5 text-ink aria-invalid:border-2 aria-invalid:border-clay"
    />
  </div>
)

const times = (left: number) => (left === 1 ? 'once more' : `${left} more times`)

/** What opens the device again: the four digits; or, after five wrong ones, a password alone. */
export const Unlock = ({
  triesLeft,
  to,
  token,
  mentor,
}: {
  triesLeft: number
  to: string
  token: string
  mentor: string
}) => {
  const [left, setLeft] = useState(triesLeft)
  const [byPassword, setByPassword] = useState(triesLeft === 0)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // The word of what went wrong is read out; the field is where one goes on.
    if (trouble) form.current?.querySelector('input')?.focus()
  }, [trouble])

  const withDigits = async (digits: string) => {
    if (!/^\d{4}$/.test(digits)) return setTrouble('Type the four digits.')
    const tried = await tryDigits(digits).catch(() => ({ open: false, triesLeft: 0 }) as const)
    if (tried.open) return leave(to, token)
    form.current?.reset()
    setLeft(tried.triesLeft)
    setByPassword(tried.triesLeft === 0)
    setTrouble(
      tried.triesLeft === 0
        ? 'That was the fifth time. Now only your password opens it.'
        : `Those are not the digits. You can try ${times(tried.triesLeft)}.`,
    )
  }
  const withPassword = async (given: FormData) => {
    const [email, password] = [String(given.get('email') ?? '').trim(), String(given.get('password') ?? '')]
    if (email === '' || password === '') return setTrouble('Type your e-mail address and your password.')
    const answer = await signIn(email, password, false)
    if (!answer.ok) return setTrouble(answer.message)
    await endLock().catch(() => undefined)
    leave(to, token)
  }
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    setPending(true)
    setTrouble(null)
    await (byPassword ? withPassword(given) : withDigits(String(given.get('digits') ?? '').trim()))
    setPending(false)
  }
  const change = (to: boolean) => {
    setTrouble(null)
    setByPassword(to)
  }
  return (
    <form
      ref={form}
      key={String(byPassword)}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => void onSubmit(event)}
    >
      {trouble && (
        <p id="unlock-error" role="alert" className="font-semibold text-clay">
          {trouble}
        </p>
      )}
      {byPassword ? (
        <>
          <p>Sign in again to open this device. It needs a network.</p>
          <Input name="email" label="E-mail address" type="email" autoComplete="username" error={trouble} />
          <Input name="password" label="Password" type="password" autoComplete="current-password" error={trouble} />
        </>
      ) : (
        <Input
          name="digits"
          label={`${mentor}’s four digits`}
          type="password"
          autoComplete="off"
          digits
          error={trouble}
        />
      )}
      <Button type="submit" look="primary" className="min-h-13" disabled={pending}>
        {pending ? 'One moment…' : byPassword ? 'Sign in' : 'Unlock'}
      </Button>
      {left > 0 && (
        <Button look="quiet" disabled={pending} onClick={() => change(!byPassword)}>
          {byPassword ? 'Use the four digits' : 'Sign in with my password instead'}
        </Button>
      )}
    </form>
  )
}
