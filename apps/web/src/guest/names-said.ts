import { leaveOut, sureFindings } from '@mentorfolio/domain/confidentiality/sure-findings'
import { type KeptNames, keptAs } from '../confidentiality/names-kept.ts'
import type { Vault } from '../device/vault.ts'
import type { HandedPage } from './handed-page.ts'

/**
 * What a mentee is to leave out of what they typed on their mentor's device, in words; null where there is nothing. Their own
 * name and the staff's, as this device knows them: the names of the mentor's other mentees are not theirs to learn by trying.
 */
export const namesSaid = async (vault: Vault, { guest }: HandedPage, words: string): Promise<string | null> => {
  const kept = await vault.get<KeptNames>(keptAs.kind, keptAs.id)
  const known = (kept?.answer.known ?? []).filter(({ kind, token }) => kind === 'STAFF' || token === guest.name)
  const found = sureFindings(words, known)
  return found.length > 0 ? leaveOut(found) : null
}
