import { deepStrictEqual } from 'node:assert'
import type { Asking } from './measure.ts'

/** The answer of the server at `url`. Throws for one that is no success. */
export const answerOf = async (url: string, { method, path, headers, body }: Asking): Promise<unknown> => {
  const response = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) })
  if (!response.ok) throw new Error(`${url}${path} answered ${response.status}: ${await response.text()}`)
  const answer: unknown = await response.json()
  return answer
}

const sameMinute = (answer: unknown) => JSON.parse(JSON.stringify(answer, (key, value) => (key === 'now' ? '' : value)))

/** The yardstick is one only while it says the same, word for word, the minute aside. Throws when it does not. */
export const checkSame = async ({ api, bare }: { api: string; bare: string }, name: string, asking: Asking) => {
  const [ours, theirs] = [await answerOf(api, asking), await answerOf(bare, asking)]
  deepStrictEqual(sameMinute(theirs), sameMinute(ours), `The bare server answers ${name} otherwise`)
}
