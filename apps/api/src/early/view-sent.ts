import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { sentCriteriaEndpoint } from '@mentorfolio/domain/early/early.endpoints'
import type { SentCriteria } from '@mentorfolio/domain/early/sent-view'
import { waitsToBeJudged } from '@mentorfolio/domain/early/standing'
import { refKey } from '@mentorfolio/domain/evidence/evidence-item'
import { judgedRecord, methods } from '@mentorfolio/domain/judging/judgement'
import { z } from 'zod'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { hiddenCriteria, lineOf, ofUnit, unitFactsOf } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'

export const recordsKept = z.array(judgedRecord)
const methodsKept = z.array(z.enum(methods))

/** What was sent early of a unit, as its reader may know it: whoever sees facts alone reads no words. */
export const presentSent = async (db: Db | Tx, by: SignedIn, loaded: LoadedEvidence): Promise<SentCriteria> => {
  const { roles, state, person } = loaded
  const { revision: _, ...unit } = ofUnit(loaded)
  const { assessorId } = state.unit
  const rows = await db.sentCriterion.findMany({
    where: { unitId: state.unit.id },
    include: { judgement: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const nameOf = await namesOf(db, [assessorId, ...rows.map(({ judgement }) => judgement?.byPersonId ?? null)])
  const reads = sees(roles, 'decision', 'narrative')
  const hidden = hiddenCriteria(roles, state.pack.criteria)
  const items = new Map(state.items.map((item) => [refKey(item), item]))
  const claims = state.claims.filter(({ claimed }) => claimed)
  const sent = rows.flatMap(({ id, criterion, words, at, takenBackAt, withSubmissionId, judgement, records }) => {
    const about = state.pack.criteria.find((each) => each.id === criterion)
    // A marking point that is for assessors alone.
    if (hidden.has(criterion)) return []
    const waits = takenBackAt === null && withSubmissionId === null && judgement === null
    const asSent = recordsKept.parse(records)
    const sentKeys = new Set(asSent.map(refKey))
    const showing = claims.filter((each) => each.criterion === criterion)
    const since = waits ? showing.filter(({ item }) => !sentKeys.has(refKey(item))) : []
    const named = [
      ...asSent.map((each) => ({ item: items.get(refKey(each)), sentVersion: each.version })),
      ...since.map(({ item }) => ({ item, sentVersion: null })),
    ]
    return {
      ...{ id, criterion, title: about?.title ?? criterion, words: reads ? words : null, at: at.toISOString() },
      ...{ text: about?.text ?? null, guidance: about?.guidance ?? null },
      ...{ takenBackAt: takenBackAt?.toISOString() ?? null, withSubmissionId },
      judgement:
        judgement?.outcome && judgement.releasedAt
          ? {
              ...{ outcome: judgement.outcome, feedback: reads ? judgement.feedback : null },
              ...{ methods: methodsKept.parse(judgement.methods), version: judgement.version },
              at: judgement.releasedAt.toISOString(),
              byName: shownAs(roles, judgement.byPersonId, nameOf(judgement.byPersonId)),
            }
          : null,
      records: named.flatMap(({ item, sentVersion }) => {
        if (!item) return []
        const claim = showing.find((one) => refKey(one.item) === refKey(item))
        return [
          {
            ...{ ...lineOf(loaded, item), sentVersion, claimed: claim !== undefined },
            reason: reads ? (claim?.decision?.reason ?? null) : null,
            passages: reads ? (claim?.decision?.passages ?? []).map(({ part, quote }) => ({ part, quote })) : [],
          },
        ]
      }),
    }
  })
  const waiting = new Set(sent.filter(waitsToBeJudged).map(({ criterion }) => criterion))
  const judge = await judgeOf(db, by, loaded)
  return {
    ...unit,
    centreId: person.centreId,
    assessorName: assessorId && shownAs(roles, assessorId, nameOf(assessorId)),
    sent,
    criteria: state.pack.criteria
      .filter(({ id }) => !hidden.has(id))
      .map(({ id, title }) => ({
        ...{ id, title, waits: waiting.has(id), claims: claims.filter((each) => each.criterion === id).length },
        version: sent.reduce(
          (last, each) => (each.criterion === id ? Math.max(last, each.judgement?.version ?? 0) : last),
          0,
        ),
      })),
    actions: [
      decidedAction(roles, 'criterion.send', unitFactsOf(loaded)),
      decidedAction(
        judge.rolesFor('criterion.judgeEarly'),
        'criterion.judgeEarly',
        unitJudgingFacts({ loaded, judge }, ['criterionSent']),
      ),
    ],
  }
}

export const viewSent = async (db: Db, { params, by }: Asked<typeof sentCriteriaEndpoint>) =>
  presentSent(db, by, await loadUnitEvidence(db, by, params.id))
