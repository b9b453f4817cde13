import type { LogContent } from '../sessions/log.ts'
import type { OfferedQuestion } from '../sessions/session-view.ts'
import { logPredicates, logsTogether } from './log-predicates.ts'
import type { UnitPack } from './unit-pack.ts'

/** A tired mentor is offered no more than this. */
const mostOffered = 2

type Offer = { question: OfferedQuestion; serves: string[] }

/** How many logged sessions with a mentee are early ones, in which trust is asked for (S3-LO3). [D] */
export const earlySessions = 3

type Circumstances = {
  /** Among the first sessions with the mentee. */
  early?: boolean
  /** With more than one mentee. */
  group?: boolean
}

class Serving {
  readonly #criteria = new Map<OfferedQuestion, Set<string>>()
  add(question: OfferedQuestion, criterion: string) {
    const known = this.#criteria.get(question) ?? new Set()
    this.#criteria.set(question, known.add(criterion))
  }
  offers = (): Offer[] => [...this.#criteria].map(([question, serves]) => ({ question, serves: [...serves] }))
}

/** What the packs' open criteria ask of a log, in the order of their claims: what is asked first, and what would do as well. */
const openQuestions = (packs: readonly UnitPack[], logs: readonly LogContent[], early: boolean) => {
  const [first, asWell] = [new Serving(), new Serving()]
  const always = new Set<OfferedQuestion>()
  for (const pack of packs) {
    for (const { criterion, when } of pack.claims.filter(({ record }) => record === 'SESSION_LOG')) {
      const asked = when.flatMap((name) => logPredicates[name] ?? [])
      const inEveryLog = pack.evidence.minMinutes !== null && when.includes('skillWithExample')
      if (inEveryLog) always.add('skills')
      const together = when.every((name) => logsTogether[name]?.(logs) ?? true)
      const served = !inEveryLog && together && logs.some((log) => asked.every(({ holds }) => holds(log)))
      for (const { asks, asksEarly = asks, orAsks = [] } of served ? [] : asked) {
        first.add(early ? asksEarly : asks, criterion)
        for (const question of [asks, ...orAsks]) asWell.add(question, criterion)
      }
    }
    // A required log with a reflection serves the whole unit, not one criterion.
    const wantsReflection = pack.evidence.required.some(({ when }) => when.includes('reflection'))
    const reflection = logPredicates.reflection
    if (wantsReflection && reflection && !logs.some(reflection.holds)) first.add('reflection', pack.id)
  }
  const offers = first.offers().toSorted((a, b) => Number(always.has(b.question)) - Number(always.has(a.question)))
  return { offers, asWell: asWell.offers() }
}

/**
 * The further questions a log offers: at most two, for criteria that no log of the portfolio serves yet, in the order
 * of the packs' claims. Skills with an example are wanted in every session of a unit that asks for hours (S2-MP2, 'across
 * all six hours'), so they come first there. Trust is asked for in the first sessions with a mentee, and how it was for
 * each in a group, where there is room. `serves` are criterion ids. `further`: what else would serve an open one.
 */
export const questionsFor = (
  packs: readonly UnitPack[],
  logs: readonly LogContent[],
  { early = false, group = false }: Circumstances = {},
): { offered: Offer[]; further: Offer[] } => {
  const { offers, asWell } = openQuestions(packs, logs, early)
  const knows = (question: OfferedQuestion) => offers.some((offer) => offer.question === question)
  const always: OfferedQuestion[] = [
    ...(group ? (['eachMentee'] as const) : []),
    ...(early ? (['rapport'] as const) : []),
  ]
  const all = [
    ...offers,
    ...always.filter((question) => !knows(question)).map((question) => ({ question, serves: [] })),
  ]
  const offered = all.slice(0, mostOffered)
  const isOffered = new Set(offered.map(({ question }) => question))
  const serving = new Serving()
  for (const { question, serves } of [...all, ...asWell])
    if (!isOffered.has(question)) for (const criterion of serves) serving.add(question, criterion)
  return { offered, further: serving.offers() }
}
