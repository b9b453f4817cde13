import type { Problem } from '@mentorfolio/domain/http/problem'
import { deviceId } from './device.ts'
import type { KeptLine } from './endpoints.ts'
import { addressOf, ask, type Parts, read } from './fetching.ts'
import { isPassing, problemOf } from './problem.ts'

/** A write as the outbox sends it: the same key and the same time of writing at every try. */
export type Sending = { line: KeptLine; input: Parts; key: string; writtenAt: string }

export type Sent =
  /** Saved; or saved at an earlier try, whose answer was lost. */
  | { kind: 'TAKEN' }
  /** No for good: sending the same again would be told the same. */
  | { kind: 'REFUSED'; problem: Problem }
  /** Nobody is signed in, or somebody else is. Nothing was written. */
  | { kind: 'SIGNED_OUT' }
  /** Whether it was heard is unknown, or the server cannot just now. `reached`: something answered. `waitMs`: as it asked. */
  | { kind: 'LATER'; reached: boolean; waitMs: number }

/** Ours say what they are; a proxy's or a hotel's page does not. */
const isOurs = ({ type }: Problem) => type.startsWith('/problems/')

const secondsIn = (header: string | null) => {
  const seconds = Number(header)
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0
}

/**
 * Sends one write. Never rejects: what came of it is the answer. `delivery` is shared by all that is sent in one go after
 * the device was away (docs/hours.md, 'Writing offline').
 */
export const send = async ({ line, input, key, writtenAt }: Sending, delivery: string): Promise<Sent> => {
  const [method = '', path = ''] = line.split(' ')
  try {
    const response = await ask(addressOf(path, input), {
      method,
      body: JSON.stringify(input.body),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
        'Device-Id': deviceId(),
        'Device-Written-At': writtenAt,
        'Device-Sent-At': new Date().toISOString(),
        'Device-Delivery': delivery,
      },
    })
    if (response.ok) {
      // Only an answer of ours that arrived whole is one: what stands between us and the server says 200, too.
      await read(response)
      return response.headers.has('x-request-id') ? { kind: 'TAKEN' } : { kind: 'LATER', reached: false, waitMs: 0 }
    }
    const problem = await problemOf(response)
    if (response.status === 401 && isOurs(problem)) return { kind: 'SIGNED_OUT' }
    // Too large for a proxy on the way is too large for good, whoever says it.
    const isKnown = isOurs(problem) || response.status === 413
    if (!isKnown || isPassing(problem))
      return { kind: 'LATER', reached: true, waitMs: secondsIn(response.headers.get('retry-after')) }
    return { kind: 'REFUSED', problem }
  } catch {
    return { kind: 'LATER', reached: false, waitMs: 0 }
  }
}
