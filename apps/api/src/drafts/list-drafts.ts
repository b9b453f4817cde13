import { type DraftView, draftContent, type listDraftsEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import { z } from 'zod'
import { Prisma, type Reads } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { asText, fromText } from './as-text.ts'

const words = z.string().transform(fromText)

const draftRow = z.object({
  id: z.string(),
  form: words.pipe(z.string()),
  title: words.pipe(z.string()),
  content: words.pipe(draftContent).nullable(),
  writtenAt: z.date().transform((at) => at.toISOString()),
  deviceId: z.string().nullable(),
  keptAt: z.date().transform((at) => at.toISOString()),
})

/** Of how many drafts of one form the words are read at once: more than a person has devices and tabs. [D] */
export const mostWithWords = 20

/**
 * The reader's own drafts, the one kept last first; with their words only when one form is named, and then the latest
 * `mostWithWords`, since all of them could be many megabytes. Whoever has left every centre sees none: what they wrote there is about people there.
 */
export const listDrafts = async (
  reads: Reads,
  { query: { form }, by }: Asked<typeof listDraftsEndpoint>,
): Promise<{ drafts: DraftView[] }> => {
  if (by.people.length === 0) return { drafts: [] }
  const rows = await reads.$queryRaw(
    form === undefined
      ? Prisma.sql`
        SELECT id, form, title, NULL AS content, "writtenAt", "deviceId", "keptAt"
        FROM "Draft" WHERE "userId" = ${by.userId}::uuid ORDER BY "keptAt" DESC, id`
      : Prisma.sql`
        SELECT id, form, title, content, "writtenAt", "deviceId", "keptAt"
        FROM "Draft" WHERE "userId" = ${by.userId}::uuid AND form = ${asText(form)}
        ORDER BY "keptAt" DESC, id LIMIT ${mostWithWords}`,
  )
  return { drafts: z.array(draftRow).parse(rows) }
}
