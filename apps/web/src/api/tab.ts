import { v4 } from 'uuid'

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

/** Makes a new key and keeps it for as long as this tab is open. Throws where the browser denies storage. */
export const keepTabKey = () => sessionStorage.setItem(name, v4())

export const forgetTabKey = () => {
  try {
    sessionStorage.removeItem(name)
  } catch {
    // Without storage there is no key to forget.
  }
}
