import { randomId } from './random-id.ts'

/**
 * On a shared computer a sign-in counts only together with a key that this tab alone holds: the browser forgets it when
 * the tab closes, and the cookie that stays behind opens nothing.
 */
const name = 'tab-key'

/** The key that every request of this tab carries; null where the computer is not shared, or storage is denied. */
export const tabKey = (): string | null => {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

/** When this tab was last seen open. */
const seen = 'tab-seen'
/**
 * A tab that was closed and is opened again brings what it kept along: after this long it is another tab. A page that is
 * loaded anew is back sooner. In milliseconds.
 */
const closedAfter = 30_000

const saySeen = () => {
  if (tabKey() !== null) sessionStorage.setItem(seen, String(Date.now()))
}

/** Makes a new key and keeps it for as long as this tab is open. Throws where the browser denies storage. */
export const keepTabKey = () => {
  sessionStorage.setItem(name, randomId())
  saySeen()
}

export const forgetTabKey = () => {
  try {
    sessionStorage.removeItem(name)
  } catch {
    // Without storage there is no key to forget.
  }
}

if (tabKey() !== null && Date.now() - Number(sessionStorage.getItem(seen)) > closedAfter) forgetTabKey()
setInterval(saySeen, 5_000)
// A tab in the background is seldom woken; whoever closes or reloads it looks at it.
for (const event of ['visibilitychange', 'pagehide']) globalThis.addEventListener?.(event, saySeen, { capture: true })
