import { ask } from '../api/fetching.ts'

/** A large file over a slow line comes in minutes, not seconds. */
const patience = 5 * 60_000

/**
 * The bytes of a file, for this person alone: asked as every answer is, so that a shared computer and a sign-in that ran out
 * are what they are elsewhere. Null: it is not there any more.
 */
export const fetchFile = async (id: string, signal?: AbortSignal): Promise<Blob | null> => {
  const response = await ask(`/api/files/${id}/content`, {}, signal, patience)
  if (response.status === 404 || response.status === 409) return null
  if (!response.ok) throw new Error('Not there')
  return response.blob()
}
