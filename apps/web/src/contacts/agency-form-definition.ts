import type { AgencyContact } from '@mentorfolio/domain/contacts/agency-contact'
import { writeAgencyContact } from '@mentorfolio/domain/contacts/contacts.endpoints'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { dayToCome, writingIn } from '../mentoring/beside/read.ts'

/** The form of a contact with an agency as its controls are named: the body's own paths. */
export type AgencyShape = {
  reason: string
  contact: Record<Exclude<keyof AgencyContact, 'sessionIds'>, string> & { sessionIds: string[] }
}

/** Over a contact as it stands, or empty. */
export const agencyShape = (contact: AgencyContact | null, sessionIds: string[]): AgencyShape => ({
  reason: '',
  contact: {
    on: contact?.on ?? today(),
    role: contact?.role ?? '',
    purpose: contact?.purpose ?? '',
    tool: contact?.tool ?? 'NONE',
    shared: contact?.shared ?? '',
    basis: contact?.basis ?? '',
    outcome: contact?.outcome ?? '',
    sessionIds: contact?.sessionIds ?? sessionIds,
  },
})

export const agencyForm = {
  line: 'PUT /api/relationships/:id/agency-contacts/:recordId',
  schema: writeAgencyContact,
  read: (words) => ({
    body: {
      ...writingIn(words),
      contact: {
        on: words.text('contact.on'),
        role: words.text('contact.role') || undefined,
        purpose: words.text('contact.purpose'),
        tool: words.text('contact.tool') || undefined,
        shared: words.text('contact.shared'),
        basis: words.text('contact.basis') || undefined,
        outcome: words.text('contact.outcome'),
        sessionIds: words.all('contact.sessionIds'),
      },
    },
    errors: dayToCome(words, 'contact.on'),
  }),
} satisfies FormDefinition<z.infer<typeof writeAgencyContact>>
