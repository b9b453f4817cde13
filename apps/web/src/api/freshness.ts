import { teller } from './teller.ts'

/** When what a page shows was fetched, if it came from this device; null: it came from the server just now. */
export const freshness = teller<string | null>(null)
