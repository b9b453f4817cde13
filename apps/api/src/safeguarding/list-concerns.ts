import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type {
  ConcernView,
  listConcernsEndpoint,
  OwnConcernsView,
  ownConcernsEndpoint,
} from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db, Prisma } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import type { Asked } from '../http/serve.ts'
import { concernsVisibleTo, concernWords, desksOf, handledWords } from './concern-rows.ts'
import { readersOf } from './desk-readers.ts'

/** After this long without an acknowledgement the other leads of the desk are asked for one. In hours. [D] */
const overdueHours = 2
/** How many of each kind one page lists. */
const most = 200

type Row = Prisma.ConcernGetPayload<object>
type Names = { centres: Map<string, string>; settings: Map<string, string> }

const namesFor = async (db: Db, rows: readonly Row[]): Promise<Names> => {
  const named = { id: true, name: true } as const
  const settingIds = rows.flatMap(({ settingId }) => settingId ?? [])
  const [centres, settings] = await Promise.all([
    db.centre.findMany({ where: { id: { in: rows.map(({ centreId }) => centreId) } }, select: named }),
    db.setting.findMany({ where: { id: { in: settingIds } }, select: named }),
  ])
  const byId = (found: { id: string; name: string }[]) => new Map(found.map(({ id, name }) => [id, name]))
  return { centres: byId(centres), settings: byId(settings) }
}

const timeOf = (at: Date | null) => at && wholeMinute(at)

const presentTold = ({ sealer }: Context, row: Row, { centres, settings }: Names) => ({
  id: row.id,
  about: row.about,
  settingName: settings.get(row.settingId ?? '') ?? null,
  centreName: centres.get(row.centreId) ?? '',
  ...concernWords.parse(sealer.open(`concern:${row.id}`, row.sealed)),
  toldAt: wholeMinute(row.toldAt),
  raisedAt: wholeMinute(row.raisedAt),
  acknowledgedAt: timeOf(row.acknowledgedAt),
})

export const listOwnConcerns = async (
  context: Context,
  { by }: Asked<typeof ownConcernsEndpoint>,
): Promise<OwnConcernsView> => {
  mustBeAllowed(['raiser'], 'concern.view', { state: null })
  const rows = await context.db.concern.findMany({
    where: { AND: [concernsVisibleTo(by), { raisedByUserId: by.userId }] },
    orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  const names = await namesFor(context.db, rows)
  return { concerns: rows.map((row) => presentTold(context, row, names)) }
}

/** What else a desk sees: who raised it, and what was done. */
const presentAll = async (context: Context, rows: Row[], now: Date): Promise<ConcernView[]> => {
  const { db, sealer } = context
  const ids = (of: (row: Row) => string | null) => rows.flatMap((row) => of(row) ?? [])
  const [names, users, people, links] = await Promise.all([
    namesFor(db, rows),
    db.authUser.findMany({ where: { id: { in: ids((row) => row.raisedByUserId) } }, select: { id: true, name: true } }),
    db.person.findMany({
      where: { id: { in: [...ids((row) => row.acknowledgedByPersonId), ...ids((row) => row.handledByPersonId)] } },
      select: { id: true, name: true },
    }),
    db.link.findMany({ where: { id: { in: ids((row) => row.raisedByLinkId) } }, select: { id: true, role: true } }),
  ])
  const nameIn = (found: { id: string; name: string }[], id: string | null) =>
    found.find((each) => each.id === id)?.name ?? null
  return rows.map((row) => ({
    ...presentTold(context, row, names),
    raisedBy: nameIn(users, row.raisedByUserId),
    guestRole: links.find(({ id }) => id === row.raisedByLinkId)?.role ?? null,
    acknowledgedBy: nameIn(people, row.acknowledgedByPersonId),
    handledAt: timeOf(row.handledAt),
    handledBy: nameIn(people, row.handledByPersonId),
    handledReference: row.handledSealed
      ? handledWords.parse(sealer.open(`concern-handled:${row.id}`, row.handledSealed)).reference
      : null,
    overdue: row.acknowledgedAt === null && now.getTime() - row.raisedAt.getTime() > overdueHours * 3_600_000,
    revision: row.revision,
  }))
}

/** What waits at somebody's desk, what nobody acknowledged first; then what was handled. Throws 404 for everybody else. */
export const listConcerns = async (context: Context, { by, now }: Asked<typeof listConcernsEndpoint>) => {
  const desks = desksOf(by)
  mustBeAllowed(desks.length > 0 ? ['dsl'] : [], 'concern.view', { state: null })
  const atDesk = { AND: [concernsVisibleTo(by), { centreId: { in: desks } }] }
  const [waiting, handled] = await Promise.all([
    context.db.concern.findMany({
      where: { ...atDesk, handledAt: null },
      orderBy: [{ acknowledgedAt: { sort: 'asc', nulls: 'first' } }, { raisedAt: 'asc' }, { id: 'asc' }],
      take: most + 1,
    }),
    context.db.concern.findMany({
      where: { ...atDesk, handledAt: { not: null } },
      orderBy: [{ handledAt: 'desc' }, { id: 'desc' }],
      take: most + 1,
    }),
  ])
  return {
    now: wholeMinute(now),
    readers: await readersOf(context.db, desks, now),
    waiting: await presentAll(context, waiting.slice(0, most), now),
    handled: await presentAll(context, handled.slice(0, most), now),
    more: waiting.length > most || handled.length > most,
  }
}
