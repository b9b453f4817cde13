import { z } from 'zod'
import { relationshipStates } from '../cycle/states.ts'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { settingCard } from '../settings/settings.endpoints.ts'
import { changedMentee, newMentee } from './mentee.ts'

const params = z.strictObject({ id: id() })

/** What a new mentee can be begun with. */
export const newMenteeView = z.strictObject({
  registrationId: z.uuid(),
  centreId: z.uuid(),
  /** Whether a real, and a simulated, mentee may be added; the setting's permission is looked at setting by setting. */
  real: decidedAction,
  simulated: decidedAction,
  settings: z.array(settingCard),
  /** The made-up names of this portfolio. */
  taken: z.array(z.string()),
  /** Some that are free. */
  suggested: z.array(z.string()),
})
export type NewMenteeView = z.infer<typeof newMenteeView>

export const newMenteeViewEndpoint = endpoint({
  method: 'GET',
  path: '/api/registrations/:id/new-mentee',
  action: 'relationship.draft',
  summary: 'What a new mentee can be begun with: settings, names that are free (candidate)',
  params,
  response: newMenteeView,
})

/** What a write tells of a mentee: nothing of who they are, since the answer is kept to be given again. */
const told = z.strictObject({
  id: z.uuid(),
  /** The made-up name. */
  name: z.string(),
  state: z.enum(relationshipStates),
  revision: z.int(),
})

/** Creating is PUT: the browser makes the id, so that sending twice makes one relationship. */
export const newMenteeEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id',
  action: 'relationship.draft',
  summary: 'Begin with a new mentee; the setting has permitted it (candidate)',
  params,
  body: newMentee,
  response: told,
})

/** Who the mentee is, for the few who hold the key. Each look by somebody else than the candidate is in the audit. */
export const menteeView = z.strictObject({
  relationshipId: z.uuid(),
  name: z.string(),
  simulated: z.boolean(),
  under18: z.boolean().nullable(),
  revision: z.int(),
  /** Null where nobody was named, or the name was erased. */
  identity: z
    .strictObject({
      realName: z.string(),
      alsoCalled: z.array(z.string()),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    })
    .nullable(),
  /** The other made-up names of this portfolio. */
  taken: z.array(z.string()),
  mayChange: decidedAction,
})
export type MenteeView = z.infer<typeof menteeView>

export const viewMenteeEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id/mentee',
  action: 'mentee.view',
  summary: 'Who the mentee is: real name and contact (candidate, centre admin, DSL)',
  params,
  response: menteeView,
})

export const identifyMenteeEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/mentee',
  action: 'mentee.identify',
  summary: 'Change the mentee’s real name, contact, age or made-up name (candidate)',
  params,
  body: changedMentee,
  response: told,
})
