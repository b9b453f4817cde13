import { ApiProblem } from '../api/problem.ts'
import type { Draft } from '../drafts/draft.ts'
import { importAgain } from '../shell/import-again.ts'

/**
 * Why words may not leave this device yet: there is something in them to look at first; or they could not be checked, since
 * that part of the page has not arrived or the real names are not known here; or nobody is signed in, to whom the names
 * would be told. Null: they may.
 */
export type HeldBecause = 'NAMES' | 'UNCHECKED' | 'SIGNED_OUT' | null

const load = () => import('./unresolved.ts')
let failure: unknown = null

/** The part that checks: asked for under another name once it did not arrive. */
const checking = async () => {
  try {
    return await (failure === null ? load() : importAgain(load, failure))
  } catch (error) {
    failure = error
    throw error
  }
}

/**
 * Asks whether words may leave this device, as a draft or as a record. Words that could not be checked may, once their writer
 * said that they have read them (docs/confidentiality.md).
 */
export const heldBecause = async (
  draft: Pick<Draft, 'entries' | 'checked' | 'deviceOnly' | 'keptNames'>,
): Promise<HeldBecause> => {
  if (draft.checked?.length === 0) return null
  try {
    const { unresolvedIn } = await checking()
    return (await unresolvedIn(draft)).length > 0 ? 'NAMES' : null
  } catch (error) {
    if (draft.keptNames?.some(({ kind }) => kind === 'UNCHECKED')) return null
    return error instanceof ApiProblem && error.problem.status === 401 ? 'SIGNED_OUT' : 'UNCHECKED'
  }
}
