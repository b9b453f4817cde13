import { newId } from '../api/device.ts'
import { claim } from '../device/tabs.ts'
import type { Draft } from './draft.ts'
import { allDrafts, draftsElsewhere, keepDraft, sendDraft } from './drafts.ts'

/** Words that this tab alone goes on with, until it lets them go. */
export type Claimed = { draft: Draft; release: () => void }

export type Found = {
  /** What the form goes on with; null: it starts afresh. */
  claimed: Claimed | null
  from: 'HERE' | 'ELSEWHERE'
  others: Draft[]
  elsewhereOpen: boolean
  /** What the server keeps besides, if it took too long to be asked. */
  late: Promise<Draft[]>
}

/** A tab that writes a draft holds its name, so that no other tab goes on with the same words. Null: another tab has it. */
export const claimDraft = async (draft: Draft): Promise<Claimed | null> => {
  const release = await claim(`draft ${draft.id}`)
  return release && { draft, release }
}

/** A name that nobody can have yet. */
export const claimNew = (id: string) => claim(`draft ${id}`)

/** How long a form waits for words that the server may have from another device, in milliseconds. */
const patience = 700

/** Copies words from another device into a draft of this one; the other copy goes once the server has this one. */
export const bringHere = async (elsewhere: Draft): Promise<Claimed | null> => {
  const { id, writtenAt } = elsewhere
  const copy: Draft = { ...elsewhere, id: newId(), replaces: { id, writtenAt } }
  const claimed = await claimDraft(copy)
  await keepDraft(copy)
  void sendDraft(copy)
  return claimed
}

/** The first that no other tab has; the rest that are free; and whether some are not. */
const claimFirst = async (drafts: readonly Draft[]) => {
  let first: Claimed | null = null
  const rest: Draft[] = []
  let taken = false
  for (const draft of drafts) {
    const claimed = await claimDraft(draft)
    if (!claimed) taken = true
    else if (!first) first = claimed
    else {
      claimed.release()
      rest.push(draft)
    }
  }
  return { first, rest, taken }
}

/**
 * The words that were left in a form, or in one of `alsoFrom`, whose words fit it too, and that no other tab is writing:
 * from this device or, if later, from another.
 */
export const findDraft = async (form: string, alsoFrom: readonly string[] = []): Promise<Found> => {
  const forms = [form, ...alsoFrom]
  const asked = Promise.all(forms.map(draftsElsewhere))
    .then((found) => found.flat().toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1)))
    .catch(() => [])
  const timer = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  const [all, elsewhere] = await Promise.all([allDrafts(), Promise.race([asked, timer])])
  const here = all.filter((draft) => forms.includes(draft.form) && draft.entries.length > 0)
  const { first, rest, taken } = await claimFirst(here)
  const [newest, ...older] = elsewhere ?? []
  const late = elsewhere === null ? asked : Promise.resolve([])
  const more = { elsewhereOpen: taken, late }
  if (!newest || (first && first.draft.writtenAt >= newest.writtenAt))
    return { claimed: first, from: 'HERE', others: [...rest, ...(elsewhere ?? [])], ...more }
  first?.release()
  const others = [...(first ? [first.draft] : []), ...rest, ...older]
  return { claimed: await bringHere(newest), from: 'ELSEWHERE', others, ...more }
}
