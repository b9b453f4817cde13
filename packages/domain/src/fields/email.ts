import { z } from 'zod'

const askAgain = 'Enter an e-mail address, such as name@example.org'

/** An e-mail address, in small letters: one mailbox is one address, however somebody types it. Parsing twice changes nothing. */
export const email = () =>
  z
    .string({ error: askAgain })
    .max(254, { error: askAgain, abort: true })
    .overwrite((value) => value.trim().toLowerCase())
    .refine((value) => z.email().safeParse(value).success, { error: askAgain })
