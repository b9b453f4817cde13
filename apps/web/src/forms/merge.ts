import type { Entries } from '../drafts/draft.ts'

/** Who changed an answer since both began from the same state of the record. */
export type Standing = 'SAME' | 'MINE' | 'THEIRS' | 'BOTH_ALIKE' | 'CONFLICT'

/** One answer: a field by its name, or a whole list, whose rows or ticks mean nothing apart. */
export type Unit = { name: string; standing: Standing; base: Entries; theirs: Entries; mine: Entries }

export type Choice = 'MINE' | 'THEIRS' | 'BOTH'

const written = (value: unknown): string => {
  if (value === null || value === undefined || value === false) return ''
  return value === true ? 'on' : String(value)
}

/** Values under a form's own names, nested or dotted, as its controls would hold them; ticks repeat their name. */
export const entriesOfRecord = (values: unknown, name = ''): Entries => {
  if (Array.isArray(values))
    return values.flatMap((each, index) =>
      typeof each === 'object' && each !== null
        ? entriesOfRecord(each, `${name}[${index}]`)
        : entriesOfRecord(each, name),
    )
  if (typeof values === 'object' && values !== null)
    return Object.entries(values).flatMap(([key, each]) => entriesOfRecord(each, name === '' ? key : `${name}.${key}`))
  return [[name, written(values)]]
}

/** The answer that a control belongs to: `plan.objectives` for `plan.objectives[0].text`. */
export const unitName = (name: string) => name.split('[', 1)[0] ?? name

const byUnit = (entries: Entries) => Map.groupBy(entries, ([name]) => unitName(name))

/** Which row of a list a control stands in; 0 for what is in none. */
export const rowNumber = (name: string) => Number(/\[(\d+)\]/.exec(name)?.[1] ?? 0)

const withOneKindOfLine = (text: string) => text.replaceAll('\r\n', '\n')

/** The rows of a list that hold something, in their order; a plain field is one row. */
export const rowsOf = (entries: Entries): Entries[] =>
  [...Map.groupBy(entries, ([name]) => rowNumber(name))]
    .toSorted(([one], [other]) => one - other)
    .map(([, row]) => row)
    .filter((row) => row.some(([, value]) => value !== ''))

const substance = (entries: Entries) =>
  JSON.stringify(
    rowsOf(entries).map((row) =>
      row
        .filter(([, value]) => value !== '')
        // Emptied rows between others are no change, so a row's own number is left out.
        .map(([name, value]) => `${name.replace(/\[\d+\]/, '')}\n${withOneKindOfLine(value)}`)
        .toSorted((one, other) => (one < other ? -1 : 1)),
    ),
  )

/** Whether two say the same: empty is missing, ticks have no order, and no device's line ends count. */
export const saySame = (one: Entries, other: Entries) => substance(one) === substance(other)

const standingOf = ({ base, theirs, mine }: Omit<Unit, 'name' | 'standing'>): Standing => {
  if (saySame(mine, theirs)) return saySame(mine, base) ? 'SAME' : 'BOTH_ALIKE'
  if (saySame(theirs, base)) return 'MINE'
  return saySame(mine, base) ? 'THEIRS' : 'CONFLICT'
}

/** Mine, a blank line, theirs; of a text that one of the two cleared, the one that is there. */
const bothOf = ({ name, mine, theirs }: Unit): Entries => {
  const texts = [...mine, ...theirs].map(([, value]) => value).filter((text) => text !== '')
  return [[name, texts.join('\n\n')]]
}

/** A record may leave out what is empty; a form holds an emptied text all the same. */
const theirsOf = ({ name, mine, theirs }: Unit): Entries => {
  const isField = mine.length === 1 && mine[0]?.[0] === name
  return theirs.length === 0 && isField ? [[name, '']] : theirs
}

const settled = (unit: Unit, choice: Choice | undefined): Entries => {
  if (unit.standing === 'THEIRS') return theirsOf(unit)
  if (unit.standing !== 'CONFLICT' || choice === undefined || choice === 'MINE') return unit.mine
  return choice === 'BOTH' ? bothOf(unit) : theirsOf(unit)
}

type Versions = {
  /** The record when these words were begun. */
  base: Entries
  /** The record as it is now. */
  theirs: Entries
  /** The words of the form. */
  mine: Entries
}

/**
 * Compares answer by answer, in the order of the page. `merged` is what the form goes on with: mine, with what only
 * they changed, and conflicts as chosen by the answer's name; one without a choice stays mine. BOTH is for texts alone.
 */
export const mergeOf = ({ base, theirs, mine }: Versions) => {
  const [bases, theirUnits, mineUnits] = [byUnit(base), byUnit(theirs), byUnit(mine)]
  const names = new Set([...mineUnits.keys(), ...theirUnits.keys(), ...bases.keys()])
  const units = [...names].map((name): Unit => {
    const versions = {
      base: bases.get(name) ?? [],
      theirs: theirUnits.get(name) ?? [],
      mine: mineUnits.get(name) ?? [],
    }
    return { name, standing: standingOf(versions), ...versions }
  })
  return {
    units,
    merged: (choices: ReadonlyMap<string, Choice>): Entries => {
      const answers = new Map(units.map((unit) => [unit.name, settled(unit, choices.get(unit.name))]))
      const kept = mine.flatMap((entry) => {
        const name = unitName(entry[0])
        const answer = answers.get(name)
        if (answer === mineUnits.get(name)) return [entry]
        answers.delete(name)
        return answer ?? []
      })
      const added = units.flatMap(({ name }) => (mineUnits.has(name) ? [] : (answers.get(name) ?? [])))
      return [...kept, ...added]
    },
  }
}
