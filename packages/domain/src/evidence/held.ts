import type { LogContent } from '../sessions/log.ts'
import type { HeardKind } from './evidence-item.ts'
import { logPredicates, logsHear } from './log-predicates.ts'
import { type Predicate, predicates } from './predicates.ts'

const isPredicate = (name: string): name is Predicate => Object.hasOwn(predicates, name)

/** The names of those that hold of these facts. */
export const heldOf = <Facts extends unknown[]>(
  asked: Readonly<Record<string, (...facts: Facts) => boolean>>,
  ...facts: Facts
): Predicate[] =>
  Object.entries(asked)
    .filter(([, holds]) => holds(...facts))
    .map(([name]) => name)
    .filter(isPredicate)

/** What a log answers by itself; a reflection may stand in a record of its own beside it (`reflections`: how many do). */
export const heldOfLog = (log: LogContent, reflections: number): { holds: Predicate[]; hears: HeardKind[] } => {
  const own = Object.entries(logPredicates).flatMap(([name, asked]) =>
    asked.holds(log) && isPredicate(name) ? [name] : [],
  )
  const holds: Predicate[] = reflections > 0 && !own.includes('reflection') ? [...own, 'reflection'] : own
  return { holds, hears: logsHear(log) }
}
