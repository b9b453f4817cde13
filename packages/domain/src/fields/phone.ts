import { lineOfText } from './text.ts'

const error = 'Enter a phone number, such as 01632 960001'

const shape = /^\+?[\d\s().-]*\d[\d\s().-]{3,}(\s*(ext|x)\.?\s*\d+)?$/i

/** A phone number as people write it: digits, spaces, brackets, a plus, an extension. */
export const phone = (required = error) =>
  lineOfText({ required, max: 40 }).refine((value) => shape.test(value), {
    ...{ error, when: ({ issues }) => issues.length === 0 },
  })
