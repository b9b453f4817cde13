import { writeEmployerContact } from '@mentorfolio/domain/contacts/contacts.endpoints'
import type { EmployerContactHeld } from '@mentorfolio/domain/contacts/employer-contact'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { dayToCome, writingIn } from '../mentoring/beside/read.ts'

/** The form of a contact with an employer as its controls are named: the body's own paths. */
export type EmployerShape = {
  reason: string
  contact: Record<Exclude<keyof EmployerContactHeld, 'sessionIds'>, string> & { sessionIds: string[] }
}

/** Over a contact as it stands, or empty. */
export const employerShape = (contact: EmployerContactHeld | null, sessionIds: string[]): EmployerShape => ({
  reason: '',
  contact: {
    on: contact?.on ?? today(),
    contact: contact?.contact ?? '',
    adjustment: contact?.adjustment ?? '',
    basis: contact?.basis ?? '',
    outcome: contact?.outcome ?? '',
    sessionIds: contact?.sessionIds ?? sessionIds,
  },
})

export const employerForm = {
  line: 'PUT /api/relationships/:id/employer-contacts/:recordId',
  schema: writeEmployerContact,
  read: (words) => ({
    body: {
      ...writingIn(words),
      contact: {
        on: words.text('contact.on'),
        contact: words.text('contact.contact') || undefined,
        adjustment: words.text('contact.adjustment'),
        basis: words.text('contact.basis') || undefined,
        outcome: words.text('contact.outcome'),
        sessionIds: words.all('contact.sessionIds'),
      },
    },
    errors: dayToCome(words, 'contact.on'),
  }),
} satisfies FormDefinition<z.infer<typeof writeEmployerContact>>
