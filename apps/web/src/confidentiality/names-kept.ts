import type { Names } from './known-names.ts'

/** Under which known names are kept, with the server's answers and sealed like them. */
export const keptAs = { kind: 'answer', id: 'known names' } as const
export type KeptNames = { answer: Names; at: string }
