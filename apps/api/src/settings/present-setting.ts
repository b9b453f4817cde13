import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { formerPermission } from '@mentorfolio/domain/settings/setting'
import type { SettingView } from '@mentorfolio/domain/settings/settings.endpoints'
import { z } from 'zod'
import { decidedAction } from '../access/must-be-allowed.ts'
import { presentSettingCard } from '../portfolio/setting-card.ts'
import type { Setting } from './setting-row.ts'

const former = z.array(formerPermission)

/** The permission that stands; null where there is none, or it was withdrawn. */
export const permissionOf = ({
  permissionBy: by,
  permissionRole: role,
  permissionOn,
}: Pick<Setting, 'permissionBy' | 'permissionRole' | 'permissionOn'>) =>
  by !== null && role !== null && permissionOn ? { by, role, on: dayOf(permissionOn) } : null

export const permissionsBefore = (row: Pick<Setting, 'permissionsBefore'>) => former.parse(row.permissionsBefore)

/** A setting, as far as these parts may see it. */
export const presentSetting = (row: Setting, roles: readonly Role[]): SettingView => {
  const seesPeople = sees(roles, 'setting', 'identity')
  const { dsl, dslPhone, deputy, deputyPhone, supervisor, supervisorEmail, privacyContact } = row
  const { head, headPhone, chair, chairPhone, ladoPhone } = row
  const decided = (action: 'setting.describe' | 'setting.permit' | 'setting.withdrawPermission') =>
    decidedAction(roles, action, { state: null })
  return {
    ...presentSettingCard(row),
    centreId: row.centreId,
    revision: row.revision,
    people: seesPeople
      ? {
          ...{ dsl, dslPhone, deputy, deputyPhone, supervisor, supervisorEmail, privacyContact },
          ...{ head, headPhone, chair, chairPhone, ladoPhone },
        }
      : null,
    permission: seesPeople ? permissionOf(row) : null,
    permissionsBefore: seesPeople ? permissionsBefore(row) : [],
    actions: [decided('setting.describe'), decided('setting.permit'), decided('setting.withdrawPermission')],
  }
}
