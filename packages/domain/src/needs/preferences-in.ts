import { type Preference, preferences } from './needs-kinds.ts'

/** The preferences that these needs name, for a plan to cite and a session to remember; what to avoid is one of them. */
export const preferencesIn = (needs: Readonly<Record<Preference, string | null>>): Preference[] =>
  preferences.filter((each) => needs[each] !== null && needs[each] !== '')
