import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { appendEvent } from '../../audit/append-event.ts'
import type { Tx } from '../../database/client.ts'
import type { Written } from '../../http/answers.ts'
import type { Writer } from '../times-for.ts'
import { loadMentoring, type MentoringRow } from './load-mentoring.ts'
import { presentMentoring } from './present-mentoring.ts'

type Subject = { kind: 'needsAssessment' | 'goal' | 'mentoringPlan'; id: string; revision: number }
type Told = { action: Action; subject: Subject; fields: Record<string, unknown> }
/** Who did it: somebody signed in, or a guest by their link. */
type By = { userId: string } | { userId: null; linkId: string }

/** Notes in the portfolio's chain what became of one of its needs, goals or plans. */
export const tellMentoring = (
  tx: Tx,
  { portfolioId, centreId }: Pick<MentoringRow, 'portfolioId' | 'centreId'>,
  { by, at }: { by: By; at: Date },
  { action, subject, fields }: Told,
) =>
  appendEvent(tx, {
    chainId: portfolioId,
    centreId,
    ...by,
    at,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    revision: subject.revision,
    fields,
  })

/** The whole of it as it now is, for whoever has just written. */
export const mentoringAfter = async (
  tx: Tx,
  { by }: Pick<Writer, 'by'>,
  id: string,
): Promise<Written<MentoringView>> => {
  const { row, roles } = await loadMentoring(tx, by, id)
  return { centreId: row.centreId, body: presentMentoring(row, roles) }
}
