import { teller } from './teller.ts'

/** When what a page shows was fetched, if it came from this device; null: it came from the server just now. */
export const freshness = teller<string | null>(null)

/** While a page is loaded again with what came too late for it: those answers, by address. */
export const handed = new Map<string, unknown>()
