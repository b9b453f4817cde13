import { lockDevice } from './lock-device.ts'
import { NotReached } from './problem.ts'
import { forgetTabKey, keepTabKey, tabKey } from './tab.ts'

/**
 * Signing in and out is spoken to the authentication library at `/api/auth`, which has its own errors; nothing else in
 * the product does (docs/decisions). What went wrong comes back as a sentence that says what to do.
 */
export type SignInAnswer = { ok: true } | { ok: false; message: string }

const headers = () => {
  const key = tabKey()
  return { Accept: 'application/json', ...(key === null ? {} : { 'Tab-Key': key }) }
}

/** One request of these, answered within 20 seconds or not at all. Throws `NotReached`. */
export const post = async (path: string, body: unknown): Promise<Response> => {
  try {
    return await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', ...headers() },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
  } catch (cause) {
    throw new NotReached('Nothing came back', { cause })
  }
}

const waitInWords = (response: Response): string => {
  const seconds = Number(response.headers.get('x-retry-after') ?? response.headers.get('retry-after'))
  if (!Number.isFinite(seconds) || seconds <= 0) return 'in a few minutes'
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 1 ? 'in a minute' : `in ${minutes} minutes`
}

const tooMany = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null)
  const ours = typeof body === 'object' && body !== null && 'code' in body && body.code === 'TOO_MANY_TRIES'
  // The limit for one account names its own wait; the one for an address comes with a header.
  return ours && 'message' in body && typeof body.message === 'string'
    ? body.message
    : `Too many tries. Try again ${waitInWords(response)}.`
}

const failure = async (response: Response, otherwise: string): Promise<SignInAnswer> => {
  if (response.status === 429) return { ok: false, message: await tooMany(response) }
  if (response.status >= 500) return { ok: false, message: 'We could not sign you in just now. Try again in a minute.' }
  return { ok: false, message: otherwise }
}

const offline: SignInAnswer = { ok: false, message: 'No connection. Check your network, then try again.' }

const answer = async (asked: Promise<Response>, otherwise: string): Promise<SignInAnswer> => {
  try {
    const response = await asked
    return response.ok ? { ok: true } : await failure(response, otherwise)
  } catch {
    return offline
  }
}

const notForSharing: SignInAnswer = {
  ok: false,
  message:
    'This browser does not let a page keep anything for one tab, so it cannot be used on a shared computer. Allow storage for this site, or use another browser.',
}

/** Before a sign-in: gives this tab a key of its own where the computer is shared, and takes the old one away elsewhere. */
const onThisComputer = async (shared: boolean, ask: () => Promise<SignInAnswer>): Promise<SignInAnswer> => {
  forgetTabKey()
  try {
    if (shared) keepTabKey()
  } catch {
    return notForSharing
  }
  const answered = await ask()
  // Before the next page asks who is here: whoever was here until now is not any more.
  if (answered.ok) await lockDevice().catch(() => undefined)
  return answered
}

/** On a `shared` computer the sign-in ends with this tab. */
export const signIn = (email: string, password: string, shared: boolean) =>
  onThisComputer(shared, () =>
    answer(
      post('sign-in/email', { email, password, ...(shared ? { rememberMe: false } : {}) }),
      'That e-mail address and password do not belong together. Check both.',
    ),
  )

/** What becomes of a link that is asked for here; `NONE` also where nobody could be asked. */
export const linkFate = async (): Promise<'SENT' | 'SHOWN' | 'NONE'> => {
  try {
    const response = await fetch('/api/sign-in', { headers: headers() })
    const { link }: { link?: 'SENT' | 'SHOWN' | 'NONE' } = await response.json()
    return link ?? 'NONE'
  } catch {
    return 'NONE'
  }
}

/** Says the same whether or not the address is known, so that nobody can find out who has an account. */
export const sendLink = (email: string, to: string) =>
  answer(
    post('sign-in/magic-link', { email, callbackURL: to }),
    'We could not send a link to that address. Check it, then try again.',
  )

export const followLink = (token: string, shared: boolean) =>
  onThisComputer(shared, () =>
    answer(
      fetch(`/api/auth/magic-link/verify?${new URLSearchParams({ token })}`, {
        credentials: 'same-origin',
        headers: headers(),
      }).then((response) =>
        // A spent link is answered with a redirect to an address that names the error.
        new URL(response.url).searchParams.has('error') ? new Response(null, { status: 400 }) : response,
      ),
      'This link has been used already, or is too old. Ask for a new one.',
    ),
  )
