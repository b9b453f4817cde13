import {
  acknowledgeConcernEndpoint,
  type ConcernAdviceView,
  concernAdviceEndpoint,
  handleConcernEndpoint,
  listConcernsEndpoint,
  ownConcernsEndpoint,
  raiseConcernEndpoint,
} from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { signedOut } from '../http/problem-error.ts'
import { answer, parseParts, route, serveAnyone, serveRead, serveWrite, writeOnce } from '../http/serve.ts'
import { acknowledgeConcern, handleConcern } from './handle-concern.ts'
import { listConcerns, listOwnConcerns } from './list-concerns.ts'
import { placesOf } from './places.ts'
import { mayRaise, raiseConcern } from './raise-concern.ts'
import { whoeverAsks } from './whoever.ts'

export const safeguardingRoutes = (router: Router, context: Context) => {
  serveAnyone(router, context, concernAdviceEndpoint, async (_asked, request): Promise<ConcernAdviceView> => {
    const whoever = await whoeverAsks(context, request)
    if (!whoever) return { who: 'NOBODY', places: [] }
    const who = 'link' in whoever ? 'GUEST' : 'ACCOUNT'
    return { who, places: await placesOf(context.db, whoever) }
  })

  // Somebody signed in, or the holder of a link: whichever of the two is there.
  route(router, raiseConcernEndpoint, async (request, response) => {
    const whoever = await whoeverAsks(context, request)
    if (!whoever) throw signedOut()
    const parts = parseParts(raiseConcernEndpoint, request)
    const now = context.clock.now()
    const sender = { id: 'link' in whoever ? whoever.link.id : whoever.by.userId, maySee: () => true }
    const body = await writeOnce(context, raiseConcernEndpoint, request, { sender, parts, now }, async (tx) => {
      // Within: what is refused now may have been kept at an earlier try with this key, whose answer is then given again.
      await mayRaise(context, whoever, parts.body, now)
      // The answer is kept: it names neither a centre nor a concern.
      return { centreId: null, body: await raiseConcern(tx, context, whoever, parts.body, now) }
    })
    answer(context, raiseConcernEndpoint, response, body)
  })

  serveRead(router, context, ownConcernsEndpoint, (asked) => listOwnConcerns(context, asked))
  serveRead(router, context, listConcernsEndpoint, (asked) => listConcerns(context, asked))
  serveWrite(router, context, acknowledgeConcernEndpoint, acknowledgeConcern)
  serveWrite(router, context, handleConcernEndpoint, (tx, asked) => handleConcern(tx, context, asked))
}
