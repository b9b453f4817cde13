/**
 * Whether this device has been handed to a mentee (docs/decisions/0013-links.md, 'Handing over'). Said in two places, so
 * that neither going alone ends it: a cookie, which goes when the sign-in's does and tells the server too; and the
 * storage, which tells other tabs. `device/hand-over.ts` says it; this is in every first part, so it is short.
 */
export const handedOver = 'handed-over'

export const isHandedOver = (): boolean => {
  if (document.cookie.includes(handedOver)) return true
  try {
    return handedOver in localStorage
  } catch {
    // Denied: then the cookie says it alone.
    return false
  }
}
