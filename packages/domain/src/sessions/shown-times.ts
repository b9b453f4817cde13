import { z } from 'zod'
import { instant } from '../fields/instant.ts'
import { zone } from '../fields/zone.ts'

const again = 'Open the page again'

/** All that a mentee is shown of a session before they say yes or no: their own times in it, and the clock they are told by. */
export const shownTimes = z.strictObject({ start: instant(again), end: instant(again), zone: zone() }, { error: again })
export type ShownTimes = z.infer<typeof shownTimes>
