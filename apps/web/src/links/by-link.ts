import type { Answer, Input, Line } from '../api/endpoints.ts'
import { ApiProblem, NotReached, problemOf } from '../api/problem.ts'
import { randomId } from '../api/random-id.ts'
import { tabKey } from '../api/tab.ts'

/** What a request by link says besides. `key`: the same for every try at one thing. `as`: the account shown on the page. */
type Extras = { key?: string; as?: string | undefined }

/** Without a parameter in its path: what it is about is the link's. */
type LinkLine = Exclude<Line, `${string}:${string}`>

/**
 * Asks the API through a link, whose token travels in a header alone. Throws `ApiProblem` for an answer that is not ok and
 * `NotReached` when none came. Small, and apart from `call`: whoever follows a link loads no more than a sign-in does.
 */
export const byLink = async <L extends LinkLine>(
  line: L,
  token: string,
  body?: Input<L> extends { body: infer Body } ? Body : undefined,
  { key = randomId(), as }: Extras = {},
): Promise<Answer<L>> => {
  const [method = '', path = ''] = line.split(' ')
  const tab = tabKey()
  try {
    const response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
      headers: {
        Accept: 'application/json',
        'Link-Token': token,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': key }),
        ...(as === undefined ? {} : { 'Signed-In-As': as }),
        ...(tab === null ? {} : { 'Tab-Key': tab }),
      },
    })
    if (!response.ok) throw new ApiProblem(await problemOf(response))
    const answer: Answer<L> = await response.json()
    return answer
  } catch (error) {
    throw error instanceof ApiProblem ? error : new NotReached('Nothing came back', { cause: error })
  }
}

/** Why a link opens nothing; null for what may pass by itself. */
export type Gone = 'USED' | 'EXPIRED' | 'REVOKED' | 'UNKNOWN'

const isGone = (because: string | undefined): because is Gone =>
  because === 'USED' || because === 'EXPIRED' || because === 'REVOKED'

export const whyGone = (error: unknown): Gone | null => {
  if (!(error instanceof ApiProblem)) return null
  const { status, because } = error.problem
  if (status === 410 && isGone(because)) return because
  return status === 404 ? 'UNKNOWN' : null
}

/** Anything else that went wrong, in a sentence that says what to do. */
export const troubleInWords = (error: unknown): string => {
  if (error instanceof NotReached) return 'No connection. Check your network, then try again.'
  if (error instanceof ApiProblem && error.problem.status < 500)
    return `${error.problem.title}. ${error.problem.detail ?? ''}`.trim()
  return 'Something went wrong on our side. Try again in a minute.'
}
