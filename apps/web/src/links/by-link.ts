import type { Answer, Input, Line } from '../api/endpoints.ts'
import { ApiProblem, NotReached, problemOf } from '../api/problem.ts'
import { randomId } from '../api/random-id.ts'
import { tabKey } from '../api/tab.ts'

/**
 * What a request by link says besides. `key`: the same for every try at one thing. `as`: the account shown on the page.
 * `alone`: without cookies, so that whoever is signed in on this browser besides is nobody here.
 */
type Extras = { key?: string; as?: string | undefined; alone?: boolean }

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
  { key = randomId(), as, alone = false }: Extras = {},
): Promise<Answer<L>> => {
  const [method = '', path = ''] = line.split(' ')
  const tab = alone ? null : tabKey()
  try {
    const response = await fetch(path, {
      method,
      credentials: alone ? 'omit' : 'same-origin',
      referrerPolicy: 'no-referrer',
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
