import type { handOverNeedsEndpoint } from '@mentorfolio/domain/needs/needs.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { loadMentoring } from '../portfolio/mentoring/load-mentoring.ts'
import { mentoringFacts } from '../portfolio/mentoring/present-mentoring.ts'
import { mentoringAfter, tellMentoring } from '../portfolio/mentoring/tell-mentoring.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { isAsShown, keepNotRight, keepYes } from './mentee-answers.ts'

/**
 * The mentee's answer, given on the mentor's device, perhaps without a network. A yes is for what there is now; words are
 * kept whatever has changed since.
 */
export const handOverNeeds = async (tx: Tx, asked: AskedToWrite<typeof handOverNeedsEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadMentoring(tx, by, params.id)
  const { version, notRight } = body
  mustBeAllowed(roles, 'needsAssessment.handOver', mentoringFacts(row, notRight !== null || isAsShown(row, body)))
  const { effectiveAt: at } = await timesFor(tx, asked, row.portfolio)
  const tell = (kind: 'needsAssessment' | 'goal', id: string, revision: number, fields: Record<string, unknown>) =>
    tellMentoring(
      tx,
      row,
      { by: { userId: by.userId }, at: now },
      { action: 'needsAssessment.handOver', subject: { kind, id, revision }, fields },
    )
  if (notRight !== null) {
    const needs = await keepNotRight(tx, row, { version, words: notRight, at })
    await tell('needsAssessment', needs.id, needs.version, { notRight })
  } else {
    const { needs, goals } = await keepYes(tx, row, { linkId: null, at })
    await tell('needsAssessment', needs.id, needs.version, { confirmed: true })
    for (const { id, revision } of goals) await tell('goal', id, revision, { confirmed: true })
  }
  return mentoringAfter(tx, asked, row.id)
}
