import { daysGone } from '@mentorfolio/domain/calendar/still-to-come'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { type CpdPlanContent, cpdPlanContent } from '@mentorfolio/domain/reflections/cpd-plan'
import type { Link } from '@mentorfolio/domain/reflections/link'
import type {
  withdrawTextEndpoint,
  writeCpdPlanEndpoint,
  writeSelfReviewEndpoint,
  writeSummaryEndpoint,
} from '@mentorfolio/domain/reflections/reflections.endpoints'
import { type SelfReviewContent, selfReviewContent } from '@mentorfolio/domain/reflections/self-review'
import { claimsOf, type SummaryContent, summaryContent } from '@mentorfolio/domain/reflections/summary'
import type { z } from 'zod'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdUnit } from '../portfolio/hold-unit.ts'
import { loadUnit, type UnitPlace, unitFacts } from '../portfolio/load-unit.ts'
import { presentRecord, recordsOf } from '../portfolio/records/record-rows.ts'
import type { Reference } from '../portfolio/records/references.ts'
import { withdrawRecord, writeRecord } from '../portfolio/records/write-record.ts'
import type { Writer } from '../portfolio/times-for.ts'
import { dayWritten } from '../portfolio/when-written.ts'

type TextKind = 'REFLECTIVE_SUMMARY' | 'SELF_REVIEW' | 'CPD_PLAN'

const linked = (links: readonly Link[], field: string): Reference[] =>
  links.map((link, at) => ({ ...link, field: `${field}.links.${at}` }))

const ofSummary = (summary: SummaryContent): Reference[] =>
  claimsOf(summary).flatMap(({ section, index, claim }) => linked(claim.links, `summary.${section}.${index}`))

const ofReview = ({ strengths, weaknesses, targets }: SelfReviewContent): Reference[] => [
  ...strengths.flatMap(({ links }, index) => linked(links, `review.strengths.${index}`)),
  ...weaknesses.flatMap(({ links }, index) => linked(links, `review.weaknesses.${index}`)),
  ...targets.flatMap(({ feedbackId }, index): Reference[] =>
    feedbackId ? [{ kind: 'FEEDBACK', id: feedbackId, field: `review.targets.${index}.feedbackId` }] : [],
  ),
]

const ofPlan = ({ items }: CpdPlanContent): Reference[] =>
  items.flatMap(({ from }, index): Reference[] => {
    const field = `plan.items.${index}.from`
    if (from === null) return []
    return from.kind === 'TARGET'
      ? [{ kind: 'RECORD', id: from.recordId, field }]
      : [{ kind: 'FEEDBACK', id: from.feedbackId, field }]
  })

/** A text of a unit as it now stands; throws 404 where the unit has none of this kind and id. */
const present = async <Schema extends z.ZodType>(
  tx: Tx,
  row: UnitPlace,
  roles: readonly Role[],
  { id, kind, schema }: { id: string; kind: TextKind; schema: Schema },
) => {
  const [record] = await recordsOf(tx, { id, kind, portfolioId: row.portfolioId })
  if (!record || record.unitId !== row.id) throw notFound()
  return presentRecord(schema, record, { roles, candidate: row.registration.person })
}

type Asked = Writer & { params: { id: string; recordId: string }; body: { revision: number; reason: string | null } }
type Text<Content extends object> = {
  kind: TextKind
  schema: z.ZodType<Content>
  content: Content
  references: Reference[]
  /** Its days that are still to come when they are written, by field; and those of an earlier version. */
  days?: { now: Record<string, string>; before: (content: Content) => readonly string[] }
}

/** Which days are over that nobody wrote before: a day that stood there came and went. */
const mustLieAhead = async <Content extends object>(
  tx: Tx,
  asked: Asked,
  row: UnitPlace,
  { kind, schema, days }: Text<Content>,
) => {
  if (!days) return
  const [record] = await recordsOf(tx, { id: asked.params.recordId, kind, portfolioId: row.portfolioId })
  const earlier = (record?.versions ?? []).flatMap(({ content }) => days.before(schema.parse(content)))
  const written = Object.fromEntries(Object.entries(days.now).filter(([, day]) => !earlier.includes(day)))
  const gone = daysGone(written, dayWritten(asked, row.registration.person.centre.zone))
  if (gone.length > 0) throw invalid(gone)
}

