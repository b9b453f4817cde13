import type { Answer, Input, Line } from '../api/endpoints.ts'
import { ApiProblem, NotReached, problemOf } from '../api/problem.ts'
import { keyFor } from './kept.ts'

type GuestLine = Extract<Line, `${string} /api/guest${string}`>

/**
 * Asks the API through a guest's link. Without cookies: whoever is signed in on this browser besides is nobody here. The same
 * words are sent with the same key, also after a reload, so that an answer that was lost on its way is given again. Throws
 * `ApiProblem` for an answer that is not ok and `NotReached` when none came.
 */
export const guestAsk = async <L extends GuestLine>(
  line: L,
  token: string,
  body?: Input<L> extends { body: infer Body } ? Body : undefined,
): Promise<Answer<L>> => {
  const [method = '', path = ''] = line.split(' ')
  const json = body === undefined ? null : JSON.stringify(body)
  try {
    const response = await fetch(path, {
      method,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(20_000),
      ...(json === null ? {} : { body: json }),
      headers: {
        Accept: 'application/json',
        'Link-Token': token,
        ...(json === null
          ? {}
          : { 'Content-Type': 'application/json', 'Idempotency-Key': keyFor(token, `${line} ${json}`) }),
      },
    })
    if (!response.ok) throw new ApiProblem(await problemOf(response))
    const answer: Answer<L> = await response.json()
    return answer
  } catch (error) {
    throw error instanceof ApiProblem ? error : new NotReached('Nothing came back', { cause: error })
  }
}
