import { useEffect, useSyncExternalStore } from 'react'
import { release } from './release.ts'
import { whenIdle } from './when-idle.ts'

let begun = false

/** Pages work without the worker: where there is none (private windows, plain http), or it does not arrive, nothing is said. */
const begin = async () => {
  if (begun || !import.meta.env.PROD || !('serviceWorker' in navigator)) return
  begun = true
  try {
    const { register } = await import('./register.ts')
    await register()
  } catch {
    begun = false
  }
}

/** Which release this page is of; begins to watch for new ones once the page is there. */
export const useRelease = () => {
  useEffect(() => whenIdle(() => void begin()), [])
  return useSyncExternalStore(release.listen, release.now)
}
