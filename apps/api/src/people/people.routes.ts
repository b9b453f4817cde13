import type { Action } from '@mentorfolio/domain/cycle/rules'
import {
  acceptNewEndpoint,
  acceptSignedInEndpoint,
  viewInvitationEndpoint,
} from '@mentorfolio/domain/people/invitation.endpoints'
import {
  changePasswordEndpoint,
  changeRolesEndpoint,
  deactivatePersonEndpoint,
  describePersonEndpoint,
  deviceKeyEndpoint,
  inviteAgainEndpoint,
  invitePersonEndpoint,
  listPeopleEndpoint,
  reactivatePersonEndpoint,
  selfEndpoint,
  signInWaysEndpoint,
  signOutEverywhereEndpoint,
  viewPersonEndpoint,
  withdrawInvitationEndpoint,
} from '@mentorfolio/domain/people/people.endpoints'
import type { Router } from 'express'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { serveAnyone, serveRead, serveWrite } from '../http/serve.ts'
import { serveGuestRead, serveGuestWrite } from '../links/serve-guest.ts'
import { mailFate, signInLinkFate } from '../mail/mail-fate.ts'
import { acceptNew, acceptSignedIn, viewInvitation } from './accept-invitation.ts'
import { changeRoles, deactivatePerson, reactivatePerson } from './change-part.ts'
import { changePassword, choosesFreely } from './change-password.ts'
import { deviceSecretOf } from './device-secret.ts'
import { describePerson, inviteAgain, invitePerson, withdrawInvitation } from './invite-person.ts'
import { listPeople } from './list-people.ts'
import { viewPerson } from './view-person.ts'

const invitationRoutes = (router: Router, context: Context) => {
  serveGuestRead(router, context, viewInvitationEndpoint, ['INVITATION'], (asked) => viewInvitation(context, asked))
  serveGuestWrite(router, context, acceptNewEndpoint, ['INVITATION'], (tx, asked) => acceptNew(tx, context, asked))
  serveGuestWrite(router, context, acceptSignedInEndpoint, ['INVITATION'], (tx, asked) =>
    acceptSignedIn(tx, context, asked),
  )
}

const centrePeopleRoutes = (router: Router, context: Context) => {
  serveRead(router, context, listPeopleEndpoint, (asked) => listPeople(context.db, asked))
  serveRead(router, context, viewPersonEndpoint, (asked) => viewPerson(context.db, asked))
  serveWrite(router, context, invitePersonEndpoint, (tx, asked) => invitePerson(tx, context, asked))
  serveWrite(router, context, inviteAgainEndpoint, (tx, asked) => inviteAgain(tx, context, asked))
  serveWrite(router, context, withdrawInvitationEndpoint, withdrawInvitation)
  serveWrite(router, context, describePersonEndpoint, (tx, asked) => describePerson(tx, context, asked))
  serveWrite(router, context, changeRolesEndpoint, (tx, asked) => changeRoles(tx, context, asked))
  serveWrite(router, context, deactivatePersonEndpoint, deactivatePerson)
  serveWrite(router, context, reactivatePersonEndpoint, (tx, asked) => reactivatePerson(tx, context, asked))
}

/** What somebody does to their account is told at each of their centres. */
const tellOfAccount = async (tx: Tx, by: SignedIn, { at, action }: { at: Date; action: Action }) => {
  // In one order for everybody, so that two at once cannot wait for each other's chains.
  for (const { id, centreId } of by.people.toSorted((a, b) => (a.centreId < b.centreId ? -1 : 1)))
    await appendEvent(tx, {
      ...{ chainId: centreId, centreId, userId: by.userId, at, action },
      ...{ subjectKind: 'person', subjectId: id, revision: null, fields: {} },
    })
}

export const peopleRoutes = (router: Router, context: Context) => {
  invitationRoutes(router, context)
  centrePeopleRoutes(router, context)

  serveAnyone(router, context, signInWaysEndpoint, async () => ({ link: signInLinkFate(context.config) }))

  serveRead(router, context, selfEndpoint, async ({ by: { userId, name, email, people }, signIn, now }) => ({
    userId,
    name,
    email,
    signedInUntil: signIn.until.toISOString(),
    shared: signIn.shared,
    choosesPassword: choosesFreely(signIn, now),
    places: people.map(({ id, centreId, centreName, roles }) => ({
      ...{ personId: id, centreId, centreName, roles, mail: mailFate(context.config, centreId) },
    })),
  }))

  serveRead(router, context, deviceKeyEndpoint, async ({ by }) => ({
    secret: await deviceSecretOf(context.db, by.userId),
  }))

  serveWrite(router, context, signOutEverywhereEndpoint, async (tx, { by, now }) => {
    const { count } = await tx.authSession.deleteMany({ where: { userId: by.userId } })
    await tellOfAccount(tx, by, { at: now, action: 'self.signOutEverywhere' })
    return { centreId: null, body: { ended: count } }
  })

  serveWrite(router, context, changePasswordEndpoint, async (tx, asked) => {
    const ended = await changePassword(tx, context, asked)
    await tellOfAccount(tx, asked.by, { at: asked.now, action: 'self.changePassword' })
    return { centreId: null, body: { ended } }
  })
}
