import { filesInTab } from '../device/files-in-tab.ts'
import { keepAdvice, keepPortfolio } from '../device/portfolio.ts'
import { listenToTabs } from '../device/tabs.ts'
import { close, openVault } from '../device/vault.ts'
import { sendDrafts } from '../drafts/drafts.ts'
import { keepNow } from '../drafts/open-forms.ts'
import { beforeUpdate } from '../release/release.ts'
import { watchReleases } from '../release/watch.ts'
import { drain, filesSent, tryNow } from './outbox.ts'
import { askElsewhere, countAgain, countUnsent } from './unsent.ts'

/** Sends the files that are on this device, if there are any. */
const sendFiles = async () => {
  const vault = openVault()
  if (!vault || (filesInTab.size === 0 && (await vault.names('file')).length === 0)) return
  await (await filesSent()).sendFiles()
}

/** Sends what waits, and what the server has no copy of. */
const sendAll = async () => {
  void sendFiles().catch(() => undefined)
  await tryNow()
  await sendDrafts().catch(() => false)
  await askElsewhere().catch(() => undefined)
}

/** Asks before a tab is closed that holds words nobody else has: wherever in it they were written. */
const askBeforeLosing = (event: BeforeUnloadEvent) => {
  if (openVault()?.wouldLose() || filesInTab.size > 0) event.preventDefault()
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
    if (news.userId !== openVault()?.userId) return
    if ('about' in news && news.about === 'file') return
    if (!('about' in news) || news.about !== 'left') return void countAgain()
    // Signed out in another tab: nothing of this person stays open in this one.
    close()
    window.location.assign('/sign-in')
  }
  const forget = [listenToTabs(told), beforeUpdate(keepNow), watchReleases()]
  window.addEventListener('online', () => void sendAll(), { signal })
  window.addEventListener('beforeunload', askBeforeLosing, { signal })
  document.addEventListener('visibilitychange', isThere, { signal })
  void sendFiles().catch(() => undefined)
  void drain()
    .then(() => sendDrafts())
    .catch(() => false)
    .then(() => countUnsent())
    .then(() => askElsewhere())
    .catch(() => undefined)
  void keepAdvice(signal)
  if (candidate)
    void keepPortfolio(signal)
      // Kept for when there is no network: what is written then is checked for names, too.
      .then(() => import('../confidentiality/known-names.ts'))
      .then(({ knownNames }) => knownNames())
      .catch(() => undefined)
  return () => {
    stopped.abort()
    for (const each of forget) each()
  }
}
