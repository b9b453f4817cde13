import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'

/** Who has had a unit, the latest first. */
const holdersView = z.strictObject({
  unitId: z.uuid(),
  title: z.string(),
  registrationId: z.uuid(),
  candidateName: z.string(),
  holders: z.array(
    z.strictObject({
      part: z.enum(['ASSESSOR', 'IQA']),
      /** Null: nobody. */
      name: z.string().nullable(),
      from: z.string(),
      /** Null: until now. */
      until: z.string().nullable(),
      /** Who gave it to them; null: not known. */
      byName: z.string().nullable(),
      /** Criteria of this unit that they judged, at any time. */
      judged: z.int(),
    }),
  ),
})
export type HoldersView = z.infer<typeof holdersView>

export const holdersEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/holders',
  action: 'portfolioUnit.viewHolders',
  summary: 'Who has had a unit as its assessor and IQA, from when to when, and who gave it to them',
  params: z.strictObject({ id: id() }),
  response: holdersView,
})
