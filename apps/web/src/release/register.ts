import { keepParts } from './keep-parts.ts'
import { getReady, release } from './release.ts'

const hour = 3_600_000
const workers = navigator.serviceWorker

/** Whether this tab is the one in which the new release was asked for: no other is loaded afresh by itself. */
let asked = false
let served = workers.controller !== null

const loadAgain = async () => {
  await getReady()
  window.location.reload()
}

const takeOver = (registration: ServiceWorkerRegistration) => async () => {
  await getReady()
  const { waiting } = registration
  // Another tab was quicker.
  if (!waiting) return window.location.reload()
  // Without room for the copy the update goes on: other tabs are then asked to load again a little sooner.
  await keepParts().catch(() => undefined)
  asked = true
  waiting.postMessage({ type: 'SKIP_WAITING' })
}

const tellWaiting = (registration: ServiceWorkerRegistration) => {
  // A page that no release came before has nothing to update from.
  if (registration.waiting && registration.active && release.now().kind !== 'REPLACED')
    release.tell({ kind: 'WAITING', update: takeOver(registration) })
}

const watch = (registration: ServiceWorkerRegistration) => {
  tellWaiting(registration)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') tellWaiting(registration)
    })
  })
  // Without a network there is nothing new to hear of.
  const look = () => void registration.update().catch(() => undefined)
  setInterval(look, hour)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}

workers.addEventListener('controllerchange', () => {
  // The very first worker takes over the page that brought it: nothing has changed for anybody. A page that was loaded
  // past its worker (a hard reload) has none either, but asks for the one that comes.
  if (!served && !asked) {
    served = true
    return
  }
  // Told first: somebody may answer the browser's own question by staying on the page.
  release.tell({ kind: 'REPLACED', update: loadAgain })
  if (asked) window.location.reload()
})

/** Registers the worker and watches for new releases, as long as this page is open. */
export const register = async () => watch(await workers.register('/sw.js', { updateViaCache: 'none' }))
