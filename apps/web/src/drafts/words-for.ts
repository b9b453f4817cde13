import type { Draft } from './draft.ts'
import { allDrafts } from './drafts.ts'

/** What is unfinished on this device of one record's forms, by the address of its page. Nothing where nothing can be read. */
export const wordsFor = async (page: string): Promise<Draft[]> => {
  const drafts = await allDrafts().catch(() => [])
  return drafts.filter(({ form, entries }) => form.startsWith(page) && entries.length > 0)
}
