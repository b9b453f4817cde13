import type { KeptName } from '../confidentiality/kept-name.ts'
import { nowAfter } from './after.ts'
import type { Draft } from './draft.ts'
import { checkedIn, deviceOnlyIn, entriesIn } from './entries.ts'
import type { Opened } from './opened.ts'

type OpenForm = {
  opened: Opened<unknown>
  form: HTMLFormElement
  keep: () => Promise<void>
  abandon: () => void
  /** When its last word was written. */
  writtenAt: () => string
  /** Names belong into it: nothing of it is checked for any. */
  namesBelong: boolean
  keptNames: () => readonly KeptName[]
}

/** The forms on this page, by their draft's id. */
const forms = new Map<string, OpenForm>()

/** A form that can keep its words at once. Answers a function that takes it off the list. */
export const addOpenForm = (form: OpenForm) => {
  forms.set(form.opened.draftId, form)
  return () => {
    forms.delete(form.opened.draftId)
  }
}

/** Nothing more of this draft is kept by the form that it stood in. */
export const abandonForm = (draftId: string) => forms.get(draftId)?.abandon()

/** What is known of a form's words besides themselves: what this device alone keeps, what is checked, and what was kept. */
export const marksOf = ({ form, namesBelong, keptNames }: Pick<OpenForm, 'form' | 'namesBelong' | 'keptNames'>) => ({
  deviceOnly: deviceOnlyIn(form),
  checked: namesBelong ? [] : checkedIn(form),
  keptNames: keptNames(),
})

/** The marks of an open form; none of one that is not open. */
export const marksIn = (draftId: string): Partial<ReturnType<typeof marksOf>> => {
  const open = forms.get(draftId)
  return open ? marksOf(open) : {}
}

/** Whether somebody may be writing on this page. */
export const isFormOpen = () => forms.size > 0

/** Keeps what stands in every form of this tab: before the page is loaded again, or somebody signs out. */
export const keepNow = async () => {
  await Promise.all([...forms.values()].map(({ keep }) => keep()))
}

/** The words of a form that was sent, as they come back if it is refused. Null for a form that nothing is kept of. */
export const submittedDraft = (data: FormData): Draft | null => {
  const open = forms.get(String(data.get('draft-id')))
  if (!open) return null
  const { draftId, form, title, base } = open.opened
  const entries = entriesIn(data, open.form)
  const writtenAt = nowAfter(open.writtenAt())
  return { id: draftId, form, title, entries, ...marksOf(open), base, focus: null, writtenAt, refused: null }
}
