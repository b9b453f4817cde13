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

/** Watches for new releases from when the page is there and has nothing else to do. */
export const watchReleases = () => whenIdle(() => void begin())
