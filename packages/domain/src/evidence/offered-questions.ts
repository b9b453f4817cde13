import type { LogContent } from '../sessions/log.ts'
import type { OfferedQuestion } from '../sessions/session-view.ts'
import { logPredicates } from './log-predicates.ts'
import type { UnitPack } from './unit-pack.ts'

/** A tired mentor is offered no more than this. */
const mostOffered = 2

/**
 * The further questions a log offers: at most two, for criteria that no log of the portfolio serves yet, in the order
 * of the packs' claims. Skills with an example are wanted in every session of a unit that asks for hours (S2-MP2, 'across
 * all six hours'), so they come first there. `serves` are criterion ids.
 */
export const offeredQuestionsFor = (
  packs: readonly UnitPack[],
  logs: readonly LogContent[],
): { question: OfferedQuestion; serves: string[] }[] => {
  const serves = new Map<OfferedQuestion, string[]>()
  const always = new Set<OfferedQuestion>()
  for (const pack of packs) {
    for (const claim of pack.claims.filter(({ record }) => record === 'SESSION_LOG')) {
      const asked = claim.when.flatMap((name) => logPredicates[name] ?? [])
      const inEveryLog = pack.evidence.minMinutes !== null && claim.when.includes('skillWithExample')
      if (inEveryLog) always.add('skills')
      const served = !inEveryLog && logs.some((log) => asked.every(({ holds }) => holds(log)))
      for (const { asks } of served ? [] : asked) {
        const criteria = serves.get(asks) ?? []
        serves.set(asks, criteria.includes(claim.criterion) ? criteria : [...criteria, claim.criterion])
      }
    }
    // A required log with a reflection serves the whole unit, not one criterion.
    const wantsReflection = pack.evidence.required.some(({ when }) => when.includes('reflection'))
    const reflection = logPredicates.reflection
    if (wantsReflection && reflection && !logs.some(reflection.holds) && !serves.has('reflection'))
      serves.set('reflection', [pack.id])
  }
  return [...serves]
    .toSorted(([a], [b]) => Number(always.has(b)) - Number(always.has(a)))
    .slice(0, mostOffered)
    .map(([question, criteria]) => ({ question, serves: criteria }))
}
