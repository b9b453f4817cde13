import { selfEndpoint, signOutEverywhereEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import type { Router } from 'express'
import { appendEvent } from '../audit/append-event.ts'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'

export const peopleRoutes = (router: Router, context: Context) => {
  serveRead(router, context, selfEndpoint, async ({ by: { name, email, people } }) => ({
    name,
    email,
    places: people.map(({ id, centreId, centreName, roles }) => ({ personId: id, centreId, centreName, roles })),
  }))

  serveWrite(router, context, signOutEverywhereEndpoint, async (tx, { by, now }) => {
    const { count } = await tx.authSession.deleteMany({ where: { userId: by.userId } })
    // In one order for everybody, so that two at once cannot wait for each other's chains.
    for (const { id, centreId } of by.people.toSorted((a, b) => (a.centreId < b.centreId ? -1 : 1)))
      await appendEvent(tx, {
        chainId: centreId,
        centreId,
        userId: by.userId,
        at: now,
        action: 'self.signOutEverywhere',
        subjectKind: 'person',
        subjectId: id,
        revision: null,
        fields: {},
      })
    return { centreId: null, body: { ended: count } }
  })
}
