import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/needs'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { UnitState } from '@mentorfolio/domain/cycle/states'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type { Claim } from '@mentorfolio/domain/evidence/claims'
import { type EvidenceItem, refKey } from '@mentorfolio/domain/evidence/evidence-item'
import type { ClaimView, CriterionState, CriterionView, EvidenceLine } from '@mentorfolio/domain/evidence/evidence-view'
import { fillsOf, needsMet } from '@mentorfolio/domain/evidence/gaps'
import { centreOverrides, configurationOf } from '@mentorfolio/domain/evidence/requirement'
import type { Criterion } from '@mentorfolio/domain/evidence/unit-pack'
import { z } from 'zod'
import { decidedAction } from '../../access/must-be-allowed.ts'
import { nameFor } from '../../access/visible-to.ts'
import { unitNameOf } from '../ledger-rows.ts'
import type { LoadedEvidence, UnitEvidenceState } from './load-unit-evidence.ts'
import { partsOf } from './parts.ts'

/** In these the assessor has said that every criterion is met. */
const passed: readonly UnitState[] = ['PASSED', 'IQA_PENDING', 'CONFIRMED', 'CLAIMED']

const titled = z.object({ title: z.string() })

/** The words by which people know a record, for those who may read words. */
const titleIn = ({ known, state }: LoadedEvidence, { record, id, sessionId, answers }: EvidenceItem): string | null => {
  switch (record) {
    case 'SESSION_PLAN':
    case 'SESSION_LOG':
      return known.sessions.get(sessionId ?? '')?.title ?? null
    case 'GOAL':
      return known.goals.get(id)?.title ?? null
    case 'WRITTEN_ANSWER':
      return state.pack.criteria.find((criterion) => criterion.id === answers)?.title ?? answers
    case 'CASE_STUDY':
    case 'WORK_PRODUCT':
    case 'PRIOR_LEARNING':
      return titled.safeParse(known.records.get(id)?.content).data?.title ?? null
    default:
      return null
  }
}

/** Whether these parts read what people wrote about a unit. */
export const readsWords = (roles: readonly Role[]) => sees(roles, 'portfolioUnit', 'narrative')

/** A record as lists name it. */
export const lineOf = (loaded: LoadedEvidence, item: EvidenceItem): EvidenceLine => {
  const { known, roles, state } = loaded
  const session = known.sessions.get(item.sessionId ?? '')
  const isOfSession = item.record === 'SESSION_LOG' || item.record === 'SESSION_PLAN'
  return {
    ...{ record: item.record, id: item.id, version: item.version, at: item.at, simulated: item.simulated },
    title: readsWords(roles) ? titleIn(loaded, item) : null,
    names: item.relationshipIds.map((id) => known.names.get(id) ?? ''),
    relationshipId: item.relationshipIds.length === 1 ? (item.relationshipIds[0] ?? null) : null,
    sessionId: item.sessionId,
    accepted:
      isOfSession &&
      (session?.decisions.some(({ unitId, kind }) => unitId === state.unit.id && kind === 'ACCEPTED') ?? false),
  }
}

/** Whether its writer can still put something into a record: others' words are theirs, and what was held has its log. */
const isOpen = ({ known, person }: LoadedEvidence, { record, sessionId, relationshipIds }: EvidenceItem): boolean => {
  const status = known.sessions.get(sessionId ?? '')?.status
  switch (record) {
    case 'SESSION_PLAN':
      return status === 'PLANNED'
    case 'SESSION_LOG':
      return status === 'LOGGED'
    case 'CLOSURE':
      return person.relationships.some(({ id, state }) => relationshipIds.includes(id) && state === 'CLOSING')
    case 'MENTEE_FEEDBACK':
    case 'SUPERVISOR_FEEDBACK':
    case 'STAKEHOLDER_FEEDBACK':
    case 'PEER_FEEDBACK':
    case 'WITNESS_TESTIMONY':
    case 'OBSERVATION':
    case 'PROFESSIONAL_DISCUSSION':
      return false
    default:
      return true
  }
}

/** Everybody mentored, by their made-up names. */
export const relationshipsOf = ({ person }: LoadedEvidence) =>
  person.relationships.map(({ id, pseudonym, state }) => ({ id, name: pseudonym, state }))

/** A claim as it is shown; a passage stands as long as its words are where they were. */
export const claimOf = (loaded: LoadedEvidence, { criterion, byRule, claimed, decision, item }: Claim): ClaimView => {
  const reads = readsWords(loaded.roles)
  const passages = reads ? (decision?.passages ?? []) : []
  const parts = passages.length > 0 ? partsOf(loaded, item) : []
  return {
    ...{ criterion, byRule, claimed, version: decision?.version ?? 0 },
    reason: reads ? (decision?.reason ?? null) : null,
    passages: passages.map(({ part, quote }) => ({
      ...{ part, quote },
      stands: parts.some((each) => each.part === part && each.text.includes(quote)),
    })),
  }
}

/** Whether a criterion's words, and what claims it, are kept from these parts (a marking point that is for assessors alone). */
const isHidden = (roles: readonly Role[], { assessorOnly }: Pick<Criterion, 'assessorOnly'>) =>
  assessorOnly && !sees(roles, 'portfolioUnit', 'guidance')

