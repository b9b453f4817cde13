import type { Request } from 'express'
import type { SignedIn } from '../access/signed-in.ts'
import type { Context } from '../http/context.ts'
import { ProblemError } from '../http/problem-error.ts'
import { whoIsHere } from '../http/serve.ts'
import { type FoundLink, findLink, whyGone } from '../links/find-link.ts'
import { tokenHeader } from '../links/token.ts'

/** Whoever raises a concern, as far as we know them. */
export type Whoever = { by: SignedIn } | { link: FoundLink }

const guestOf = async ({ db, clock }: Context, request: Request, token: string): Promise<Whoever | null> => {
  const now = clock.now()
  const link = await findLink(db, { token, address: request.ip ?? 'unknown', now }).catch((error: unknown) => {
    // A link that is none, or was tried too often, is no reason to withhold advice: it is then everybody's.
    if (error instanceof ProblemError) return null
    throw error
  })
  if (!link?.relationshipId) return null
  // Signing used it up a minute ago, perhaps: it still says whose setting this is.
  const gone = whyGone(link, now)
  return gone === null || (gone === 'USED' && link.expiresAt > now) ? { link } : null
}

/** Who asks: through a guest's link, or signed in; null: nobody whom we know. */
export const whoeverAsks = async (context: Context, request: Request): Promise<Whoever | null> => {
  const token = request.header(tokenHeader)
  if (token) return guestOf(context, request, token)
  const by = await whoIsHere(context, request)
  return by ? { by } : null
}
