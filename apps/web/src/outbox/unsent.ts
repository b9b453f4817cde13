import { saveState } from '../api/save-state.ts'
import { allDrafts } from '../drafts/drafts.ts'
import { haltedBy } from './outbox.ts'
import { itemsWaiting } from './waiting.ts'

let counting = false
let again = false

/** Counts what is on this device and not at the server, for the header. Counted anew if it changes meanwhile. */
export const countUnsent = async () => {
  if (counting) {
    again = true
    return
  }
  counting = true
  do {
    again = false
    const [items, drafts] = await Promise.all([itemsWaiting(), allDrafts()])
    saveState.tellUnsent({
      waiting: items.length,
      unfinished: drafts.length,
      cameBack: drafts.filter(({ refused }) => refused).length,
      signedOut: items.length > 0 && haltedBy() === 'SIGNED_OUT',
    })
  } while (again)
  counting = false
}