/** Whether these very words are what stands there: saved again they are no new version. */
const standsAlready = async <Content extends object>(
  tx: Tx,
  { params, body }: Asked,
  row: UnitPlace,
  { kind, schema, content }: Text<Content>,
) => {
  const [record] = await recordsOf(tx, { id: params.recordId, kind, portfolioId: row.portfolioId })
  const latest = record?.versions.at(-1)
  if (!record || !latest || record.unitId !== row.id) return false
  if (record.withdrawnAt !== null || record.revision !== body.revision || body.reason !== null) return false
  return JSON.stringify(schema.parse(latest.content)) === JSON.stringify(content)
}

/** Writes one of a unit's texts, or its next version (S2-LO3, S4-AC3, S4-SYN). What it lacks is its page's to tell: nothing is refused for it. */
const writeText = async <Content extends object>(tx: Tx, asked: Asked, text: Text<Content>) => {
  const { params, body, by } = asked
  const { kind, schema, content, references } = text
  await holdUnit(tx, params.id)
  const { row, roles } = await loadUnit(tx, by, { id: params.id, kind: 'reflection' })
  mustBeAllowed(roles, 'reflection.write', unitFacts(row))
  await mustLieAhead(tx, asked, row, text)
  const { centreId, portfolioId } = row
  const current = () => present(tx, row, roles, { id: params.recordId, kind, schema })
  if (await standsAlready(tx, asked, row, text)) return { centreId, body: await current() }
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind, action: 'reflection.write', portfolio: row.registration },
    place: { centreId, portfolioId, relationshipId: null, sessionId: null, unitId: row.id },
    ...{ saw: body.revision, content, reason: body.reason, references, current },
  })
  return { centreId, body: await current() }
}

export const writeSummary = (tx: Tx, asked: AskedToWrite<typeof writeSummaryEndpoint>) => {
  const { summary: content } = asked.body
  return writeText(tx, asked, {
    ...{ kind: 'REFLECTIVE_SUMMARY', schema: summaryContent, content },
    references: ofSummary(content),
  })
}

export const writeSelfReview = (tx: Tx, asked: AskedToWrite<typeof writeSelfReviewEndpoint>) => {
  const { review: content } = asked.body
  const open = content.targets.flatMap(({ byDate, outcome }, index): [string, string][] =>
    outcome.state === 'DONE' ? [] : [[`review.targets.${index}.byDate`, byDate]],
  )
  const days = {
    now: Object.fromEntries(open),
    before: ({ targets }: SelfReviewContent) => targets.map(({ byDate }) => byDate),
  }
  return writeText(tx, asked, {
    ...{ kind: 'SELF_REVIEW', schema: selfReviewContent, content, days },
    references: ofReview(content),
  })
}

export const writeCpdPlan = (tx: Tx, asked: AskedToWrite<typeof writeCpdPlanEndpoint>) => {
  const { plan: content } = asked.body
  const open = content.items.flatMap(({ byDate, doneOn }, index): [string, string][] =>
    doneOn ? [] : [[`plan.items.${index}.byDate`, byDate]],
  )
  const days = {
    now: Object.fromEntries(open),
    before: ({ items }: CpdPlanContent) => items.map(({ byDate }) => byDate),
  }
  return writeText(tx, asked, {
    ...{ kind: 'CPD_PLAN', schema: cpdPlanContent, content, days },
    references: ofPlan(content),
  })
}

/** Withdraws one of a unit's texts, with the reason: it stays readable. */
export const withdrawText = async (tx: Tx, asked: AskedToWrite<typeof withdrawTextEndpoint>) => {
  const { params, body, by } = asked
  await holdUnit(tx, params.id)
  const { row, roles } = await loadUnit(tx, by, { id: params.id, kind: 'reflection' })
  mustBeAllowed(roles, 'reflection.write', unitFacts(row))
  const [found] = await recordsOf(tx, { id: params.recordId, portfolioId: row.portfolioId })
  const current = () => {
    const { recordId: id } = params
    switch (found?.kind) {
      case 'REFLECTIVE_SUMMARY':
        return present(tx, row, roles, { id, kind: found.kind, schema: summaryContent })
      case 'SELF_REVIEW':
        return present(tx, row, roles, { id, kind: found.kind, schema: selfReviewContent })
      case 'CPD_PLAN':
        return present(tx, row, roles, { id, kind: found.kind, schema: cpdPlanContent })
      default:
        throw notFound()
    }
  }
  await current()
  await withdrawRecord(tx, asked, { id: params.recordId, place: row, saw: body.revision, reason: body.reason, current })
  return { centreId: row.centreId, body: await current() }
}
