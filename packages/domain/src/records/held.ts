import { z } from 'zod'

/** The live submission that holds a record: it is not changed or withdrawn until the submission is withdrawn or decided. */
export const heldBy = z.strictObject({ unitId: z.uuid(), submissionId: z.uuid(), at: z.string() })
export type HeldBy = z.infer<typeof heldBy>
