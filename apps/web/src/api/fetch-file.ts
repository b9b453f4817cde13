import { ask } from './fetching.ts'

/** A large file over a slow line comes in minutes, not seconds. */
const patience = 5 * 60_000

/** How often a file that was cut on its way is gone on with, before somebody is asked to try again. */
const most = 4

/**
 * The bytes of a file, for this person alone: asked as every answer is, so that a shared computer and a sign-in that ran out
 * are what they are elsewhere. What was cut is gone on from where it was cut. Null: it is not there any more.
 */
export const fetchFile = async (address: string, signal?: AbortSignal): Promise<Blob | null> => {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let have = 0
  for (let tries = 1; ; tries += 1) {
    const from: RequestInit = have > 0 ? { headers: { Range: `bytes=${have}-` } } : {}
    const response = await ask(address, from, signal, patience)
    if (response.status === 404 || response.status === 409) return null
    if (!response.ok || response.body === null) throw new Error('Not there')
    // Some server in between does not know of ranges: it came from the beginning again.
    if (have > 0 && response.status !== 206) [have, parts.length] = [0, 0]
    try {
      for await (const part of response.body) {
        parts.push(part)
        have += part.length
      }
      return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
    } catch (error) {
      if (signal?.aborted || tries >= most) throw error
    }
  }
}
