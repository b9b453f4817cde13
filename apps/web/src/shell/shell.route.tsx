import { useEffect, useState } from 'react'
import {
  Link,
  type LoaderFunctionArgs,
  Outlet,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { call } from '../api/call.ts'
import { findOut } from '../api/here.ts'
import { AccountMenu } from './account-menu.tsx'
import { useArrival } from './arrival.ts'
import { ErrorPage } from './error-page.tsx'
import { Foot } from './foot.tsx'
import { Header } from './header.tsx'
import { Late } from './late.tsx'
import { Navigation } from './navigation.tsx'
import { useIsNews } from './news.ts'
import { SaveLine } from './save-line.tsx'
import { useIsCandidate } from './self.ts'

const strips = () => import('./strips.tsx')
const centreBars = () => import('./centre-bars.tsx')

/** Whose pages these are, and what this device keeps for them. */
export const loader = async ({ request }: LoaderFunctionArgs) => {
  const tell = findOut()
  try {
    const [self, { arrive }] = await Promise.all([
      call('GET /api/self', {}, request.signal),
      import('../device/person.ts'),
    ])
    const arrived = await arrive(self)
    tell(true)
    return arrived
  } catch (error) {
    tell(false)
    throw error
  }
}

/** Who is signed in does not change while they write. */
export const shouldRevalidate = ({ defaultShouldRevalidate, formMethod }: ShouldRevalidateFunctionArgs) =>
  defaultShouldRevalidate && !formMethod

/** A thin line that grows while the next page is on its way; still, where motion is unwelcome. */
const ProgressLine = () => {
  const { state } = useNavigation()
  return (
    <div role="status" className="no-print fixed inset-x-0 top-0 z-20 h-1">
      {state !== 'idle' && (
        <>
          <span className="sr-only">Loading</span>
          <span className="block h-full w-1/3 animate-pulse bg-thread" />
        </>
      )}
    </div>
  )
}

/** What waits on this device goes out as long as a page of this person is open. Nothing that the first paint waits for. */
const useOutbox = (userId: string, candidate: boolean) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody else's outbox is another one
  useEffect(() => {
    let stop: (() => void) | 'ENDED' | undefined
    void import('../outbox/start.ts').then(({ startOutbox }) => {
      if (stop !== 'ENDED') stop = startOutbox({ candidate })
    })
    return () => {
      if (typeof stop === 'function') stop()
      stop = 'ENDED'
    }
  }, [userId, candidate])
}

/** What stands around every page of somebody who is signed in. */
export const Component = () => {
  const self = useLoaderData<typeof loader>()
  useArrival()
  const candidate = useIsCandidate()
  const runs = self.places.filter(({ roles }) => roles.includes('centreAdmin'))
  const has = (role: 'assessor' | 'dsl') => self.places.some(({ roles }) => roles.includes(role))
  const [assessor, dsl] = [has('assessor'), has('dsl')]
  useOutbox(self.userId, candidate)
  // Once there has been news the place for it stays: what comes next is then read out.
  const isNews = useIsNews()
  const [heard, setHeard] = useState(isNews)
  if (isNews && !heard) setHeard(true)
  return (
    <>
      <a
        href="#main"
        className="absolute top-2 left-2 z-30 -translate-y-24 rounded-field bg-sheet px-4 py-2.5 focus:translate-y-0"
      >
        Skip to the page
      </a>
      <ProgressLine />
      <Header>
        <div
          className={`order-3 -mx-1 w-full sm:order-none sm:mx-2 sm:block sm:w-auto ${candidate || assessor || dsl ? '' : 'hidden'}`}
        >
          <Navigation {...{ candidate, assessor, dsl }} />
        </div>
        {/* Beside the name in any width: what the line says goes onto two lines before it takes a row of its own. */}
        <div className="flex flex-1 basis-0 items-center justify-end gap-3">
          <SaveLine />
          <Link to="/concern" className="hidden text-sm wide:inline">
            Raise a concern
          </Link>
          <AccountMenu self={self} />
        </div>
      </Header>
      {runs.length > 0 && (
        // Its height is there from the start: what comes moves nothing.
        <div className="min-h-11">
          <Late load={centreBars} as={{ places: runs }} />
        </div>
      )}
      {heard && <Late load={strips} as={{}} />}
      <main id="main">
        <Outlet />
      </main>
      <Foot />
      {/* A page that was loaded whole is known by its address: all of them bear one key, and would share one place. */}
      <ScrollRestoration getKey={({ key, pathname }) => (key === 'default' ? pathname : key)} />
    </>
  )
}

/** Where it is not known who is signed in: the header alone. */
export const ErrorBoundary = () => (
  <>
    <Header />
    <main>
      <ErrorPage />
    </main>
    <Foot />
  </>
)