/** The criteria whose claims are kept from these parts. */
export const hiddenCriteria = (roles: readonly Role[], criteria: readonly Pick<Criterion, 'id' | 'assessorOnly'>[]) =>
  new Set(criteria.filter((each) => isHidden(roles, each)).map(({ id }) => id))

/** The claims that these parts may see: which record claims a hidden marking point would tell what it looks for. */
export const shownClaims = ({
  roles,
  state: { pack, claims },
}: {
  roles: readonly Role[]
  state: { pack: { criteria: readonly Pick<Criterion, 'id' | 'assessorOnly'>[] }; claims: readonly Claim[] }
}): Claim[] => {
  const hidden = hiddenCriteria(roles, pack.criteria)
  return claims.filter(({ criterion }) => !hidden.has(criterion))
}

const criterionState = ({ unit, row, claims }: UnitEvidenceState, id: string): CriterionState => {
  const judged = row.judgements.find(({ criterion }) => criterion === id)
  if (passed.includes(unit.state) || judged?.outcome === 'MET') return 'ACCEPTED'
  if (judged) return 'NOT_YET_MET'
  return claims.some(({ criterion, claimed }) => criterion === id && claimed) ? 'CLAIMED' : 'GAP'
}

/** How many of a unit's criteria are claimed, and how many accepted. */
export const countedCriteria = (state: UnitEvidenceState) => {
  const states = state.pack.criteria.map(({ id }) => criterionState(state, id))
  return {
    criteria: states.length,
    claimed: states.filter((each) => each !== 'GAP').length,
    accepted: states.filter((each) => each === 'ACCEPTED').length,
  }
}

/** A criterion with what is claimed for it; what would fill it, where nothing is or it is asked for. */
export const criterionOf = (
  loaded: LoadedEvidence,
  { id, outcome, title, text, guidance, assessorOnly }: Criterion,
  { fills = 'GAPS' }: { fills?: 'GAPS' | 'ALWAYS' } = {},
): CriterionView => {
  const { state, roles } = loaded
  const { pack, claims, row, items, minutes, unit } = state
  const hidden = isHidden(roles, { assessorOnly })
  const its = claims.filter(({ criterion, claimed }) => criterion === id && claimed)
  const judged = row.judgements.find(({ criterion }) => criterion === id)
  const stands = criterionState(state, id)
  const wantsFills = !hidden && (fills === 'ALWAYS' || stands === 'GAP' || stands === 'NOT_YET_MET')
  const byKey = new Map(items.map((item) => [refKey(item), item]))
  return {
    ...{ id, outcome, title, state: stands, claims: hidden ? 0 : its.length },
    text: hidden ? null : text,
    guidance: hidden ? null : (guidance ?? null),
    waitsForAssessor: stands === 'CLAIMED' && its.some(({ item }) => item.standsIn),
    decision: judged
      ? {
          outcome: judged.outcome,
          feedback: sees(roles, 'decision', 'narrative') ? judged.feedback : null,
          at: judged.at.toISOString(),
        }
      : null,
    answerable: !hidden && pack.claims.some(({ criterion, record }) => criterion === id && record === 'WRITTEN_ANSWER'),
    fills: wantsFills
      ? fillsOf(pack, id, { items, claims, unit: { id: unit.id, minutes } }).map(({ record, when, nearest }) => ({
          ...{ record, when: [...when] },
          nearest: nearest.flatMap(({ lacks, ...ref }) => {
            const item = byKey.get(refKey(ref))
            return item ? [{ ...lineOf(loaded, item), lacks: [...lacks], open: isOpen(loaded, item) }] : []
          }),
        }))
      : [],
  }
}

/** What every page of a unit tells. */
export const ofUnit = ({ person, registration, roles, state }: LoadedEvidence) => ({
  unit: unitNameOf(state.unit),
  registrationId: registration.id,
  candidateName: nameFor(roles, person),
  state: state.unit.state,
  revision: state.row.revision,
})

/** What the one table may ask about a unit now; `given`: needs that the request itself meets. No case of malpractice can be recorded yet. */
export const unitFactsOf = ({ person, registration, state }: LoadedEvidence, given: readonly Need[] = []): Facts => {
  const { maxResubmissions } = configurationOf(state.pack, centreOverrides.parse(person.centre.hours))
  const resubmissions = state.row.submissions.filter(({ withdrawnAt }) => withdrawnAt === null).length
  return {
    state: state.unit.state,
    met: [
      'notFrozen',
      ...needsMet(state.gaps),
      ...(registration.state === 'ACTIVE' ? (['registrationActive'] as const) : []),
      ...(maxResubmissions === null || resubmissions <= maxResubmissions ? (['resubmissionAllowed'] as const) : []),
      ...given,
    ],
  }
}

/** Which of the two a candidate does now: a unit that was referred is submitted again. */
export const submitting = (state: UnitState) =>
  state === 'REFERRED' ? 'portfolioUnit.resubmit' : 'portfolioUnit.submit'

/** What may be done with a unit's evidence, for its pages' buttons; the form itself declares. */
export const unitActions = (loaded: LoadedEvidence) => {
  const facts = unitFactsOf(loaded, ['authenticityDeclared', 'aiUseDeclared', 'reason'])
  return (
    [
      submitting(loaded.state.unit.state),
      'portfolioUnit.withdraw',
      'portfolioUnit.supplement',
      'evidence.map',
      'evidence.unmap',
      'answer.write',
      'reflection.view',
    ] as const
  ).map((action) => decidedAction(loaded.roles, action, facts))
}
