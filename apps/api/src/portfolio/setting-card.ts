import { dayOf } from '@mentorfolio/domain/calendar/days'
import { nations } from '@mentorfolio/domain/settings/setting'
import type { SettingCard } from '@mentorfolio/domain/settings/settings.endpoints'
import { z } from 'zod'
import type { Setting } from '../generated/prisma/client.ts'

const nation = z.enum(nations)

/** A setting as lists and choices name it. */
export const presentSettingCard = (
  row: Pick<Setting, 'id' | 'name' | 'kind' | 'nation' | 'permissionOn'>,
): SettingCard => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  nation: nation.parse(row.nation),
  permittedOn: row.permissionOn && dayOf(row.permissionOn),
})
