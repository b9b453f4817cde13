import { z } from 'zod'
import { day } from '../fields/day.ts'
import { optionalText, text } from '../fields/text.ts'
import { seenVersion } from '../judging/judgement.ts'

/** Whether the witness was spoken to: somebody who relies on a testimony must be able to ask them. */
export const contacts = ['CONTACTED', 'NOT_REACHED', 'NOT_CONTACTED'] as const
export type Contact = (typeof contacts)[number]

/** What an assessor makes of a testimony. It supports what else is there, and never decides by itself. */
export const reliances = ['RELIED_ON', 'PARTLY', 'NOT_RELIED_ON'] as const
export type Reliance = (typeof reliances)[number]

/** What has to hold before anybody relies on a testimony (docs/field-rules.md). */
export const checks = ['sawOnly', 'signedDated', 'authentic'] as const
export type Check = (typeof checks)[number]

const checked = z.boolean({ error: 'Say whether this holds' })

export const supported = z.strictObject({
  criterion: z.string({ error: 'Choose a criterion' }).min(1, { error: 'Choose a criterion' }).max(40),
  /** What of it supports the criterion. */
  words: text({ required: 'Say what of the testimony supports it', max: 1_000 }),
})

/** What is kept of a look at a testimony besides how the witness was reached, which is sealed. */
export const reviewContent = z.strictObject({
  contact: z.enum(contacts, { error: 'Say whether you spoke to the witness' }),
  contactedOn: day('Enter the day on which you tried').nullable(),
  /** By what right they speak: their part at work, and what makes them able to judge what they saw. */
  right: text({ required: 'Say in which role they saw it, and what makes them able to speak of it', max: 1_000 }),
  /** It records what was seen, and decides nothing. */
  sawOnly: checked,
  signedDated: checked,
  authentic: checked,
  supports: z.array(supported).max(60, { error: 'Keep to sixty criteria or fewer' }),
  /** What is not relied on, and why. Its candidate reads it. */
  reason: optionalText(2_000),
})
export type ReviewContent = z.infer<typeof reviewContent>

const shape = reviewContent.extend({
  /** The version that was seen; 0: nobody had looked at it. */
  revision: seenVersion(),
  contactHow: optionalText(500),
  outcome: z.enum(reliances, { error: 'Say whether you rely on it' }),
})
type Shape = z.infer<typeof shape>

const tried = ({ contact }: Shape) => contact !== 'NOT_CONTACTED'

/** An assessor's look at a testimony. Nobody relies on what is unsigned, is not the witness's own, or decides instead of telling. */
export const reviewTestimony = shape.superRefine((given, refinement) => {
  const { outcome, supports, reason, contactedOn, contactHow } = given
  const amiss = (field: keyof Shape, message: string) => refinement.addIssue({ code: 'custom', path: [field], message })
  if (tried(given) && contactedOn === null) amiss('contactedOn', 'Enter the day on which you tried')
  if (tried(given) && contactHow === null) amiss('contactHow', 'Say how: by phone, by e-mail, in person')
  if (!tried(given) && contactedOn !== null)
    amiss('contactedOn', 'Leave the day empty, or say that you tried to reach them')
  if (!tried(given) && contactHow !== null) amiss('contactHow', 'Leave this empty, or say that you tried to reach them')
  if (outcome === 'NOT_RELIED_ON') {
    if (reason === null) amiss('reason', 'Say why you do not rely on it')
    if (supports.length > 0) amiss('supports', 'Take the criteria out, or rely on it for them')
    return
  }
  for (const check of checks)
    if (!given[check]) amiss(check, 'Confirm this, or do not rely on the testimony and say why')
  if (supports.length === 0) amiss('supports', 'Name a criterion that it supports')
  if (outcome === 'PARTLY' && reason === null) amiss('reason', 'Say what you do not rely on, and why')
  const named = supports.map(({ criterion }) => criterion)
  if (new Set(named).size !== named.length) amiss('supports', 'Name each criterion once')
})
export type ReviewTestimony = z.infer<typeof reviewTestimony>
