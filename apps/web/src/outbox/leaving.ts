import { forgetTabKey } from '../api/tab.ts'
import { filesOnlyHere, filesToLose } from '../device/files.ts'
import { stopKeeping } from '../device/portfolio.ts'
import { tellTabs } from '../device/tabs.ts'
import { clear, openVault } from '../device/vault.ts'
import { draftsOnlyHere, sendDrafts } from '../drafts/drafts.ts'
import { keepNow } from '../drafts/open-forms.ts'
import { filesSent, tryNow } from './outbox.ts'
import { itemsWaiting } from './waiting.ts'

/** What would be lost by signing out here: what waits to be sent, and unfinished words that the server has no copy of. */
export const onlyHere = async (): Promise<{ id: string; title: string }[]> => {
  await keepNow()
  const words = [...(await itemsWaiting()), ...(await draftsOnlyHere())].map(({ id, title }) => ({ id, title }))
  return [...words, ...(await filesToLose()).map(({ id, name }) => ({ id, title: `File: ${name}` }))]
}

/** Sends all that can be sent. What is unfinished goes as a draft, and is there again after signing in, anywhere. */
export const sendAll = async () => {
  if ((await filesOnlyHere()).length > 0) await (await filesSent()).sendFiles()
  await tryNow()
  await sendDrafts()
}

/** A way of signing out: on this device, or on all. */
export type Ending = () => Promise<unknown>

/**
 * Signs out and takes everything of this person off this device; every tab of theirs goes back to signing in. Rejects when
 * the server could not be told: then nothing was taken away.
 */
export const leaveBy = async (ending: Ending) => {
  // What is fetched behind the page would be refused once nobody is signed in.
  stopKeeping()
  await ending()
  const vault = openVault()
  await clear()
  forgetTabKey()
  if (vault) tellTabs({ userId: vault.userId, about: 'left' })
  // A full load, not a navigation: nothing of this person may stay in memory for the next one.
  window.location.assign('/sign-in')
}
