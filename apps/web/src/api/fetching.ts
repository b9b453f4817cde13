import { tellServerTime } from './clock.ts'
import { lockDevice } from './lock-device.ts'
import { NotReached, problemOf } from './problem.ts'
import { tabKey } from './tab.ts'

export type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

/** The address of a request, its path filled in: the name under which an answer is kept, too. */
export const addressOf = (path: string, { params = {}, query = {} }: Parts) => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  return asked.length === 0
    ? filled
    : `${filled}?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`
}

let userId: string | null = null

/**
 * Everything from here on is asked as this person. Should somebody else have signed in meanwhile in another tab, the
 * server refuses it: words never go out under another name.
 */
export const actAs = (id: string | null) => {
  userId = id
}

/** The server itself says that nobody is signed in: what this device keeps cannot be read until somebody is. */
const lockIfSignedOut = async (response: Response) => {
  const { type } = await problemOf(response)
  if (type.endsWith('/signed-out')) await lockDevice().catch(() => undefined)
}

/** After this long nothing will come, in milliseconds. */
const patience = 20_000

/** One request as the person of this tab. Throws `NotReached` when nothing came back in time: `within`, in milliseconds. */
export const ask = async (address: string, init: RequestInit, signal?: AbortSignal, within = patience) => {
  const key = tabKey()
  const signals = [AbortSignal.timeout(within), ...(signal ? [signal] : [])]
  try {
    const response = await fetch(address, {
      credentials: 'same-origin',
      ...init,
      signal: AbortSignal.any(signals),
      headers: {
        Accept: 'application/json',
        ...(userId === null || address === '/api/self' ? {} : { 'Signed-In-As': userId }),
        ...(key === null ? {} : { 'Tab-Key': key }),
        ...init.headers,
      },
    })
    tellServerTime(response.headers.get('date'))
    if (response.status === 401) void lockIfSignedOut(response.clone())
    return response
  } catch (error) {
    if (signal?.aborted) throw error
    throw new NotReached('Nothing came back', { cause: error })
  }
}

/** What an answer holds. One that was cut on its way, or is no answer of ours (a hotel's sign-in page), is none. */
export const read = async <Body>(response: Response): Promise<Body> => {
  try {
    const body: Body = await response.json()
    return body
  } catch (error) {
    throw new NotReached('The answer did not arrive whole', { cause: error })
  }
}
