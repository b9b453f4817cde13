import { teller } from '../api/teller.ts'

/** Why what is typed does not outlive this tab; null: it does. */
export type NotKept = 'SHARED' | 'DENIED' | 'NOT_SECURE' | 'FULL' | 'NO_KEY' | null

/** Whether this device keeps words, for pages that say so. */
export const keeping = teller<NotKept>(null)
