import { z } from 'zod'
import { day } from '../fields/day.ts'
import { lineOfText } from '../fields/text.ts'
import { nations } from '../settings/setting.ts'

/** A page of the web, without anybody's name and password in its address. */
const shape = /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i
const isPublic = (address: string | null) => address === null || shape.test(address)

/** Where something can be read; null: it is on paper, or somewhere inside. */
export const addressOfPolicy = () =>
  z
    .string({ error: 'Enter an address that begins with https://, or leave this empty' })
    .trim()
    .max(500, { error: 'Shorten this to 500 characters or fewer' })
    .nullable()
    .overwrite((address) => address || null)
    .refine(isPublic, { error: 'Enter an address that begins with https://, or leave this empty' })

const edition = () =>
  lineOfText({ required: 'Enter which edition it is, such as the year or ‘Version 3, May 2026’', max: 120 })

/** What a centre says of a policy that ships: which edition is in force, and when it looked. */
export const shippedPolicyChecked = z.strictObject({
  edition: edition(),
  /** `YYYY-MM-DD` */
  checkedOn: day('Enter the day on which you checked it'),
})

/** A policy of the centre's own, or one that its settings go by (S1-T5). */
export const localPolicy = z.strictObject({
  name: lineOfText({ required: 'Enter what the policy is called', max: 200 }),
  nations: z
    .array(z.enum(nations, { error: 'Choose the nations where it applies' }), {
      error: 'Choose the nations where it applies',
    })
    .min(1, { error: 'Choose the nations where it applies' })
    .max(nations.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'Name each nation once' }),
  edition: edition(),
  address: addressOfPolicy(),
  checkedOn: day('Enter the day on which you checked it').nullable(),
})
export type LocalPolicy = z.infer<typeof localPolicy>

/** How a log and a page name a policy of the library: the key of one that ships, or the id of a centre's own. */
export const policyId = () =>
  z.string({ error: 'Choose a policy from the list' }).regex(/^[a-z0-9-]{3,60}$/, {
    error: 'Choose a policy from the list',
  })
