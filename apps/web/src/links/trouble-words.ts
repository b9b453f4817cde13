import type { TroubleWords } from './trouble.ts'

/** For whoever gets, or brings, an account. */
export const troubleWords: TroubleWords = {
  offline: 'No connection. Check your network, then try again.',
  slow: 'No answer came. Check your network, then try again.',
  broken: 'Something went wrong on our side. Try again in a minute.',
  refused: ({ title, detail = '' }) => `${title}. ${detail}`.trim(),
}
