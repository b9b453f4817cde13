import { saveState } from '../api/save-state.ts'
import { allDrafts, draftsElsewhere } from '../drafts/drafts.ts'
import { haltedBy } from './outbox.ts'
import { itemsWaiting } from './waiting.ts'

/** Forms begun on other devices, when the server was last asked. */
let elsewhere: string[] = []

let askedAt = 0
/** Asked again no sooner, in milliseconds: a form begun elsewhere and gone on with here is one, not two. */
const often = 10_000

/** Asks which forms were begun on other devices. */
export const askElsewhere = async () => {
  askedAt = Date.now()
  elsewhere = (await draftsElsewhere()).map(({ id }) => id)
  await countUnsent()
}

/** Counts anew after something changed here. */
export const countAgain = async () => {
  if (elsewhere.length > 0 && Date.now() - askedAt > often) await askElsewhere().catch(() => undefined)
  await countUnsent()
}

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
    const isHere = (id: string) => drafts.some((draft) => draft.id === id || draft.replaces?.id === id)
    saveState.tellUnsent({
      waiting: items.length,
      unfinished: drafts.length + elsewhere.filter((id) => !isHere(id)).length,
      cameBack: drafts.filter(({ refused }) => refused).length,
      signedOut: items.length > 0 && haltedBy() === 'SIGNED_OUT',
    })
  } while (again)
  counting = false
}
