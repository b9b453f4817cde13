import { daysGone } from '@mentorfolio/domain/calendar/still-to-come'
import type { newMenteeEndpoint, newMenteeViewEndpoint } from '@mentorfolio/domain/mentees/mentees.endpoints'
import { suggestNames } from '@mentorfolio/domain/mentees/names'
import { centresVisibleTo } from '../access/at-centre.ts'
import { decidedAction, mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { idTaken, invalid, notFound } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { sealedAs } from '../identity/mentee-identity.ts'
import { mustBeFree } from '../identity/must-be-free.ts'
import type { Sealer } from '../identity/seal.ts'
import { presentSettingCard } from '../portfolio/setting-card.ts'
import { dayWritten } from '../portfolio/when-written.ts'
import { findRelationship, told } from './mentee-row.ts'
import { loadRegistration } from './registration-row.ts'

/** Nothing freezes a portfolio yet: the malpractice cases that will are not there. */
const notFrozen = ['notFrozen'] as const

/** The settings of this centre that they may see. */
const seenAt = (by: SignedIn, centreId: string): Prisma.SettingWhereInput => ({
  AND: [{ centreId }, { centreId: { in: centresVisibleTo(by, 'setting') } }],
})

/** What a new mentee can be begun with: whether at all, where, and under which name. */
export const viewNewMentee = async (db: Db, { params, by }: Asked<typeof newMenteeViewEndpoint>) => {
  const { id, centreId, state, roles, allowsSimulation, taken } = await loadRegistration(db, by, params.id)
  const facts = { state, met: [...notFrozen, 'settingPermission' as const] }
  const real = decidedAction(roles, 'relationship.draft', facts)
  // Whose it is to do is asked; that it cannot be done now is told on the page.
  if (real.because === 'WRONG_ROLE') mustBeAllowed(roles, 'relationship.draft', facts)
  const settings = await db.setting.findMany({ where: seenAt(by, centreId), orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const simulationAllowed = allowsSimulation ? (['simulationAllowed'] as const) : []
  return {
    ...{ registrationId: id, centreId, real, taken },
    simulated: decidedAction(roles, 'relationship.draftSimulated', {
      state,
      met: [...notFrozen, ...simulationAllowed],
    }),
    settings: settings.map(presentSettingCard),
    suggested: suggestNames(taken, id),
  }
}

/** The setting named, if this person may see it; else it is not there. */
const settingOf = async (tx: Tx, by: SignedIn, centreId: string, settingId: string | null) => {
  if (settingId === null) return null
  const setting = await tx.setting.findFirst({
    where: { id: settingId, ...seenAt(by, centreId) },
    select: { permissionOn: true },
  })
  if (!setting) throw invalid([{ field: 'settingId', message: 'Choose a setting from the list' }])
  return setting
}

/**
 * Begins with a new mentee: a relationship in its draft, and who they are sealed beside it. Without the setting's permission
 * there is none (docs/cycle.md). Nothing that is kept or told afterwards holds the real name but that seal.
 */
export const newMentee = async (tx: Tx, sealer: Sealer, asked: AskedToWrite<typeof newMenteeEndpoint>) => {
  const { params, body, by, now, fingerprint } = asked
  const { registrationId, simulated, settingId, pseudonym, identity, under18, reviewDueOn, endsOn } = body
  const registration = await loadRegistration(tx, by, registrationId)
  const { centreId, portfolioId, zone, state, roles, allowsSimulation } = registration
  const action = simulated ? 'relationship.draftSimulated' : 'relationship.draft'

  const before = await tx.relationship.findUnique({ where: { id: params.id }, select: { madeBy: true } })
  if (before) {
    const row = await findRelationship(tx, by, params.id)
    if (!row) throw notFound()
    mustBeAllowed(roles, action, { state: 'ACTIVE', met: ['settingPermission', 'simulationAllowed', ...notFrozen] })
    if (!fingerprint.mayBe(before.madeBy)) throw idTaken()
    return { centreId, body: told(row) }
  }
  const setting = await settingOf(tx, by, centreId, settingId)
  mustBeAllowed(roles, action, {
    state,
    met: [
      ...notFrozen,
      ...(allowsSimulation ? (['simulationAllowed'] as const) : []),
      ...(setting?.permissionOn ? (['settingPermission'] as const) : []),
    ],
  })
  const gone = daysGone({ reviewDueOn, endsOn }, dayWritten(asked, zone))
  if (gone.length > 0) throw invalid(gone)
  await mustBeFree(tx, portfolioId, { name: pseudonym, field: 'pseudonym', whose: 'you have' })
  await tx.relationship.create({
    data: {
      ...{ id: params.id, centreId, portfolioId, settingId, pseudonym, simulated, under18, madeBy: fingerprint.kept },
      reviewDueOn: reviewDueOn === null ? null : new Date(reviewDueOn),
      endsOn: endsOn === null ? null : new Date(endsOn),
      createdAt: now,
      ...(identity
        ? {
            identity: {
              create: { centreId, sealed: sealer.seal(sealedAs(params.id), identity), createdAt: now },
            },
          }
        : {}),
    },
  })
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId: by.userId, at: now, action, revision: 1 },
    ...{ subjectKind: 'relationship', subjectId: params.id },
    // Of who they are, not even a digest: names are few, and quickly tried.
    fields: { pseudonym, settingId, simulated, under18, reviewDueOn, endsOn },
  })
  return { centreId, body: { id: params.id, name: pseudonym, state: 'DRAFT' as const, revision: 1 } }
}
