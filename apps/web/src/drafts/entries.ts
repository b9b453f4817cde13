import type { Entries } from './draft.ts'

/** What the form path adds to a form for itself: no words of a person. */
const ours = new Set(['draft-id', 'revision', '__intent__', 'do', 'record-title'])

/** The words of a form as they stand. Passwords and files are never kept. */
export const entriesOf = (form: HTMLFormElement): Entries => entriesIn(new FormData(form), form)

/** The words that were submitted. */
export const entriesIn = (data: FormData, form: HTMLFormElement): Entries =>
  [...data].flatMap(([name, value]) =>
    typeof value === 'string' && !ours.has(name) && !isSecret(form, name) ? [[name, value] as [string, string]] : [],
  )

const isSecret = (form: HTMLFormElement, name: string) => {
  const control = form.elements.namedItem(name)
  return control instanceof HTMLInputElement && control.type === 'password'
}

/** Whether two states of a form say the same: a box that was never filled is no words. */
export const sameWords = (a: Entries, b: Entries) => {
  const words = (entries: Entries) => JSON.stringify(entries.filter(([, value]) => value !== ''))
  return words(a) === words(b)
}
