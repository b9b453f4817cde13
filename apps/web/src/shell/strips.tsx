import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { freshness } from '../api/freshness.ts'
import { handOver, lateAnswers } from '../api/late-answers.ts'
import { saveState } from '../api/save-state.ts'
import { keeping, type NotKept } from '../device/keeping.ts'
import { isFormOpen } from '../drafts/open-forms.ts'
import { haltedBy, tryNow } from '../outbox/outbox.ts'
import { useRelease } from '../release/use-release.ts'
import { sinceNow } from '../words/dates.ts'
import { Late } from './late.tsx'
import { Strip, StripButton } from './strip.tsx'

const updateNotice = () => import('../release/update-notice.tsx')
const signInAgain = () => import('../forms/sign-in-again.tsx')

const notKept: Record<NonNullable<NotKept>, string> = {
  SHARED:
    'Shared computer: nothing stays on it. What you write is in this tab and, once you pause, kept at Mentorfolio. You are signed out when the tab closes.',
  DENIED:
    'This browser does not let us keep anything on this device. What you write is in this tab and, once you pause, kept at Mentorfolio. A normal window, not a private one, keeps it here too.',
  NOT_SECURE:
    'This address is not secure (no https), so nothing is kept on this device. What you write is in this tab and, once you pause, kept at Mentorfolio.',
  FULL: 'This device is full. What you write is in this tab and, once you pause, kept at Mentorfolio. Make room on the device to keep it here too.',
  NO_KEY: 'Nothing can be kept on this device just now. What you write is in this tab: do not close it.',
}

/** A phone has room for a line of it; whoever listens is told the whole there, too. */
const NoConnection = ({ since }: { since: string }) => (
  <>
    <span aria-hidden="true" className="sm:hidden">
      No connection · as {since}
    </span>
    <span className="sr-only sm:not-sr-only">
      No connection. This page shows what this device had {since}. You can go on writing.
    </span>
  </>
)

/** The page that was loaded again by itself. */
let loaded = ''

/**
 * What came after the page had taken the device's copy is shown by itself, but never under the hands of somebody who writes, and once
 * a page: a network that stays slow must not move it again and again.
 */
const useLateAnswers = (revalidate: () => Promise<void>) => {
  const areThere = useSyncExternalStore(lateAnswers.listen, lateAnswers.now)
  const { key } = useLocation()
  useEffect(() => {
    if (!areThere) return
    const isToLoad = !isFormOpen() && loaded !== key
    if (isToLoad) loaded = key
    void handOver(isToLoad ? revalidate : null)
  }, [areThere, key, revalidate])
}

/** What a person has to know of this device, in a strip below the header: a new release, no network, no room, nobody signed in. */
const Strips = () => {
  const since = useSyncExternalStore(freshness.listen, freshness.now)
  const why = useSyncExternalStore(keeping.listen, keeping.now)
  const { unsent } = useSyncExternalStore(saveState.listen, saveState.now)
  const release = useRelease()
  const [asked, setAsked] = useState(0)
  const { revalidate, state } = useRevalidator()
  useLateAnswers(revalidate)
  useEffect(() => {
    // There is a network again: the page is fetched anew by itself, but never under the hands of somebody who writes.
    const refresh = async () => {
      if (since === null || isFormOpen()) return
      // Signed out meanwhile: the page stays, and asks for the password in its own place.
      await tryNow()
      if (haltedBy() !== 'SIGNED_OUT') await revalidate()
    }
    const onOnline = () => void refresh()
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [since, revalidate])
  return (
    <>
      {release.kind !== 'CURRENT' && <Late load={updateNotice} as={{}} />}
      <Strip
        says={
          unsent.signedOut &&
          'You have been signed out. What you wrote is kept on this device and goes out once you sign in.'
        }
        action={<StripButton onClick={() => setAsked((count) => count + 1)}>Sign in</StripButton>}
      />
      <Strip
        says={since !== null && !unsent.signedOut && <NoConnection since={sinceNow(since)} />}
        action={
          <StripButton disabled={state === 'loading'} onClick={() => void tryNow().then(() => revalidate())}>
            {state === 'loading' ? 'Trying…' : 'Try again'}
          </StripButton>
        }
      />
      <Strip says={why && notKept[why]} />
      {asked > 0 && <Late load={signInAgain} as={{ open: true, occasion: asked, onSignedIn: () => void tryNow() }} />}
    </>
  )
}
export default Strips
