import type { SeenGoal } from '@mentorfolio/domain/goals/goal'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { MentoringRow } from '../portfolio/mentoring/load-mentoring.ts'

/** The goals that a mentee reads and confirms: those that are not dropped. */
const goalsOf = (row: MentoringRow) => row.goals.filter(({ droppedAt }) => droppedAt === null)

/** Whether what was shown is what there is now: nobody confirms what they have not read. */
export const isAsShown = (row: MentoringRow, shown: { version: number; goals: readonly SeenGoal[] }) => {
  const goals = goalsOf(row)
  const seen = new Map(shown.goals.map(({ id, revision }) => [id, revision]))
  return (
    row.needs.at(-1)?.version === shown.version &&
    seen.size === goals.length &&
    goals.every(({ id, revision }) => seen.get(id) === revision)
  )
}

/** Notes that the mentee said yes to the latest needs and to every goal as it stands. `linkId` null: on the mentor's device. */
export const keepYes = async (tx: Tx, row: MentoringRow, { linkId, at }: { linkId: string | null; at: Date }) => {
  const needs = row.needs.at(-1)
  if (!needs) throw notFound()
  const goals = goalsOf(row)
  await tx.needsAssessment.update({ where: { id: needs.id }, data: { confirmedAt: at, confirmedLinkId: linkId } })
  for (const { id, revision } of goals)
    await tx.goal.update({
      where: { id },
      data: { confirmedAt: at, confirmedLinkId: linkId, confirmedRevision: revision },
    })
  return { needs, goals }
}

/** Keeps what the mentee says is not right, with the version that they read; what they said of it before stays. */
export const keepNotRight = async (
  tx: Tx,
  row: MentoringRow,
  { version, words, at }: { version: number; words: string; at: Date },
) => {
  const needs = row.needs.find((each) => each.version === version)
  if (!needs) throw notFound()
  // Two answers at once: the second waits here, and stands below the first.
  await tx.$queryRaw`SELECT id FROM "NeedsAssessment" WHERE id = ${needs.id}::uuid FOR UPDATE`
  const before = await tx.needsAssessment.findUniqueOrThrow({ where: { id: needs.id }, select: { notRight: true } })
  const notRight = before.notRight === null ? words : `${before.notRight}\n\n${words}`
  await tx.needsAssessment.update({ where: { id: needs.id }, data: { notRightAt: at, notRight } })
  return needs
}
