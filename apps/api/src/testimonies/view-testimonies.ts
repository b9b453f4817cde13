import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { restingOnTestimony } from '@mentorfolio/domain/testimonies/alone'
import type { testimoniesEndpoint } from '@mentorfolio/domain/testimonies/testimonies.endpoints'
import { reviewContent } from '@mentorfolio/domain/testimonies/testimony-review'
import type { TestimoniesView, TestimonyReviewView } from '@mentorfolio/domain/testimonies/testimony-view'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import type { Sealer } from '../identity/seal.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { partsOf } from '../portfolio/evidence/parts.ts'
import { hiddenCriteria, ofUnit, shownClaims } from '../portfolio/evidence/present.ts'
import { judgeOf } from '../portfolio/judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'

type Row = Prisma.TestimonyReviewGetPayload<object>
type Reader = { db: Db | Tx; by: SignedIn; sealer: Sealer }

/** What is sealed of a look: how the witness was reached. */
export const sealedAs = (reviewId: string) => `testimony-contact:${reviewId}`

/** The testimonies among the records that can be evidence for a unit, the latest first. */
export const testimoniesOf = ({ state }: LoadedEvidence) =>
  state.items.filter(({ record }) => record === 'WITNESS_TESTIMONY').toReversed()

/** The looks at them for this unit, the latest first. */
const reviewsOf = async (db: Db | Tx, { state: { unit } }: LoadedEvidence) =>
  Map.groupBy(
    await db.testimonyReview.findMany({ where: { unitId: unit.id }, orderBy: { version: 'desc' } }),
    ({ requestId }) => requestId,
  )

const presentReview = (
  row: Row,
  { roles, state }: LoadedEvidence,
  { sealer, nameOf }: { sealer: Sealer; nameOf: (id: string) => string | null },
): TestimonyReviewView => {
  const { supports, reason, ...looked } = reviewContent.parse(row.content)
  const reads = sees(roles, 'testimony', 'narrative')
  const judges = sees(roles, 'testimony', 'guidance')
  const hidden = hiddenCriteria(roles, state.pack.criteria)
  const contactHow =
    row.sealedContact !== null && judges && sees(roles, 'testimony', 'identity')
      ? String(sealer.open(sealedAs(row.id), row.sealedContact))
      : null
  return {
    ...{ version: row.version, outcome: row.outcome, at: row.at.toISOString() },
    reason: reads ? reason : null,
    supports: supports
      .filter(({ criterion }) => !hidden.has(criterion))
      .map(({ criterion, words }) => ({ criterion, words: reads ? words : null })),
    byName: shownAs(roles, row.byPersonId, nameOf(row.byPersonId)),
    looked: judges ? { ...looked, contactHow } : null,
  }
}

/** The testimonies of a unit as these parts may read them. */
export const presentTestimonies = async (reader: Reader, loaded: LoadedEvidence): Promise<TestimoniesView> => {
  const { db, by, sealer } = reader
  const { roles, state, words, known } = loaded
  const items = testimoniesOf(loaded)
  const reviews = await reviewsOf(db, loaded)
  const answers = await db.feedbackAnswer.findMany({
    where: { requestId: { in: items.map(({ id }) => id) } },
    select: { requestId: true, sealedName: true, sealedContact: true, capacity: true },
  })
  const nameOf = await namesOf(
    db,
    [...reviews.values()].flat().map(({ byPersonId }) => byPersonId),
  )
  const judge = await judgeOf(db, by, loaded)
  const action = 'witnessTestimony.review'
  const claims = shownClaims(loaded)
  const alone = restingOnTestimony(claims)
  const reads = sees(roles, 'testimony', 'narrative')
  const knows = sees(roles, 'testimony', 'identity')
  const { revision: _, ...unit } = ofUnit(loaded)
  return {
    ...unit,
    criteria: state.pack.criteria.map(({ id, title }) => ({ id, title, alone: alone.has(id) })),
    testimonies: items.flatMap((item) => {
      const row = words.feedback.find(({ id }) => id === item.id)
      const answer = answers.find(({ requestId }) => requestId === item.id)
      if (!row || !answer) return []
      return [
        {
          ...{ id: item.id, relationshipId: row.relationshipId, name: known.names.get(row.relationshipId) ?? '' },
          ...{ source: row.source, at: row.at.toISOString() },
          whom: reads ? row.whom : null,
          capacity: reads ? answer.capacity : null,
          signedBy: knows ? String(sealer.open(`feedback:${item.id}`, answer.sealedName)) : null,
          contact:
            knows && answer.sealedContact !== null
              ? String(sealer.open(`feedback-contact:${item.id}`, answer.sealedContact))
              : null,
          parts: reads ? partsOf(loaded, item) : [],
          claimed: claims.filter((claim) => claim.claimed && claim.item === item).map(({ criterion }) => criterion),
          reviews: (reviews.get(item.id) ?? []).map((each) => presentReview(each, loaded, { sealer, nameOf })),
        },
      ]
    }),
    actions: [decidedAction(judge.rolesFor(action), action, unitJudgingFacts({ loaded, judge }))],
  }
}

/** The testimonies of a unit, with what its assessor makes of each. */
export const viewTestimonies = async (
  db: Db,
  sealer: Sealer,
  { params, by }: Asked<typeof testimoniesEndpoint>,
): Promise<TestimoniesView> => presentTestimonies({ db, by, sealer }, await loadUnitEvidence(db, by, params.id))
