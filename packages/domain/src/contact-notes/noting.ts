import { z } from 'zod'
import { day } from '../fields/day.ts'
import { optionalText, text } from '../fields/text.ts'
import { seenVersion } from '../judging/judgement.ts'

export const contactHows = ['VISIT', 'MEETING', 'CALL', 'MESSAGE'] as const
export type ContactHow = (typeof contactHows)[number]

/** What an assessor notes about a contact with their candidate. */
const noted = {
  on: day('Say on which day it was'),
  how: z.enum(contactHows, { error: 'Say how you were in touch' }),
  /** Null: not said. */
  minutes: z
    .int({ error: 'Enter whole minutes' })
    .min(1, { error: 'Enter at least one minute' })
    .max(1_440, { error: 'Enter at most a day' })
    .nullable(),
  words: text({ required: 'Write what was said', max: 4_000 }),
  nextOn: day('Say by when').nullable(),
  shared: z.boolean({ error: 'Say who reads it' }),
}

/** A note, or one written anew: `version` is the one that was seen, 0: none. What is written anew says why. */
export const writeNote = z
  .strictObject({ ...noted, version: seenVersion(), reason: optionalText(1_000) })
  .superRefine(({ version, reason, on, nextOn }, refinement) => {
    if (version > 0 && reason === null)
      refinement.addIssue({ code: 'custom', path: ['reason'], message: 'Say what you changed, and why' })
    if (nextOn !== null && nextOn <= on)
      refinement.addIssue({ code: 'custom', path: ['nextOn'], message: 'Choose a day after this contact' })
  })

export const withdrawNote = z.strictObject({
  version: seenVersion(),
  reason: text({ required: 'Say why you withdraw it', max: 1_000 }),
})
