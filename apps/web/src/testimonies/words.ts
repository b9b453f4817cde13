import type { Check, Contact } from '@mentorfolio/domain/testimonies/testimony-review'
import type { TestimoniesView } from '@mentorfolio/domain/testimonies/testimony-view'

export const contactWords: Record<Contact, string> = {
  CONTACTED: 'Spoken to',
  NOT_REACHED: 'Tried, and not reached',
  NOT_CONTACTED: 'Not contacted',
}

export const checkWords: Record<Check, string> = {
  sawOnly: 'It tells what was seen, and decides nothing',
  signedDated: 'It is signed and dated',
  authentic: 'It is the witness’s own',
}

export const titleOf = ({ unit }: Pick<TestimoniesView, 'unit'>): string => unit.probableTitle ?? unit.title
