import { appliesTo, type Predicate } from './predicates.ts'
import type { RecordKind } from './record-kinds.ts'
import type { UnitPackShape } from './unit-pack-shape.ts'

/** Something wrong with a pack, and the path to it: `['criteria', 0, 'outcome']`. */
export type PackProblem = { readonly path: (string | number)[]; readonly message: string }

/** Everything that does not hold between the parts of a pack whose shape is right. Empty: the pack is sound. */
export function problemsOf(pack: UnitPackShape): PackProblem[] {
  return [
    ...idProblems(pack),
    ...outcomeProblems(pack),
    ...hiddenTextProblems(pack),
    ...recordProblems(pack),
    ...claimProblems(pack),
    ...latenessProblems(pack),
  ]
}

function* allIds(pack: UnitPackShape) {
  const { tips, mistakes, concepts, synopsis, priorKnowledge } = pack.sourceRows
  for (const [i, { id }] of pack.outcomes.entries()) yield { id, form: /^LO\d+$/, path: ['outcomes', i, 'id'] }
  for (const [i, { id, kind }] of pack.criteria.entries()) {
    yield { id, form: kind === 'AC' ? /^AC\d+$/ : /^MP\d+$/, path: ['criteria', i, 'id'] }
  }
  for (const [i, { id }] of tips.entries()) yield { id, form: /^T\d+$/, path: ['sourceRows', 'tips', i, 'id'] }
  for (const [i, { id }] of mistakes.entries()) yield { id, form: /^M\d+$/, path: ['sourceRows', 'mistakes', i, 'id'] }
  for (const [i, { id }] of concepts.entries()) yield { id, form: /^K\d+$/, path: ['sourceRows', 'concepts', i, 'id'] }
  if (synopsis) yield { id: synopsis.id, form: /^SYN$/, path: ['sourceRows', 'synopsis', 'id'] }
  if (priorKnowledge) yield { id: priorKnowledge.id, form: /^PR$/, path: ['sourceRows', 'priorKnowledge', 'id'] }
}

function* idProblems(pack: UnitPackShape): Generator<PackProblem> {
  const prefix = `${pack.id}-`
  const seen = new Set<string>()
  for (const { id, form, path } of allIds(pack)) {
    if (seen.has(id)) yield { path, message: `${id} is used twice` }
    seen.add(id)
    if (!id.startsWith(prefix)) yield { path, message: `Begin the id with ${prefix}` }
    else if (!form.test(id.slice(prefix.length))) yield { path, message: `${id} is not the id of such a row` }
  }
}

function* outcomeProblems({ outcomes, criteria }: UnitPackShape): Generator<PackProblem> {
  const known = new Set(outcomes.map(({ id }) => id))
  for (const [i, { outcome }] of criteria.entries()) {
    if (!known.has(outcome)) yield { path: ['criteria', i, 'outcome'], message: `No outcome is called ${outcome}` }
  }
  const used = new Set(criteria.map(({ outcome }) => outcome))
  for (const [i, { id }] of outcomes.entries()) {
    if (!used.has(id)) yield { path: ['outcomes', i], message: `No criterion belongs to ${id}` }
  }
}

/** Candidates may always read what the unit asks of them, so only a marking point can be kept from them. */
function* hiddenTextProblems({ criteria }: UnitPackShape): Generator<PackProblem> {
  for (const [i, { kind, assessorOnly }] of criteria.entries()) {
    if (assessorOnly && kind !== 'MP') {
      yield { path: ['criteria', i, 'assessorOnly'], message: 'Only a marking point can be for assessors only' }
    }
  }
}

type Asked = { readonly record: RecordKind; readonly when: readonly Predicate[] }

function* predicateProblems({ record, when }: Asked, path: (string | number)[]): Generator<PackProblem> {
  for (const [i, name] of when.entries()) {
    if (!appliesTo(name, record)) {
      yield { path: [...path, 'when', i], message: `${name} cannot be asked of ${record}` }
    }
    if (when.indexOf(name) < i) yield { path: [...path, 'when', i], message: `${name} is asked twice` }
  }
}

const sameAsk = ({ record, when }: Asked) => [record, ...when.toSorted()].join(' ')

function* recordProblems({ evidence }: UnitPackShape): Generator<PackProblem> {
  const seen = new Set<string>()
  for (const list of ['required', 'recommended', 'optional'] as const) {
    for (const [i, asked] of evidence[list].entries()) {
      const path = ['evidence', list, i]
      yield* predicateProblems(asked, path)
      if (seen.has(sameAsk(asked))) yield { path, message: `${asked.record} is already listed` }
      seen.add(sameAsk(asked))
    }
  }
}

function* claimProblems({ criteria, claims }: UnitPackShape): Generator<PackProblem> {
  const known = new Set(criteria.map(({ id }) => id))
  const seen = new Set<string>()
  for (const [i, claim] of claims.entries()) {
    const path = ['claims', i]
    if (!known.has(claim.criterion)) {
      yield { path: [...path, 'criterion'], message: `No criterion is called ${claim.criterion}` }
    }
    yield* predicateProblems(claim, path)
    const key = `${claim.criterion} ${sameAsk(claim)}`
    if (seen.has(key)) yield { path, message: 'This claim is already listed' }
    seen.add(key)
  }
  const claimed = new Set(claims.map(({ criterion }) => criterion))
  for (const [i, { id }] of criteria.entries()) {
    if (!claimed.has(id)) yield { path: ['criteria', i], message: `Nothing claims ${id}: add a claim` }
  }
}

function* latenessProblems({ configuration }: UnitPackShape): Generator<PackProblem> {
  if (configuration.lateAfterHours > configuration.tooLateAfterDays * 24) {
    yield { path: ['configuration', 'tooLateAfterDays'], message: 'A record is late before it is too late' }
  }
}
