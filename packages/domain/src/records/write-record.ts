import { z } from 'zod'
import { optionalText, text } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'

/** The revision that the writer saw: 0 where they make the record. */
export const sawRecord = () => {
  const error = 'Reload the page: it did not say which version you saw'
  return z.int({ error }).min(0, { error }).max(1_000_000, { error })
}

/** What every writing of a record brings besides its words: a later version may say why it differs. */
export const writingRecord = { revision: sawRecord(), reason: optionalText(1_000) }

/** A record is withdrawn with a reason; it stays readable, and serves nothing any more. */
export const withdrawRecord = z.strictObject({
  revision: revision(),
  reason: text({ required: 'Say why you withdraw this', max: 1_000 }),
})
