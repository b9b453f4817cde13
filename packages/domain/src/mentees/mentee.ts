import { z } from 'zod'
import { day } from '../fields/day.ts'
import { email } from '../fields/email.ts'
import { id } from '../fields/ids.ts'
import { phone } from '../fields/phone.ts'
import { lineOfText } from '../fields/text.ts'
import { reviewBeforeEnding } from '../relationships/dates.ts'
import { revision } from '../sessions/session.ts'
import { likeness } from './names.ts'

/** Who a mentee is. Sealed apart from every record (docs/decisions/0012-identities-apart.md). */
export const identity = z.strictObject({
  realName: lineOfText({
    required: 'Enter the mentee’s real name: it is kept sealed, apart from every record',
    max: 120,
  }),
  /** Nicknames and short forms: the guard for names knows them, as it knows the real name. */
  alsoCalled: z
    .array(lineOfText({ required: 'Write a name, or leave it out', max: 60 }), {
      error: 'Write what else they are called',
    })
    .max(8, { error: 'Write eight names or fewer' })
    .default([]),
  email: email().nullable(),
  phone: phone().nullable(),
})
export type Identity = z.infer<typeof identity>

const named = {
  /** The made-up name, in every record and list. */
  pseudonym: lineOfText({ required: 'Choose a made-up name', max: 40 }),
  identity: identity.nullable(),
  /** Null: not known, which counts as under 18. */
  under18: z.boolean({ error: 'Choose whether the mentee is under 18' }).nullable(),
}

type Named = { pseudonym: string; identity: Identity | null }

const hidesThem = ({ pseudonym, identity: real }: Named, refinement: z.RefinementCtx) => {
  if (real && [real.realName, ...real.alsoCalled].some((name) => likeness(pseudonym, name) === 'PART'))
    refinement.addIssue({
      code: 'custom',
      path: ['pseudonym'],
      message: 'Choose a made-up name that shares no part with the real one',
    })
}

/** A new relationship: with whom, where, and when it is looked at and ends. Nobody real is in a simulated one. */
export const newMentee = z
  .strictObject({
    registrationId: id(),
    simulated: z.boolean({ error: 'Choose whether the mentee is real' }),
    settingId: id().nullable(),
    ...named,
    reviewDueOn: day().nullable(),
    endsOn: day().nullable(),
  })
  .superRefine((mentee, refinement) => {
    const refuse = (path: string, message: string) => refinement.addIssue({ code: 'custom', path: [path], message })
    hidesThem(mentee, refinement)
    if (mentee.simulated) {
      if (mentee.settingId) refuse('settingId', 'Leave the setting out: nobody is met there')
      if (mentee.identity) refuse('identity', 'Leave the real name out: a simulated mentee is nobody')
    } else {
      if (!mentee.settingId) refuse('settingId', 'Choose the setting where you meet')
      if (!mentee.identity)
        refinement.addIssue({
          code: 'custom',
          path: ['identity', 'realName'],
          message: 'Enter the mentee’s real name: it is kept sealed, apart from every record',
        })
    }
    if (mentee.reviewDueOn && mentee.endsOn && mentee.reviewDueOn > mentee.endsOn)
      refuse('reviewDueOn', reviewBeforeEnding)
  })
export type NewMentee = z.infer<typeof newMentee>

/** Another name, contact or age. */
export const changedMentee = z.strictObject({ revision: revision(), ...named }).superRefine(hidesThem)
