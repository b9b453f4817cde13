import type { Entries } from '../drafts/draft.ts'

/** What a form keeps for itself, such as the questions that it asked: nobody wrote it. */
const isOfTheForm = (value: string): boolean => {
  if (!/^[[{]/.test(value)) return false
  try {
    return typeof JSON.parse(value) === 'object'
  } catch {
    return false
  }
}

/** What of a form somebody wrote: prose has spaces; ids, times and choices have none. */
export const proseIn = (entries: Entries): Entries =>
  entries.filter(([, value]) => /\S\s+\S/.test(value) && !isOfTheForm(value))
