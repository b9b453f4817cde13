import { isStillToCome, todayOrEarlier } from '@mentorfolio/domain/calendar/has-been'
import { today } from '../../forms/days-gone.ts'
import { numberIn, type Written } from '../../forms/written.ts'

/** What every form of these records brings besides its words: the revision that was seen (0: none yet), and why it changes. */
export const writingIn = (words: Written) => ({
  revision: numberIn(words.text('revision')) ?? 0,
  reason: words.text('reason'),
})

/** A day that is still to come, told here already: the write may wait long for the server's word. */
export const dayToCome = (words: Written, name: string): Record<string, string> => {
  const day = words.text(name)
  return day !== '' && isStillToCome(day, today()) ? { [name]: todayOrEarlier } : {}
}

/** Where a form's write goes, and how it is told while it waits. */
export const addressIn = (params: Readonly<Record<string, string | undefined>>, form: FormData) => {
  const id = params['id'] ?? ''
  const recordId = params['recordId'] ?? String(form.get('id'))
  return { params: { id, recordId }, record: recordId, page: `/relationships/${id}/records/${recordId}` }
}
