import { deviceKeyEndpoint, selfEndpoint, signOutEverywhereEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import type { Router } from 'express'
import { appendEvent } from '../audit/append-event.ts'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { deviceSecretOf } from './device-secret.ts'

export const peopleRoutes = (router: Router, context: Context) => {
  serveRead(router, context, selfEndpoint, async ({ by: { userId, name, email, people }, signIn }) => ({
    userId,
    name,
    email,
    signedInUntil: signIn.until.toISOString(),
    shared: signIn.shared,
    places: people.map(({ id, centreId, centreName, roles }) => ({ personId: id, centreId, centreName, roles })),
  }))

  serveRead(router, context, deviceKeyEndpoint, async ({ by }) => ({
    secret: await deviceSecretOf(context.db, by.userId),
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
