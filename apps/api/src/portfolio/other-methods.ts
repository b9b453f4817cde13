import type { CriterionInReview } from '@mentorfolio/domain/judging/review-view'
import { discussionShown } from '@mentorfolio/domain/methods/discussion'
import type { MethodKind } from '@mentorfolio/domain/methods/method-kinds'
import { shownVersions } from '@mentorfolio/domain/methods/method-state'
import { observationShown } from '@mentorfolio/domain/methods/observation'
import type { Db, Tx } from '../database/client.ts'

/** An observation, or a discussion, that speaks of a criterion. */
export type ByOtherMethods = CriterionInReview['byOtherMethods'][number]

/** On which day it was, and the criteria that it says something of: what does not apply, and a question that nobody answered, says nothing. */
const spokenOf = (kind: MethodKind, content: unknown): { on: string; criteria: ReadonlySet<string> } => {
  if (kind === 'OBSERVATION') {
    const { on, checklist } = observationShown.parse(content)
    const rows = checklist.filter(({ says }) => says !== 'NOT_APPLICABLE')
    return { on, criteria: new Set(rows.map(({ criterion }) => criterion)) }
  }
  const { on, points, marks } = discussionShown.parse(content)
  const answered = points.filter(({ words }) => words !== null)
  return { on, criteria: new Set([...answered, ...marks].flatMap(({ criteria }) => criteria)) }
}

/** By criterion, the observations and discussions of a unit that speak of it, each in the version that its assessor signed last. */
export const otherMethodsOf = async (db: Db | Tx, unitId: string, personId: string | null) => {
  const records = await db.methodRecord.findMany({
    where: { unitId, withdrawnAt: null },
    include: { versions: { orderBy: { version: 'desc' } }, signatures: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const signed = records.flatMap(({ id, kind, byPersonId, versions, signatures }) => {
    const shown = shownVersions(signatures)
    const latest = versions.find(({ version }) => shown.has(version))
    if (!latest) return []
    const { on, criteria } = spokenOf(kind, latest.content)
    const line: ByOtherMethods = { record: kind, id, version: latest.version, on, mine: byPersonId === personId }
    return { line, criteria }
  })
  return (criterion: string): ByOtherMethods[] =>
    signed.flatMap(({ line, criteria }) => (criteria.has(criterion) ? [line] : []))
}
