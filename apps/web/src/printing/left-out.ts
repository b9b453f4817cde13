/** What is nobody's in particular. */
export const nobody = ''

/** Everybody whom these name, each once, by alphabet; what names nobody comes last. */
export const peopleIn = (named: readonly (readonly string[])[]): string[] => {
  const people = new Set(named.flatMap((names) => (names.length > 0 ? names : [nobody])))
  return [...people].toSorted((a, b) => Number(a === nobody) - Number(b === nobody) || a.localeCompare(b))
}

/**
 * Whether something goes on paper. Whatever names somebody who was left out stays off it whole, others' names beside theirs
 * or not: its words may be about them.
 */
export const goesOnPaper = (names: readonly string[], without: readonly string[]): boolean =>
  names.length > 0 ? !names.some((name) => without.includes(name)) : !without.includes(nobody)
