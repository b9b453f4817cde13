import { z } from 'zod'
import { text } from './text.ts'

const emailError = 'Enter an e-mail address, such as office@example.org'
const phoneError = 'Enter a phone number, such as 01632 960001'

/** An e-mail address, as it was typed but for what surrounds it. */
export const email = (required = emailError) =>
  text({ required, max: 254 }).refine((value) => z.email().safeParse(value).success, { error: emailError })

/** A phone number as people write it: digits, spaces, brackets, a plus, an extension. */
export const phone = (required = phoneError) =>
  text({ required, max: 40 }).regex(/^\+?[\d\s().-]*\d[\d\s().-]{3,}(\s*(ext|x)\.?\s*\d+)?$/i, { error: phoneError })
