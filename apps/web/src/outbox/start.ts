import { keepPortfolio } from '../device/portfolio.ts'
import { listenToTabs } from '../device/tabs.ts'
import { sendDrafts } from '../drafts/drafts.ts'
import { keepNow } from '../drafts/open-forms.ts'
import { beforeUpdate } from '../release/release.ts'
import { drain, tryNow } from './outbox.ts'
import { askElsewhere, countAgain, countUnsent } from './unsent.ts'

/** Sends what waits, and what the server has no copy of. */
const sendAll = async () => {
  await tryNow()
  await sendDrafts().catch(() => false)
  await askElsewhere().catch(() => undefined)
}

const isThere = () => {
  if (document.visibilityState === 'visible') void sendAll()
}

/**
 * Everything that goes on behind the pages of somebody who is signed in: what waits goes out when there is a network, the
 * header is told, and a candidate's own portfolio is kept for when there is none. Answers how to end it.
 */
export const startOutbox = ({ candidate }: { candidate: boolean }) => {
  const stopped = new AbortController()
  const { signal } = stopped
  const told: Parameters<typeof listenToTabs>[0] = (news) => {
    // Signed out in another tab: nothing of this person stays open in this one.
    if ('about' in news && news.about === 'left') window.location.assign('/sign-in')
    else void countAgain()
  }
  const forget = [listenToTabs(told), beforeUpdate(keepNow)]
  window.addEventListener('online', () => void sendAll(), { signal })
  document.addEventListener('visibilitychange', isThere, { signal })
  void drain()
    .then(() => sendDrafts())
    .catch(() => false)
    .then(() => countUnsent())
    .then(() => askElsewhere())
    .catch(() => undefined)
  if (candidate) void keepPortfolio(signal).catch(() => undefined)
  return () => {
    stopped.abort()
    for (const each of forget) each()
  }
}
