import { NotReached } from './problem.ts'

/**
 * Signing in and out is spoken to the authentication library at `/api/auth`, which has its own errors; nothing else in
 * the product does (docs/decisions). What went wrong comes back as a sentence that says what to do.
 */
export type SignInAnswer = { ok: true } | { ok: false; message: string }

const post = async (path: string, body: unknown): Promise<Response> => {
  try {
    return await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
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

export const signIn = (email: string, password: string) =>
  answer(
    post('sign-in/email', { email, password }),
    'That e-mail address and password do not belong together. Check both, or ask for a link by e-mail.',
  )

/** Says the same whether or not the address is known, so that nobody can find out who has an account. */
export const sendLink = (email: string, to: string) =>
  answer(
    post('sign-in/magic-link', { email, callbackURL: to }),
    'We could not send a link to that address. Check it, then try again.',
  )

export const followLink = (token: string) =>
  answer(
    fetch(`/api/auth/magic-link/verify?${new URLSearchParams({ token })}`, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    }).then((response) =>
      // A spent link is answered with a redirect to an address that names the error.
      new URL(response.url).searchParams.has('error') ? new Response(null, { status: 400 }) : response,
    ),
    'This link has been used already, or is too old. Ask for a new one.',
  )

export const signOut = async () => {
  await post('sign-out', {})
}
