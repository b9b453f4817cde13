import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { besideView } from '../records/beside-view.ts'
import { writingRecord } from '../records/write-record.ts'
import { agencyContact } from './agency-contact.ts'
import { employerContactHeld } from './employer-contact.ts'

const params = z.strictObject({ id: id(), recordId: id() })

export const writeAgencyContact = z.strictObject({ ...writingRecord, contact: agencyContact })
export const writeEmployerContact = z.strictObject({ ...writingRecord, contact: employerContactHeld })

export const writeAgencyContactEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/agency-contacts/:recordId',
  action: 'agencyContact.record',
  summary: 'Record a contact with another agency, or write its next version (candidate)',
  params,
  body: writeAgencyContact,
  response: besideView,
})

export const writeEmployerContactEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/employer-contacts/:recordId',
  action: 'employerContact.record',
  summary: 'Record a contact with an employer, or write its next version (candidate)',
  params,
  body: writeEmployerContact,
  response: besideView,
})
