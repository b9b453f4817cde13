import type { Entries } from '../drafts/draft.ts'
import { plainFullDay } from '../words/dates.ts'
import { labelInWords } from './find-field.ts'
import { rowNumber, rowsOf, unitName } from './merge.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** How the page puts an answer: the question it is part of, its own label, and what entries of it come to. */
export type AnswerInWords = {
  question: string
  label: string
  /** TEXT has several lines, so that two may stand below each other; of a VALUE (a time, a tick) no part differs alone. */
  kind: 'TEXT' | 'WORDS' | 'VALUE'
  /** Whether anybody could have written in it. */
  isShown: boolean
  /** Where it stands on the page, counted in controls. */
  place: number
  say: (entries: Entries) => string
}

const isControl = (element: Element): element is Control => element.matches('input, select, textarea')
const isHidden = (control: Control) => control.type === 'hidden'
const isTick = (control: Control) => control.type === 'checkbox' || control.type === 'radio'
/** A box that says yes to its own label, not one of several answers. */
const isYes = (control: Control) => control.type === 'checkbox' && control.value === 'on'

const controlsIn = (form: HTMLFormElement) => [...form.elements].filter(isControl)

/** What has no control comes last. */
const placeOf = (form: HTMLFormElement, control: Control | undefined) =>
  control ? [...form.elements].indexOf(control) : form.elements.length

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

const ownLabel = (control: Control) => tidy(control.labels?.[0]?.textContent)

const questionOf = (control: Control): string => {
  const group = control.closest('fieldset, section[aria-label], details')
  return tidy(
    group?.querySelector(':scope > legend, :scope > summary')?.textContent ?? group?.getAttribute('aria-label'),
  )
}

/** 'New goal' for `plan.newGoal`: what has no control on the page has no better name. */
const nameInWords = (name: string) => {
  const words = (name.split('.').at(-1) ?? name).replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const notHere = 'One that this page does not show yet'

const optionOf = (controls: readonly Control[], value: string): string | undefined => {
  const ticked = controls.find((control) => isTick(control) && control.value === value)
  if (ticked) return ownLabel(ticked)
  return controls
    .filter((control) => control instanceof HTMLSelectElement)
    .flatMap((select) => [...select.options])
    .find((option) => option.value === value)?.text
}

const valueInWords = (controls: readonly Control[], value: string): string => {
  // A hidden one goes with every answer: it says nothing of this one.
  if (value === '' || controls.some((control) => isHidden(control) && control.value === value)) return ''
  const option = optionOf(controls, value)
  if (option !== undefined) return option
  if (controls.some((control) => isTick(control) || control instanceof HTMLSelectElement)) return notHere
  return controls.some(({ type }) => type === 'date') ? plainFullDay(value) : value
}

/** What a name says of its control within the row: `.from` of `breaks[0].from`. */
const partOf = (name: string) => name.replace(/^[^[]*\[\d+\]/, '')

/** The row of the page that is about the same thing: who came is told by a hidden id, not by the place in the list. */
const rowOnPage = (controls: readonly Control[], row: Entries): number | undefined => {
  const ids = controls.filter(isHidden)
  if (ids.length === 0) return rowNumber(row[0]?.[0] ?? '')
  const same = ids.find(({ name, value }) => row.some(([each, id]) => partOf(each) === partOf(name) && id === value))
  return same && rowNumber(same.name)
}

const rowInWords = (controls: readonly Control[], row: Entries): string => {
  const parts = new Set([...controls.map(({ name }) => name), ...row.map(([name]) => name)].map(partOf))
  const here = rowOnPage(controls, row)
  const said = [...parts].flatMap((part) => {
    const alike = controls.filter((control) => partOf(control.name) === part)
    const control = alike.find(({ name }) => rowNumber(name) === here) ?? alike[0]
    if (control && isHidden(control)) return []
    const value = row.find(([name]) => partOf(name) === part)?.[1] ?? ''
    if (control && isYes(control))
      return `${here === undefined ? notHere : ownLabel(control)}: ${value === '' ? 'no' : 'yes'}`
    return value === '' ? [] : `${control ? ownLabel(control) : nameInWords(part)}: ${valueInWords(alike, value)}`
  })
  const line = said.join(' · ')
  return line.length > 60 || line.includes('\n') ? said.join('\n') : line
}

const listInWords = (form: HTMLFormElement, name: string, controls: readonly Control[]): AnswerInWords => {
  const label = labelInWords(form, name)
  const shown = controls.find((control) => !isHidden(control))
  return {
    question: '',
    label: tidy(label === name ? (shown && questionOf(shown)) || nameInWords(name) : label),
    kind: 'WORDS',
    isShown: true,
    place: placeOf(form, shown),
    say(entries) {
      const rows = rowsOf(entries).map((row) => rowInWords(controls, row))
      return rows.join(rows.some((row) => row.includes('\n')) ? '\n\n' : '\n')
    },
  }
}

const fieldInWords = (form: HTMLFormElement, name: string, controls: readonly Control[]): AnswerInWords => {
  const shown = controls.find((control) => !isHidden(control))
  const place = placeOf(form, shown)
  if (!shown) {
    const say = (entries: Entries) => entries.map(([, value]) => value).join('\n')
    return { question: '', label: nameInWords(name), kind: 'VALUE', isShown: false, place, say }
  }
  const isBox = isYes(shown)
  const label = isBox ? ownLabel(shown) : tidy(labelInWords(form, name))
  const question = questionOf(shown)
  return {
    question: question === label ? '' : question,
    label,
    kind: shown instanceof HTMLTextAreaElement ? 'TEXT' : shown.type === 'text' ? 'WORDS' : 'VALUE',
    isShown: true,
    place,
    say(entries) {
      if (isBox) return entries.some(([, value]) => value !== '') ? 'Ticked' : 'Not ticked'
      const said = entries.map(([, value]) => valueInWords(controls, value)).filter((words) => words !== '')
      return [...new Set(said)].join('\n')
    },
  }
}

/** What the page calls an answer and its values: labels, not the names and ids that are sent. */
export const answerInWords = (form: HTMLFormElement, name: string, entries: Entries): AnswerInWords => {
  const controls = controlsIn(form).filter((control) => unitName(control.name) === name)
  const isList = [...controls.map((control) => control.name), ...entries.map(([each]) => each)].some((each) =>
    each.includes('['),
  )
  return isList ? listInWords(form, name, controls) : fieldInWords(form, name, controls)
}

/** Mine, where what the page does not ask for at present stands as it was: nobody can have changed it here. */
export const withUnasked = (form: HTMLFormElement, mine: Entries, opened: Entries): Entries => {
  const asked = new Set([
    ...mine.map(([name]) => name),
    ...controlsIn(form)
      .filter((control) => !control.matches(':disabled'))
      .map(({ name }) => name),
  ])
  return [...mine, ...opened.filter(([name]) => !name.includes('[') && !asked.has(name))]
}
