import { z } from 'zod'
import { relationshipStates } from '../cycle/states.ts'
import { recordView } from '../records/mentoring-record.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { fileView } from './file-view.ts'
import { workProductContent } from './work-product.ts'

const workProduct = recordView(workProductContent)
export type WorkProductView = z.infer<typeof workProduct>

/** All files of a portfolio that records name, with those records. Days are `YYYY-MM-DD`, sizes in bytes. */
export const workProductsView = z.strictObject({
  registrationId: z.uuid(),
  candidateName: z.string(),
  /** In the order in which they were made. */
  products: z.array(workProduct),
  files: z.array(fileView),
  /** Whom a work product may be about, by their made-up names. `under18` is true where it is not known. */
  mentees: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), state: z.enum(relationshipStates), under18: z.boolean() }),
  ),
  /** The latest first; those that a record may speak of are `held`. `title` is null to those who may see facts alone. */
  sessions: z.array(
    z.strictObject({
      ...{ id: z.uuid(), start: z.string(), zone: z.string(), title: z.string().nullable(), held: z.boolean() },
      relationshipIds: z.array(z.uuid()),
    }),
  ),
  /** For how many days this centre lets a recording be kept; null: recordings are not added here. */
  recordingDays: z.int().nullable(),
  /** How much room there is in the portfolio. */
  bytesLeft: z.int(),
  /** Whether this reader may open what lies in a file. */
  mayOpen: z.boolean(),
  actions: z.array(decidedAction),
})
export type WorkProductsView = z.infer<typeof workProductsView>
