import { answeredOf } from '@mentorfolio/domain/answers/answered'
import { writtenAnswerContent } from '@mentorfolio/domain/answers/written-answer'
import type { matrixEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { refKey } from '@mentorfolio/domain/evidence/evidence-item'
import type { GapView, MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import type { Gap } from '@mentorfolio/domain/evidence/gaps'
import { feedbackSpread } from '@mentorfolio/domain/evidence/gaps'
import type { Journey } from '@mentorfolio/domain/evidence/journey'
import { recommendedOf } from '@mentorfolio/domain/evidence/recommended'
import { recordKinds } from '@mentorfolio/domain/evidence/record-kinds'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { Reads } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { type LoadedEvidence, loadUnitEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import {
  claimOf,
  countedCriteria,
  criterionOf,
  lineOf,
  ofUnit,
  relationshipsOf,
  shownClaims,
  unitActions,
} from '../portfolio/evidence/present.ts'
import { partIn } from '../portfolio/judge.ts'
import { sumOf } from '../portfolio/ledger-lines.ts'
import { unitNameOf } from '../portfolio/ledger-rows.ts'

const nameOf = ({ known }: LoadedEvidence, id: string | null) => known.names.get(id ?? '') ?? null

const journeyOf = (loaded: LoadedEvidence, journey: Journey) => ({
  ...journey,
  name: nameOf(loaded, journey.relationshipId) ?? '',
})

/** What is missing, as pages tell it. */
export const gapsShown = (loaded: LoadedEvidence): GapView[] => [
  ...(loaded.registration.state === 'ACTIVE' ? [] : [{ kind: 'REGISTRATION' } as const]),
  ...loaded.state.gaps.map((gap): GapView => gapShown(loaded, gap)),
]

const gapShown = (loaded: LoadedEvidence, gap: Gap): GapView => {
  switch (gap.kind) {
    case 'RECORD': {
      const { kind, record, when, called, relationshipId } = gap
      return { kind, record, when: [...when], called, relationshipId, name: nameOf(loaded, relationshipId) }
    }
    case 'MINUTES':
      return { kind: gap.kind, have: gap.have, asked: gap.asked }
    case 'SESSIONS':
    case 'FEEDBACK_POINTS':
    case 'FEEDBACK_TOOLS':
      return { kind: gap.kind, have: gap.have, asked: gap.asked }
    case 'JOURNEY':
      return { kind: gap.kind, asked: gap.asked, best: gap.best && journeyOf(loaded, gap.best) }
    case 'CRITERION':
      return { kind: gap.kind, criterion: gap.criterion }
  }
}

/** Claimed answers that leave questions open. */
const partlyAnswered = ({ known, state: { claims } }: LoadedEvidence): MatrixView['partlyAnswered'] =>
  claims.flatMap(({ criterion, claimed, item }) => {
    if (!claimed || item.record !== 'WRITTEN_ANSWER' || item.answers !== criterion) return []
    const content = writtenAnswerContent.parse(known.records.get(item.id)?.content)
    const [answered, questions] = [answeredOf(content), content.questions.length]
    return answered < questions ? [{ criterion, recordId: item.id, answered, questions }] : []
  })

/** What of a unit is claimed, accepted and missing (docs/evidence.md). */
export const viewMatrix = async (reads: Reads, { params, by }: Asked<typeof matrixEndpoint>): Promise<MatrixView> => {
  const loaded = await loadUnitEvidence(reads, by, params.id)
  const { state, units } = loaded
  const { pack, items, computed, required, asked, journeys, feedback } = state
  const claimed = Map.groupBy(shownClaims(loaded), ({ item }) => refKey(item))
  const rest = items.filter((item) => !claimed.has(refKey(item)))
  return {
    ...ofUnit(loaded),
    sourceNote: pack.sourceNote,
    units: units.map((each) => ({
      ...{ ...unitNameOf(each.unit), state: each.unit.state, gaps: each.gaps.length },
      ...countedCriteria(each),
    })),
    outcomes: pack.outcomes.map(({ id, text }) => ({ id, text })),
    criteria: pack.criteria.map((criterion) => criterionOf(loaded, criterion)),
    records: [...claimed.values()]
      .flatMap((its) => {
        const [first] = its
        return first ? [{ ...lineOf(loaded, first.item), claims: its.map((claim) => claimOf(loaded, claim)) }] : []
      })
      .toSorted((a, b) => a.at.localeCompare(b.at)),
    unclaimed: recordKinds
      .map((record) => ({ record, count: rest.filter((item) => item.record === record).length }))
      .filter(({ count }) => count > 0),
    required: required.map(({ record, when, called, relationshipId, met, standsIn }) => ({
      ...{ record, when: [...when], called, relationshipId, met, standsIn },
      name: nameOf(loaded, relationshipId),
    })),
    recommended: recommendedOf(pack, items, { id: params.id, minutes: state.minutes }).map(({ when, ...each }) => ({
      ...each,
      when: [...when],
    })),
    partlyAnswered: partlyAnswered(loaded),
    hours: { ...sumOf(computed.facts, computed.ledger), scope: computed.facts.requirement.scope },
    feedback: pack.evidence.feedback && {
      ...feedbackSpread(feedback),
      ...{ ...pack.evidence.feedback, answers: feedback.length },
    },
    journey: asked && { asked, relationships: journeys.map((each) => journeyOf(loaded, each)) },
    gaps: gapsShown(loaded),
    relationships: relationshipsOf(loaded),
    submissions: submissionLines(loaded),
    actions: [
      ...unitActions(loaded),
      decidedAction(partIn(by, loaded).rolesFor('otherMethod.view'), 'otherMethod.view', {
        state: loaded.state.unit.state,
      }),
    ],
  }
}

/** The unit's submissions, the latest first. */
export const submissionLines = ({ state }: LoadedEvidence) =>
  state.row.submissions.map(({ submittedAt, withdrawnAt, decided, ...line }) => ({
    ...line,
    submittedAt: submittedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    decided: decided && { ...decided, at: decided.at.toISOString() },
  }))
