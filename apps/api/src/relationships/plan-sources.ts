import { decide } from '@mentorfolio/domain/cycle/decide'
import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { needsContent } from '@mentorfolio/domain/needs/needs'
import type { PlanSource } from '@mentorfolio/domain/relationships/relationships.endpoints'
import type { Tx } from '../database/client.ts'
import type { RelationshipRow } from '../portfolio/rows.ts'

/**
 * What a plan with this mentee, and with everybody of the same portfolio who may come too, is drawn from: one query for all, so
 * that the form asks for nothing more whoever is chosen. `others`: the portfolio's relationships, this one among them.
 */
export const planSources = async (
  tx: Pick<Tx, 'needsAssessment'>,
  roles: readonly Role[],
  row: RelationshipRow,
  others: readonly RelationshipRow[],
): Promise<PlanSource[]> => {
  const planning = decide({ roles }, 'session.plan', { state: row.state })
  if (!planning.allowed && planning.because.kind === 'WRONG_ROLE') return []
  const mayCome = ({ id, simulated, state }: RelationshipRow) =>
    id !== row.id && simulated === row.simulated && !isOver(state)
  const all = [row, ...others.filter(mayCome)]
  const needs = await tx.needsAssessment.findMany({
    where: { relationshipId: { in: all.map(({ id }) => id) } },
    select: { relationshipId: true, content: true },
    orderBy: [{ relationshipId: 'asc' }, { version: 'desc' }],
    distinct: ['relationshipId'],
  })
  const of = (id: string): PlanSource['needs'] => {
    const latest = needs.find(({ relationshipId }) => relationshipId === id)
    if (!latest) return null
    const { communication, learning, helps, avoid } = needsContent.parse(latest.content)
    return { communication, learning, helps, avoid }
  }
  return all.map(({ id, pseudonym, goals }) => ({
    ...{ relationshipId: id, name: pseudonym, needs: of(id) },
    goals: goals.map((goal) => ({ id: goal.id, title: goal.title, domain: goal.domain })),
  }))
}
