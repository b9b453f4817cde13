import { z } from 'zod'
import { day } from '../fields/day.ts'
import { email } from '../fields/email.ts'
import { id } from '../fields/ids.ts'
import { lineOfText, text } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'

const who = 'Say who is registered'

/** Whoever is registered: somebody that the centre knows, or somebody new, who is invited. */
const whom = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('KNOWN'),
      personId: z.uuidv7({ error: 'Choose who is registered' }).toLowerCase(),
    }),
    z.strictObject({
      kind: z.literal('NEW'),
      id: id(),
      name: lineOfText({ required: 'Write their name', max: 120 }),
      email: email(),
    }),
  ],
  { error: who },
)

const unitsAsk = 'Choose at least one unit'
const units = z
  .array(z.string({ error: unitsAsk }).regex(/^[A-Z][A-Z0-9]{0,19}$/, { error: unitsAsk }), { error: unitsAsk })
  .min(1, { error: unitsAsk })
  .max(60, { error: 'Choose sixty units or fewer' })
  .refine((ids) => new Set(ids).size === ids.length, { error: 'Name each unit once' })

const days = {
  from: day('Enter the first day that counts'),
  /** The last day that counts; null while it is not known. */
  until: day('Enter the last day that counts, or leave it empty').nullable(),
}

const checkDays = ({ from, until }: { from: string; until: string | null }, context: z.RefinementCtx) => {
  if (until !== null && until < from)
    context.addIssue({ code: 'custom', path: ['until'], message: 'Enter a last day that is not before the first day' })
}

/** A person on units of a cohort's packs. Sessions outside these days do not count (docs/hours.md). */
export const registerCandidate = z
  .strictObject({ cohortId: id(), person: whom, packIds: units, ...days })
  .superRefine(checkDays)

/** Units and days as they are from now on. A unit that was begun stays. */
export const describeRegistration = z
  .strictObject({ packIds: units, ...days, revision: revision() })
  .superRefine(checkDays)

/** For each unit whom it is allocated to; null: nobody. A unit that is not named stays as it is. */
export const allocate = z.strictObject({
  units: z
    .array(
      z.strictObject({
        unitId: id(),
        personId: z.uuidv7({ error: 'Choose somebody from the team' }).toLowerCase().nullable(),
      }),
      { error: 'Choose whom each unit is allocated to' },
    )
    .min(1, { error: 'Choose whom each unit is allocated to' })
    .max(60, { error: 'Choose sixty units or fewer' })
    .refine((all) => new Set(all.map(({ unitId }) => unitId)).size === all.length, { error: 'Name each unit once' }),
  revision: revision(),
})

const reasonFor = (required: string) => z.strictObject({ revision: revision(), reason: text({ required, max: 1_000 }) })

/** Why a registration takes a break, or is withdrawn. */
export const takeBreak = reasonFor('Say why they take a break')
export const withdrawRegistration = reasonFor('Say why this registration is withdrawn')
