import type { Seen } from '../forms/seen.ts'
import type { Draft, Entries } from './draft.ts'

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

/**
 * The controls whose words no draft at the server may hold, by name: those marked `data-device-only`, such as a mentee's
 * real name. This device keeps them, sealed; elsewhere they are written again.
 */
export const deviceOnlyIn = (form: HTMLFormElement): string[] =>
  [...form.elements].flatMap((control) =>
    control instanceof HTMLElement && control.dataset['deviceOnly'] !== undefined
      ? [control.getAttribute('name') ?? '']
      : [],
  )

/** The controls whose words are checked for names, by name: all in which somebody writes freely. */
export const checkedIn = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea[name], input[type=text][name]')]
    .filter(({ dataset }) => dataset['deviceOnly'] === undefined)
    .map(({ name }) => name)

type Marked = Pick<Draft, 'entries' | 'deviceOnly'>

/** What of a draft may leave this device, and be shown in a list. */
export const entriesToSend = ({ entries, deviceOnly = [] }: Marked): Entries =>
  entries.filter(([name]) => !deviceOnly.includes(name))

/** Whether something was written that this device alone keeps. */
export const holdsDeviceOnly = ({ entries, deviceOnly = [] }: Marked): boolean =>
  entries.some(([name, value]) => value !== '' && deviceOnly.includes(name))

/** The record as the form opened, without what may not leave this device: it has the same names. */
export const baseToSend = ({ base, deviceOnly = [] }: Pick<Draft, 'base' | 'deviceOnly'>): Seen | null =>
  base && {
    ...base,
    values: Object.fromEntries(Object.entries(base.values).filter(([name]) => !deviceOnly.includes(name))),
  }

/** Whether two states of a form say the same: a box that was never filled is no words. */
export const sameWords = (a: Entries, b: Entries) => {
  const words = (entries: Entries) => JSON.stringify(entries.filter(([, value]) => value !== ''))
  return words(a) === words(b)
}
