import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { findingKinds } from './kinds.ts'

/** What was kept: a finding of one kind; `UNCHECKED`: the words were saved where they could not be checked. */
export const overriddenKinds = [...findingKinds, 'UNCHECKED'] as const
export type OverriddenKind = (typeof overriddenKinds)[number]

/** The form's address and the field's name: made of ids and our own names, so that no word of the writer fits. */
const place = {
  form: z
    .string({ error: 'Name the form by its address' })
    .max(200, { error: 'Name the form by a shorter address' })
    .regex(/^\/[\w\-/?=&#]*$/, { error: 'Name the form by its address, such as /sessions/plan' }),
  field: z
    .string({ error: 'Name the field' })
    .max(120, { error: 'Name the field by a shorter name' })
    .regex(/^[\w.[\]-]*$/, { error: 'Name the field as the form does, such as log.whole' }),
  kind: z.enum(overriddenKinds, { error: 'Say what it looked like' }),
}

export const recordOverrideEndpoint = endpoint({
  method: 'PUT',
  path: '/api/overrides/:id',
  action: 'confidentiality.override',
  summary:
    'Note that something which looked like a name was kept in a record: where and what it seemed, no word of it (candidate)',
  params: z.strictObject({ id: id() }),
  body: z.strictObject({
    /** The registration under which the record was made: it names the portfolio. */
    registrationId: z.uuid({ error: 'Name the registration' }).toLowerCase(),
    ...place,
  }),
  response: z.strictObject({ recordedAt: z.string() }),
})
