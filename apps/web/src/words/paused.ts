import { listed } from './durations.ts'

/** What a pause means for a mentor: it is the centre's, it gives no reason, and somebody can be asked. */
export const pausedTitle = (names: readonly string[]) => `The centre has paused your mentoring with ${listed(names)}`
export const doNotMeet = (names: readonly string[]) =>
  `Do not meet ${listed(names)} until the centre says that it goes on. Ask your centre’s safeguarding lead before you call or write to them, and who tells them.`
