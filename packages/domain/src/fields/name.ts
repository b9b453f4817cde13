import { lineOfText, optionalLine } from './text.ts'

const error = 'Write the name with letters, as people say it'
/** In whatever script. A number alone is nobody's name: it landed in the wrong field. */
const hasLetter = (value: string | null) => value === null || /\p{L}/u.test(value)
const rule = { error, when: ({ issues }: { issues: unknown[] }) => issues.length === 0 }

/** What somebody is called: one line with a letter in it. */
export const nameOfPerson = (required: string) => lineOfText({ required, max: 120 }).refine(hasLetter, rule)

/** As `nameOfPerson`; what is left empty is null. */
export const optionalName = () => optionalLine(120).refine(hasLetter, rule)
