import * as endpoints from '@mentorfolio/domain/settings/settings.endpoints'
import type { Router } from 'express'
import { rolesAt } from '../access/at-centre.ts'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { changeSetting, newSetting } from './describe-setting.ts'
import { listSettings } from './list-settings.ts'
import { permitSetting, withdrawPermission } from './permit-setting.ts'
import { presentSetting } from './present-setting.ts'
import { loadSetting } from './setting-row.ts'

export const settingRoutes = (router: Router, context: Context) => {
  const { db } = context
  serveRead(router, context, endpoints.listSettingsEndpoint, (asked) => listSettings(db, asked))
  serveRead(router, context, endpoints.viewSettingEndpoint, async ({ params, by }) => {
    const row = await loadSetting(db, by, params.id)
    return presentSetting(row, rolesAt(by, row.centreId))
  })
  serveWrite(router, context, endpoints.newSettingEndpoint, newSetting)
  serveWrite(router, context, endpoints.changeSettingEndpoint, changeSetting)
  serveWrite(router, context, endpoints.permitSettingEndpoint, permitSetting)
  serveWrite(router, context, endpoints.withdrawPermissionEndpoint, withdrawPermission)
}
