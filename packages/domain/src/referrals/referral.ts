import { z } from 'zod'
import { across } from '../fields/across.ts'
import { day } from '../fields/day.ts'
import { optionalLine, optionalText, text } from '../fields/text.ts'
import { linkedSessions } from '../records/linked-sessions.ts'
import { mustHaveGround, toldOfMentee } from '../records/told-of-mentee.ts'
import { referralAgreements, referralReasons, referralServices } from './referral-kinds.ts'

const aboutSafety =
  'Say how they agreed. If it is about somebody’s safety, write nothing here: raise a concern, and phone'

/** A mentee is sent on to help (S4-AC7, S1-M1). Nothing of a safeguarding concern is ever in it (docs/decisions/0014). */
export const referral = z
  .strictObject({
    /** The day on which it was made, `YYYY-MM-DD`. */
    on: day('Enter the day on which you referred them'),
    reason: z.enum(referralReasons, { error: 'Choose what it is for' }),
    /** What they want or need, as they would say it. */
    need: text({ required: 'Write what they want or need, in words that they could read', max: 2_000 }),
    to: z.enum(referralServices, { error: 'Choose to what kind of service' }),
    /** What the service is called, where its kind does not say it. */
    service: optionalLine(120),
    agreed: z.enum(referralAgreements, { error: aboutSafety }),
    ...toldOfMentee,
    /** Why this was more than a mentor's to do. */
    boundary: optionalText(2_000),
    /** What came of it; often known only later, in a version of its own. */
    outcome: optionalText(2_000),
    sessionIds: linkedSessions(),
  })
  .superRefine(mustHaveGround, across('shared', 'basis'))
export type Referral = z.infer<typeof referral>
