import { type RegisterView, registerEntry } from '@mentorfolio/domain/judging/register'
import type { keepRegisterEndpoint, registerEndpoint } from '@mentorfolio/domain/judging/register.endpoints'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { heldAt } from '../access/held-at.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Tx } from '../database/client.ts'
import { idTaken, notFound, ProblemError, stale } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'
import { namesOf } from '../portfolio/decisions.ts'

const action = 'assessorRegister.keep'
const { entries: kept } = registerEntry.shape

const assessorsOf = (centreId: string) => ({
  ...{ centreId, deactivatedAt: null, roles: { has: 'assessor' as const } },
})

const presentRegister = async (db: Db | Tx, by: SignedIn, centreId: string): Promise<RegisterView> => {
  const people = await db.person.findMany({
    where: assessorsOf(centreId),
    select: { id: true, name: true, register: { orderBy: { version: 'desc' } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const nameOf = await namesOf(
    db,
    people.flatMap(({ register }) => register.map(({ byPersonId }) => byPersonId)),
  )
  return {
    centreId,
    assessors: people.map(({ id: personId, name, register }) => ({
      ...{ personId, name, isOneself: personAt(by, centreId).id === personId },
      versions: register.map(({ version, entries, countersigned, mayCountersign, reason, byPersonId, at }) => ({
        ...{ version, entries: kept.parse(entries), countersigned, mayCountersign, reason },
        ...{ byName: nameOf(byPersonId) ?? '', at: at.toISOString() },
      })),
    })),
  }
}

/** The assessors of a centre with what is known of each, for whoever keeps the register. */
export const viewRegister = async (db: Db, { params, by }: Asked<typeof registerEndpoint>) => {
  mustBeAllowedAt(by, params.id, action, { state: null, met: ['notOneself'] })
  return presentRegister(db, by, params.id)
}

/**
 * Keeps what is known of an assessor from now on; what was known before stays. Whose decisions are countersigned is decided by it
 * from their next one on. Whoever is asked to sign a decision signs it first, or gives it back.
 */
export const keepRegister = async (tx: Tx, asked: AskedToWrite<typeof keepRegisterEndpoint>) => {
  const { params, body, now } = asked
  const { id: centreId, personId, entryId: id } = params
  personAt(asked.by, centreId)
  const by = await heldAt(tx, asked.by, centreId, [personId])
  const me = personAt(by, centreId)
  mustBeAllowedAt(by, centreId, action, { state: null, met: me.id === personId ? [] : ['notOneself'] })
  const person = await tx.person.findFirst({ where: { ...assessorsOf(centreId), id: personId }, select: { id: true } })
  if (!person) throw notFound()
  const made = await tx.assessorEntry.findUnique({ where: { id } })
  if (made) {
    if (made.personId !== personId || made.byPersonId !== me.id) throw idTaken()
    return { centreId, body: await presentRegister(tx, by, centreId) }
  }
  const latest = await tx.assessorEntry.findFirst({ where: { personId }, orderBy: { version: 'desc' } })
  if ((latest?.version ?? 0) !== body.version) throw stale(await presentRegister(tx, by, centreId))
  if (!body.mayCountersign && (await tx.portfolioUnit.count({ where: { countersignerId: personId } })) > 0)
    throw new ProblemError('wrong-state', 'They are asked to sign a decision', {
      because: 'WRONG_STATE',
      detail: 'Let them sign what waits for them, or give it back; then say that they sign no more.',
    })

  const { version: _, ...entry } = body
  const version = body.version + 1
  await tx.assessorEntry.create({ data: { ...entry, id, centreId, personId, version, byPersonId: me.id, at: now } })
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'assessorEntry', subjectId: personId, revision: version, fields: entry },
  })
  return { centreId, body: await presentRegister(tx, by, centreId) }
}
