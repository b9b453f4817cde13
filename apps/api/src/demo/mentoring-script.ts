import type { Action } from '@mentorfolio/domain/cycle/rules'
import { type GoalWords, titleAlone } from '@mentorfolio/domain/goals/goal'
import type { GoalDomain } from '@mentorfolio/domain/goals/goal-kinds'
import { smart } from '@mentorfolio/domain/goals/smart'
import type { NeedsContent } from '@mentorfolio/domain/needs/needs'
import type { MentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'
import { demoCentreId } from '../config.ts'
import type { When } from './calendar.ts'
import type { Mentoring } from './relationship.ts'
import { idAt, note, type Step } from './story.ts'

/** A goal: its title and what it is about, and as far as they were agreed its other words. */
export type GoalScript = { key: string; title: string; domain: GoalDomain; agreed: When; more?: Partial<GoalWords> }

/** What one of them needs, and the plan drawn from it. Goals of a plan by their short names. */
export type MentoringScript = {
  needs: { written: When; content: NeedsContent; confirmed?: When }[]
  plans: {
    written: When
    reason: string | null
    content: Omit<MentoringPlanContent, 'goals'> & { goals: { key: string; how: string }[] }
  }[]
}

/** Needs with nothing in them but what is given. */
export const needsOf = (content: Partial<NeedsContent> & Pick<NeedsContent, 'questions'>): NeedsContent => ({
  tool: { kind: 'CONVERSATION_GUIDE', name: null },
  ...{ interests: null, strengths: null, communication: null, learning: null, helps: null, avoid: null },
  ...{ barriers: [], flags: [], jobMatch: null, graduated: null },
  ...content,
})

const timesAt = (now: Date) => ({ deviceAt: null, skewMs: null, receivedAt: now, effectiveAt: now })

/** The steps in which goals are agreed, needs recorded and confirmed, and plans written. */
export const mentoringSteps = (
  mentoring: Mentoring,
  { goals: agreed, mentoring: script }: { goals: GoalScript[]; mentoring?: MentoringScript },
): Step[] => {
  const { scene, candidate, relationshipId, goals } = mentoring
  const at = scene.calendar.when
  const byPersonId = candidate.personId
  const ours = { centreId: demoCentreId, relationshipId }
  const tell = (
    tx: Parameters<Step['write']>[0],
    now: Date,
    action: Action,
    [kind, id, revision]: [string, string, number],
    fields: Record<string, unknown>,
  ) =>
    note(tx, {
      ...{ chainId: candidate.portfolioId, centreId: demoCentreId, userId: candidate.by.userId, at: now, action },
      subject: [kind, id, revision],
      fields,
    })

  const agreeGoals = agreed.map(
    ({ key, title, domain, agreed: when, more }): Step => ({
      at: at(when),
      write: async (tx, now) => {
        const id = goals.get(key) ?? idAt(now)
        const goal: GoalWords = { ...titleAlone(title), domain, ...more }
        const { baseline, byDate } = goal
        await tx.goal.create({
          data: {
            ...{ ...ours, id, title, domain, baseline, createdAt: now, smart: smart(goal).length === 0 },
            byDate: byDate === null ? null : new Date(byDate),
            versions: { create: { version: 1, centreId: demoCentreId, content: goal, byPersonId, ...timesAt(now) } },
          },
        })
        await tell(tx, now, 'goal.agree', ['goal', id, 1], { goal })
      },
    }),
  )

  const recordNeeds = (script?.needs ?? []).flatMap(({ written, content, confirmed }, index): Step[] => {
    const version = index + 1
    const id = idAt(at(written))
    const record: Step = {
      at: at(written),
      write: async (tx, now) => {
        await tx.needsAssessment.create({ data: { ...ours, id, version, content, byPersonId, ...timesAt(now) } })
        await tell(tx, now, 'needsAssessment.record', ['needsAssessment', id, version], { needs: content })
      },
    }
    const confirm: Step[] = confirmed
      ? [
          {
            at: at(confirmed),
            write: async (tx, now) => {
              const plan = await tx.mentoringPlan.findFirst({
                where: { relationshipId },
                orderBy: { version: 'desc' },
                select: { version: true },
              })
              const confirmedPlan = plan?.version ?? null
              await tx.needsAssessment.update({ where: { id }, data: { confirmedAt: now, confirmedPlan } })
              const told = { confirmed: true, plan: confirmedPlan }
              await tell(tx, now, 'needsAssessment.handOver', ['needsAssessment', id, version], told)
              for (const goal of await tx.goal.findMany({ where: { relationshipId }, orderBy: { createdAt: 'asc' } })) {
                const { revision } = goal
                await tx.goal.update({
                  where: { id: goal.id },
                  data: { confirmedAt: now, confirmedRevision: revision },
                })
                await tell(tx, now, 'needsAssessment.handOver', ['goal', goal.id, revision], told)
              }
            },
          },
        ]
      : []
    return [record, ...confirm]
  })

  const writePlans = (script?.plans ?? []).map(
    ({ written, reason, content }, index): Step => ({
      at: at(written),
      write: async (tx, now) => {
        const id = idAt(now)
        const version = index + 1
        const plan: MentoringPlanContent = {
          ...content,
          goals: content.goals.map(({ key, how }) => ({ id: goals.get(key) ?? '', how })),
        }
        await tx.mentoringPlan.create({
          data: { ...ours, id, version, content: plan, reason, byPersonId, ...timesAt(now) },
        })
        await tx.relationship.update({ where: { id: relationshipId }, data: { reviewDueOn: new Date(plan.reviewOn) } })
        await tell(tx, now, 'mentoringPlan.write', ['mentoringPlan', id, version], { plan, reason })
      },
    }),
  )
  return [...agreeGoals, ...recordNeeds, ...writePlans]
}
