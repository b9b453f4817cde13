import { newId } from './device.ts'

/** What a write carries besides its body: the same for every try to send the same words. */
export type Attempt = { key: string; writtenAt: string }

const open = new Map<string, Attempt>()

/**
 * The attempt to send exactly this. Trying again after a lost connection gives the same key, so that the server saves
 * once, and the same time of writing: the words were finished at the first try.
 */
export const attemptTo = (write: string): Attempt => {
  const attempt = open.get(write) ?? { key: newId(), writtenAt: new Date().toISOString() }
  open.set(write, attempt)
  return attempt
}

/** The server has answered for good: sending the same again is a new wish. */
export const closeAttempt = (write: string) => open.delete(write)
