import type { centrePacksEndpoint, choosePacksEndpoint } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { type CentrePacksView, isSamePack, type PackVersion, type PackView } from '@mentorfolio/domain/cohorts/packs'
import { decide } from '@mentorfolio/domain/cycle/decide'
import { unitPack, unitPacks } from '@mentorfolio/qualifications'
import { mustBeAllowedAt, rolesAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Tx } from '../database/client.ts'
import { invalid, stale } from '../http/problem-error.ts'
import type { Asked, AskedToWrite } from '../http/serve.ts'

type Shipped = (typeof unitPacks)[number]

const presentShipped = (pack: Shipped): PackView => ({
  packId: pack.id,
  packVersion: pack.packVersion,
  title: pack.title,
  probable: pack.probableIdentity && {
    title: pack.probableIdentity.title,
    awardingBody: pack.probableIdentity.awardingBody,
    because: pack.probableIdentity.because,
  },
  awardingBody: pack.awardingBody,
  qualifications: pack.qualifications.map(({ title }) => title),
  level: pack.level,
  minMinutes: pack.evidence.minMinutes,
  criteria: pack.criteria.length,
  source: pack.source,
  sourceNote: pack.sourceNote,
})

/** The packs of these that this release ships, in the order of their ids: of others there is nothing to show. */
export const presentPacks = (chosen: readonly PackVersion[]): PackView[] =>
  unitPacks.map(presentShipped).filter((pack) => chosen.some((each) => isSamePack(each, pack)))

/** Whether this release ships exactly this version. */
export const isShipped = ({ packId, packVersion }: PackVersion) => unitPack(packId)?.packVersion === packVersion

const presentCentrePacks = async (db: Db | Tx, by: SignedIn, centreId: string): Promise<CentrePacksView> => {
  const centre = await db.centre.findUniqueOrThrow({
    where: { id: centreId },
    select: { name: true, revision: true, packs: { select: { packId: true, packVersion: true } } },
  })
  const used = await db.cohortPack.groupBy({ by: ['packId', 'packVersion'], where: { centreId }, _count: true })
  return {
    centreId,
    centreName: centre.name,
    revision: centre.revision,
    packs: unitPacks.map(presentShipped).map((pack) => ({
      ...pack,
      offered: centre.packs.some((each) => isSamePack(each, pack)),
      cohorts: used.find((each) => isSamePack(each, pack))?._count ?? 0,
    })),
    mayChoose: decide({ roles: rolesAt(by, centreId) }, 'pack.choose', { state: null }).allowed,
  }
}

/** Every unit pack, and which of them the centre offers. */
export const viewPacks = (db: Db, { params, by }: Asked<typeof centrePacksEndpoint>) => {
  mustBeAllowedAt(by, params.id, 'pack.view')
  return presentCentrePacks(db, by, params.id)
}

/** Chooses what the centre offers. A pack that cohorts use stays with them: it is only offered to no further one. */
export const choosePacks = async (tx: Tx, { params, body, by, now }: AskedToWrite<typeof choosePacksEndpoint>) => {
  const centreId = params.id
  mustBeAllowedAt(by, centreId, 'pack.choose')
  const unknown = body.packs.findIndex((pack) => !isShipped(pack))
  if (unknown >= 0) throw invalid([{ field: `packs.${unknown}`, message: 'Choose unit packs from the list' }])
  const { count } = await tx.centre.updateMany({
    where: { id: centreId, revision: body.revision },
    data: { revision: body.revision + 1 },
  })
  if (count === 0) throw stale(await presentCentrePacks(tx, by, centreId))
  const before = await tx.centrePack.findMany({ where: { centreId } })
  const gone = before.filter((each) => isShipped(each) && !body.packs.some((pack) => isSamePack(pack, each)))
  for (const { packId, packVersion } of gone)
    await tx.centrePack.delete({ where: { centreId_packId_packVersion: { centreId, packId, packVersion } } })
  const added = body.packs.filter((pack) => !before.some((each) => isSamePack(pack, each)))
  await tx.centrePack.createMany({ data: added.map((pack) => ({ ...pack, centreId, chosenAt: now })) })
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'pack.choose' },
    ...{ subjectKind: 'centre', subjectId: centreId, revision: body.revision + 1, fields: { packs: body.packs } },
  })
  return { centreId, body: await presentCentrePacks(tx, by, centreId) }
}

/** A unit of a registration as it is made: what follows from its pack is kept with it. */
export const unitOfPack = ({ packId, packVersion }: PackVersion) => ({
  ...{ packId, packVersion, asksHours: unitPack(packId)?.evidence.minMinutes !== null },
})
