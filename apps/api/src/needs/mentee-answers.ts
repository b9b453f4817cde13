import type { SeenGoal } from '@mentorfolio/domain/goals/goal'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { MentoringRow } from '../portfolio/mentoring/load-mentoring.ts'

/** The goals that a mentee reads and confirms: those that are not dropped. */
const goalsOf = (row: MentoringRow) => row.goals.filter(({ droppedAt }) => droppedAt === null)

/** The version of the plan that a mentee reads; null while there is none. */
const planOf = (row: MentoringRow) => row.plans.at(-1)?.version ?? null

/** Whether what was shown is what there is now: nobody confirms what they have not read. */
export const isAsShown = (
  row: MentoringRow,
  shown: { version: number; goals: readonly SeenGoal[]; plan: number | null },
) => {
  const goals = goalsOf(row)
  const seen = new Map(shown.goals.map(({ id, revision }) => [id, revision]))
  return (
    row.needs.at(-1)?.version === shown.version &&
    planOf(row) === shown.plan &&
    seen.size === goals.length &&
    goals.every(({ id, revision }) => seen.get(id) === revision)
  )
}

/**
 * Notes that the mentee said yes to the latest needs, to every goal as it stands, and to the plan. `linkId` null: on the mentor's device.
 * What they said later and was heard earlier stays.
 */
export const keepYes = async (tx: Tx, row: MentoringRow, { linkId, at }: { linkId: string | null; at: Date }) => {
  const needs = row.needs.at(-1)
  if (!needs) throw notFound()
  const goals = goalsOf(row)
  const plan = planOf(row)
  // Each is one statement, so that of two at once the second sees the first.
  await tx.needsAssessment.updateMany({
    where: { id: needs.id, OR: [{ confirmedAt: null }, { confirmedAt: { lte: at } }] },
    data: { confirmedAt: at, confirmedLinkId: linkId, confirmedPlan: plan },
  })
  for (const { id, revision } of goals)
    await tx.goal.updateMany({
      where: {
        id,
        OR: [{ confirmedAt: null }, { confirmedAt: { lte: at } }, { confirmedRevision: { not: revision } }],
      },
      data: { confirmedAt: at, confirmedLinkId: linkId, confirmedRevision: revision },
    })
  return { needs, goals, plan }
}

const select = { notRight: true, notRightAt: true } as const

/** Keeps what the mentee says is not right, with the version that they read; what else they said of it stays, in its order. */
export const keepNotRight = async (
  tx: Tx,
  row: MentoringRow,
  { version, words, at }: { version: number; words: string; at: Date },
) => {
  const needs = row.needs.find((each) => each.version === version)
  if (!needs) throw notFound()
  // Two answers at once: the second to come waits here. It may have been said first, on a device without a network.
  await tx.$queryRaw`SELECT id FROM "NeedsAssessment" WHERE id = ${needs.id}::uuid FOR UPDATE`
  const before = await tx.needsAssessment.findUniqueOrThrow({ where: { id: needs.id }, select })
  const isOlder = before.notRightAt !== null && before.notRightAt > at
  const inOrder = isOlder ? [words, before.notRight] : [before.notRight, words]
  const notRight = inOrder.filter((each) => each !== null).join('\n\n')
  const notRightAt = isOlder ? before.notRightAt : at
  await tx.needsAssessment.update({ where: { id: needs.id }, data: { notRightAt, notRight } })
  return needs
}
