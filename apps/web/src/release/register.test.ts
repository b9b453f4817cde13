import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const reload = vi.fn()

/** A page that no worker serves, and a release that waits beside the one that is active. */
const newPage = async () => {
  vi.resetModules()
  const workers = Object.assign(new EventTarget(), { controller: null, register: vi.fn() })
  const registration = Object.assign(new EventTarget(), {
    active: {},
    waiting: { postMessage: () => workers.dispatchEvent(new Event('controllerchange')) },
    update: () => Promise.resolve(),
  })
  workers.register.mockResolvedValue(registration)
  vi.stubGlobal('navigator', { serviceWorker: workers })
  const { register } = await import('./register.ts')
  const { release } = await import('./release.ts')
  await register()
  return { workers, release }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', { location: { reload } })
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('caches', { keys: async () => [], delete: async () => true, open: async () => ({}) })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  reload.mockReset()
})

test('a page that was loaded past its worker is loaded afresh once it asked for the release', async () => {
  const { release } = await newPage()
  const waiting = release.now()
  if (waiting.kind !== 'WAITING') throw new Error(`The release is ${waiting.kind}`)
  await waiting.update()
  expect(reload).toHaveBeenCalledTimes(1)
})

test('the first worker changes nothing for the page that brought it', async () => {
  const { workers, release } = await newPage()
  workers.dispatchEvent(new Event('controllerchange'))
  expect(release.now().kind).toBe('WAITING')
  expect(reload).not.toHaveBeenCalled()
})
