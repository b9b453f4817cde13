/** What tabs of one person tell each other. No words: those are read from where they are kept. */
type Told = { userId: string; about: 'item' | 'draft' | 'left' } | { userId: string; settled: string; outcome: unknown }

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

/** Claims a name for as long as this page lives, or until the answer is called. Null: another tab has it. */
export const claim = (name: string): Promise<(() => void) | null> => {
  if (!navigator.locks) return Promise.resolve(() => undefined)
  return new Promise((answer, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) =>
        lock ? new Promise<void>((release) => answer(release)) : answer(null),
      )
      .catch(reject)
  })
}
