import { type ComponentType, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isHandedOver } from './api/handed-over.ts'
import { FirstFailure } from './shell/first-failure.tsx'
import { Skeleton } from './shell/skeleton.tsx'
import './theme.css'

const app = document.getElementById('app')
if (!app) throw new Error('index.html has no #app')

/** Asked before any page begins to load: handed over, there is but one, whatever the address. */
const locked = isHandedOver()

// Handed over in another tab, or brought back by the browser as it was before: what it shows goes, and comes afresh.
window.onstorage = window.onpageshow = () => {
  if (isHandedOver() === locked) return
  app.hidden = true
  window.location.reload()
}

/**
 * What stands at this address. Two pages know no router and load none: the locked one, and a guest's, who comes for one
 * purpose, on a phone of their own. The server gives each address the parts that come next in its first answer
 * (build/openings.ts), so that none of them waits until this runs.
 */
const opening = (): Promise<{ Component: ComponentType }> => {
  if (locked) return import('./guest/locked-page.tsx')
  return /^\/guest\/?$/i.test(window.location.pathname) ? import('./guest/guest-page.tsx') : import('./app.tsx')
}

const root = createRoot(app)
const draw = (page: ReactNode) => root.render(<StrictMode>{page}</StrictMode>)

draw(<Skeleton />)
opening().then(
  ({ Component }) => draw(<Component />),
  () => draw(<FirstFailure />),
)
