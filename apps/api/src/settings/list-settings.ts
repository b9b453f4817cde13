import type { listSettingsEndpoint } from '@mentorfolio/domain/settings/settings.endpoints'
import { centresVisibleTo, mustBeAllowedAt, personAt, rolesAt } from '../access/at-centre.ts'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { Db } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { presentSettingCard } from '../portfolio/setting-card.ts'

/** Every setting of a centre, by name. An EQA sees none: for them there is no such page. */
export const listSettings = async (db: Db, { params, by }: Asked<typeof listSettingsEndpoint>) => {
  const centreId = params.id
  const { centreName } = personAt(by, centreId)
  if (!centresVisibleTo(by, 'setting').includes(centreId)) throw notFound()
  mustBeAllowedAt(by, centreId, 'setting.view')
  const rows = await db.setting.findMany({
    where: { centreId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const roles = rolesAt(by, centreId)
  return {
    ...{ centreId, centreName },
    settings: rows.map(presentSettingCard),
    actions: [decidedAction(roles, 'setting.describe', { state: null })],
  }
}
