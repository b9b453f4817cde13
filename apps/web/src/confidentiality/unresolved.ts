import { type Finding, findings } from '@mentorfolio/domain/confidentiality/findings'
import type { Draft } from '../drafts/draft.ts'
import type { KeptName } from './kept-name.ts'
import { knownNames, type Names } from './known-names.ts'

/** Something to look at, and where it stands. */
export type Unresolved = Finding & { field: string }

/** What of one field's words is to be looked at: all that is found and that the writer did not say names nobody. */
export const unresolvedInField = (field: string, text: string, names: Names, kept: readonly KeptName[]): Unresolved[] =>
  findings(text, names)
    .filter((found) => !kept.some((each) => each.text === found.text))
    .map((found) => ({ ...found, field }))

/** Of whole drafts. Rejects where it cannot be told: nothing is known here of real names. */
export const unresolvedIn = async ({
  entries,
  checked,
  deviceOnly = [],
  keptNames = [],
}: Pick<Draft, 'entries' | 'checked' | 'deviceOnly' | 'keptNames'>): Promise<Unresolved[]> => {
  const names = await knownNames()
  return entries
    .filter(([field]) => (checked?.includes(field) ?? true) && !deviceOnly.includes(field))
    .flatMap(([field, text]) => unresolvedInField(field, text, names, keptNames))
}
