import { z } from 'zod'
import { optionalText } from '../fields/text.ts'
import { employerContacts, sharingBases } from './goal-kinds.ts'

/** A contact with an employer (S3-K2): what for, what it changed there, and on what ground anything was told. No name of either. */
export const employerContact = z.strictObject({
  contact: z.enum(employerContacts, { error: 'Choose what the contact was for' }),
  /** What is done differently at work, such as a job carved from two. */
  adjustment: optionalText(500),
  basis: z.enum(sharingBases, { error: 'Choose why you may share it, or that nothing was shared' }),
})
