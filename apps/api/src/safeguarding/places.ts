import type { ConcernPlace } from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import { nations } from '@mentorfolio/domain/settings/setting'
import { z } from 'zod'
import { visibleTo } from '../access/visible-to.ts'
import type { Db, Prisma } from '../database/client.ts'
import type { Whoever } from './whoever.ts'

const nation = z.enum(nations)

const settingSelect = {
  ...{ id: true, name: true, kind: true, nation: true, dsl: true, dslPhone: true, deputy: true, deputyPhone: true },
  ...{ head: true, headPhone: true, chair: true, chairPhone: true, ladoPhone: true },
} as const satisfies Prisma.SettingSelect

/** Which relationships say where somebody mentors or is mentored: their own alone. */
const relationshipsOf = (whoever: Whoever): Prisma.RelationshipWhereInput => {
  if ('link' in whoever) return { id: whoever.link.relationshipId ?? '', centreId: whoever.link.centreId ?? '' }
  const own = { userId: whoever.by.userId }
  return { portfolio: { person: { AND: [visibleTo(whoever.by, 'relationship'), own] } } }
}

/**
 * Where a concern of theirs belongs, and whom to phone there: each centre with its own desk, and of its settings those of
 * their own relationships (for a guest: the one of their link), by name.
 */
export const placesOf = async (db: Db, whoever: Whoever): Promise<ConcernPlace[]> => {
  const centreIds =
    'link' in whoever ? [whoever.link.centreId ?? ''] : whoever.by.people.map(({ centreId }) => centreId)
  const centres = await db.centre.findMany({
    where: { id: { in: centreIds } },
    select: {
      ...{ id: true, name: true, dsl: true, dslPhone: true, deputy: true, deputyPhone: true },
      settings: {
        where: { relationships: { some: relationshipsOf(whoever) } },
        select: settingSelect,
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return centres.map(({ id, name, settings, ...desk }) => ({
    ...{ centreId: id, centreName: name, desk },
    settings: settings.map((setting) => ({ ...setting, nation: nation.parse(setting.nation) })),
  }))
}
