import type { PolicyChoice } from './policy-view.ts'

/**
 * How the edition that somebody cited stands to the one that their centre goes by now. `OWN`: they wrote of a policy that is
 * not from the library. `UNKNOWN`: it is in the library no more. `UNSAID`: they named none. `OTHER`: another one, and
 * which is the newer cannot be told. Nothing is ever refused for it: a log says what was read then (S1-T5).
 */
export const editionStates = [
  ...(['OWN', 'UNKNOWN', 'UNSAID'] as const),
  ...(['CURRENT', 'EARLIER', 'LATER', 'OTHER', 'RETIRED'] as const),
] as const
export type EditionState = (typeof editionStates)[number]

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const folded = (edition: string) =>
  edition
    .toLowerCase()
    .replaceAll(/[\s,.()]+/g, ' ')
    .trim()

/** What of an edition's words tells its place in time: its latest year, the first month it names, and other numbers. */
const partsOf = (edition: string) => {
  const years = [...edition.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year))
  const month = months.findIndex((name) => new RegExp(`\\b${name}`).test(edition))
  const numbers = [...edition.matchAll(/\d+/g)]
    .map(([number]) => Number(number))
    .filter((each) => !years.includes(each))
  return {
    year: years.length === 0 ? null : Math.max(...years),
    month: month < 0 ? null : month,
    numbers: numbers.join(' '),
  }
}

const compared = (cited: string, current: string): 'CURRENT' | 'EARLIER' | 'LATER' | 'OTHER' => {
  if (folded(cited) === folded(current)) return 'CURRENT'
  const [a, b] = [partsOf(folded(cited)), partsOf(folded(current))]
  if (a.year === null || b.year === null) return 'OTHER'
  if (a.year !== b.year) return a.year < b.year ? 'EARLIER' : 'LATER'
  if (a.month !== null && b.month !== null && a.month !== b.month) return a.month < b.month ? 'EARLIER' : 'LATER'
  return a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers ? 'OTHER' : 'CURRENT'
}

/** How a cited edition stands to the library, as the centre keeps it now. */
export const editionState = (
  cited: { policyId: string | null; edition: string | null },
  library: readonly PolicyChoice[],
): EditionState => {
  if (cited.policyId === null) return 'OWN'
  const policy = library.find(({ id }) => id === cited.policyId)
  if (!policy) return 'UNKNOWN'
  if (!policy.used) return 'RETIRED'
  return cited.edition === null ? 'UNSAID' : compared(cited.edition, policy.edition)
}
