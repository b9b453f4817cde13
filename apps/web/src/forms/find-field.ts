const focusable = 'input:not([type=hidden]), textarea, select, button'

/** The control that a name in an error means: the field itself, or the first control of the group that bears it. */
const controlOf = (form: HTMLFormElement, name: string): HTMLElement | null => {
  const named = [...form.elements].find(
    (element) => element instanceof HTMLElement && element.getAttribute('name') === name && element.matches(focusable),
  )
  if (named instanceof HTMLElement) return named
  const group = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  if (group) return group.querySelector<HTMLElement>(focusable)
  const parent = name.replace(/(\.[^.[\]]+|\[\d+\])$/, '')
  return parent === name || parent === '' ? null : controlOf(form, parent)
}

const labelOf = (control: HTMLElement): Element => {
  const legend = control.matches('[type=radio], [type=checkbox]') && control.closest('fieldset')
  return legend || (control.id && document.querySelector(`label[for="${CSS.escape(control.id)}"]`)) || control
}

/** Names of fields as they stand on the page, top to bottom; what has no field comes first. */
export const inPageOrder = (form: HTMLFormElement, names: readonly string[]): string[] => {
  const controls = [...form.querySelectorAll(focusable)]
  const place = (name: string) => {
    const control = controlOf(form, name)
    return control ? controls.indexOf(control) : -1
  }
  return names.toSorted((a, b) => place(a) - place(b))
}

/** Opens what is folded, scrolls to the label, so that the question is seen, then puts the focus in its field. */
export const goToField = (form: HTMLFormElement, name: string) => {
  const control = controlOf(form, name)
  if (!control) return
  for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  labelOf(control).scrollIntoView({ block: 'start' })
  control.focus({ preventScroll: true })
  // Where the writer stopped, not before the first letter.
  if (control instanceof HTMLTextAreaElement) control.setSelectionRange(control.value.length, control.value.length)
}

/** What the page calls a field, for a list of changes. */
export const labelInWords = (form: HTMLFormElement, name: string): string => {
  const control = controlOf(form, name)
  const label = control && labelOf(control)
  const words = label?.tagName === 'FIELDSET' ? label.querySelector('legend')?.textContent : label?.textContent
  return words?.trim() || name
}
