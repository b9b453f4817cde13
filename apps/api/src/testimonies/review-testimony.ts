import { isStillToCome, todayOrEarlier } from '@mentorfolio/domain/calendar/has-been'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import type { reviewTestimonyEndpoint } from '@mentorfolio/domain/testimonies/testimonies.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import type { Sealer } from '../identity/seal.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { presentTestimonies, sealedAs, testimoniesOf } from './view-testimonies.ts'

type Asked = AskedToWrite<typeof reviewTestimonyEndpoint>

const mustFit = ({ state, person }: LoadedEvidence, { body, now }: Asked) => {
  const known = new Set(state.pack.criteria.map(({ id }) => id))
  const errors = body.supports.flatMap(({ criterion }, index): FieldError[] =>
    known.has(criterion) ? [] : [{ field: `supports.${index}.criterion`, message: 'Choose a criterion of this unit' }],
  )
  if (body.contactedOn !== null && isStillToCome(body.contactedOn, dayAt(now, person.centre.zone)))
    errors.push({ field: 'contactedOn', message: todayOrEarlier })
  if (errors.length > 0) throw invalid(errors)
}

/** An assessor looks at a testimony, or looks again: a row of its own each time, and the latest stands. */
export const reviewTestimony = async (tx: Tx, asked: Asked, sealer: Sealer) => {
  const { params, body, now } = asked
  const { id: unitId, testimonyId: requestId, reviewId: id } = params
  const by = await holdToJudge(tx, asked.by, unitId)
  const loaded = await loadUnitEvidence(tx, by, unitId)
  const judge = await judgeOf(tx, by, loaded)
  const action = 'witnessTestimony.review'
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts({ loaded, judge }))
  const byPersonId = judge.personId
  if (byPersonId === null) throw new Error('Nobody looks at a testimony who is no assessor')
  if (!testimoniesOf(loaded).some((item) => item.id === requestId)) throw notFound()
  const { centreId } = loaded.person
  const present = () => presentTestimonies({ db: tx, by, sealer }, loaded)
  const made = await tx.testimonyReview.findUnique({ where: { id } })
  if (made) {
    if (made.unitId !== unitId || made.requestId !== requestId || made.byPersonId !== byPersonId) throw idTaken()
    return { centreId, body: await present() }
  }
  const of = { unitId, requestId }
  const latest = await tx.testimonyReview.findFirst({ where: of, orderBy: { version: 'desc' } })
  if ((latest?.version ?? 0) !== body.revision) throw stale(await present())
  mustFit(loaded, asked)

  const { revision, contactHow, outcome, ...content } = body
  const version = revision + 1
  await tx.testimonyReview.create({
    data: {
      ...{ ...of, id, centreId, version, outcome, content, byPersonId, at: now },
      sealedContact: contactHow === null ? null : sealer.seal(sealedAs(id), contactHow),
    },
  })
  await appendEvent(tx, {
    ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'testimonyReview', subjectId: id, revision: version },
    fields: { requestId, outcome, content, contactHow },
  })
  return { centreId, body: await present() }
}
