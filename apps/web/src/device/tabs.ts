/** What tabs of one person tell each other. No words: those are read from where they are kept. */
type Told =
  | { userId: string; about: 'item' | 'draft' | 'file' | 'left' }
  | { userId: string; settled: string; outcome: unknown }

const listeners = new Set<(told: Told) => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('mentorfolio')
channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  for (const listener of listeners) listener(data)
})

/** Tells this tab and every other one. */
export const tellTabs = (told: Told) => {
  for (const listener of listeners) listener(told)
  channel?.postMessage(told)
}

export const listenToTabs = (listener: (told: Told) => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Runs `work` when no other tab does work of this name. Where the browser has no locks, at once. */
export const alone = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
  navigator.locks ? navigator.locks.request(name, work) : work()

/** Names that this page let go, until the browser has noticed. */
const leaving = new Map<string, Promise<unknown>>()

/** Claims a name for as long as this page lives, or until the answer is called. Null: another tab has it. */
export const claim = async (name: string): Promise<(() => void) | null> => {
  if (!navigator.locks) return () => undefined
  await leaving.get(name)
  return new Promise((answer, reject) => {
    const held: Promise<unknown> = navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return answer(null)
        return new Promise<void>((release) =>
          answer(() => {
            leaving.set(name, held)
            release()
          }),
        )
      })
      .catch(reject)
      .finally(() => leaving.delete(name))
  })
}
