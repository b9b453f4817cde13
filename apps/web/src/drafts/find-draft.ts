import { newId } from '../api/device.ts'
import { claim } from '../device/tabs.ts'
import type { Draft } from './draft.ts'
import { allDrafts, discardDraft, draftsElsewhere, keepDraft, sendDraft } from './drafts.ts'

export type Found = {
  /** What the form goes on with; null: it starts afresh. */
  draft: Draft | null
  from: 'HERE' | 'ELSEWHERE'
  others: Draft[]
  elsewhereOpen: boolean
  /** What the server keeps besides, if it took too long to be asked. */
  late: Promise<Draft[]>
}

/** A tab that writes a draft holds its name, so that no other tab goes on with the same words. */
export const claimDraft = (id: string) => claim(`draft ${id}`)

/** How long a form waits for words that the server may have from another device, in milliseconds. */
const patience = 700

/** Copies words from another device into a draft of this one; the other copy goes once the server has this one. */
export const bringHere = async (elsewhere: Draft): Promise<Draft> => {
  const copy = { ...elsewhere, id: newId() }
  await keepDraft(copy)
  void sendDraft(copy).then((sent) => (sent ? discardDraft(elsewhere) : undefined))
  return copy
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
  const free: Draft[] = []
  for (const draft of here) {
    const release = await claimDraft(draft.id)
    release?.()
    if (release) free.push(draft)
  }
  const elsewhereOpen = free.length < here.length
  const [latest, ...rest] = free
  const [newest] = elsewhere ?? []
  const late = elsewhere === null ? asked : Promise.resolve([])
  if (newest && !(latest && latest.writtenAt >= newest.writtenAt))
    return { draft: await bringHere(newest), from: 'ELSEWHERE', others: free, elsewhereOpen, late }
  return { draft: latest ?? null, from: 'HERE', others: [...rest, ...(elsewhere ?? [])], elsewhereOpen, late }
}
