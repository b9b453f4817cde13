import { id } from '@mentorfolio/domain/fields/ids'
import { skillUsed } from '@mentorfolio/domain/sessions/log'
import { z } from 'zod'
import { Prisma, type Reads } from '../database/client.ts'

/** What the latest log and plan of a session say, as far as it is counted. */
const sessionWords = z.object({
  id: z.string(),
  skills: z.array(skillUsed),
  /** The log's own answer when looking back. */
  reflected: z.boolean(),
  goalIds: z.array(id()),
})
export type SessionWords = z.infer<typeof sessionWords>

/** Of these sessions, one statement. They are reached through `visibleTo` by whoever asks. */
export const sessionWordsOf = async (db: Reads, ids: readonly string[]): Promise<Map<string, SessionWords>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<unknown[]>(Prisma.sql`
    SELECT s.id,
      coalesce(log.content #> '{offered,skills}', '[]') AS skills,
      (coalesce(log.content #>> '{offered,reflection,wentWell}', '') <> ''
        OR coalesce(log.content #>> '{offered,reflection,doDifferently}', '') <> '') AS reflected,
      (SELECT coalesce(jsonb_agg(goal), '[]') FROM (
        SELECT jsonb_array_elements(coalesce(plan.content -> 'goalIds', '[]')) AS goal
        UNION SELECT plan.content #> '{newGoal,id}' WHERE plan.content #>> '{newGoal,id}' IS NOT NULL) goals) AS "goalIds"
    FROM "MentoringSession" s
      LEFT JOIN LATERAL (SELECT content FROM "SessionLogVersion" WHERE "sessionId" = s.id ORDER BY version DESC LIMIT 1) log ON true
      LEFT JOIN LATERAL (SELECT content FROM "SessionPlanVersion" WHERE "sessionId" = s.id ORDER BY version DESC LIMIT 1) plan ON true
    WHERE s.id = ANY(${ids}::uuid[])`)
  return new Map(
    z
      .array(sessionWords)
      .parse(rows)
      .map((row) => [row.id, row]),
  )
}

/** Skills with an example; one without stays out of the heat map (S1-AC3, S2-MP2). */
export const withExample = ({ skills }: Pick<SessionWords, 'skills'>) =>
  skills.flatMap(({ skill, example, effect }) => (example === null ? [] : [{ skill, effect: effect !== null }]))
