import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { FormerPermission } from '@mentorfolio/domain/settings/setting'
import type { permitSettingEndpoint, withdrawPermissionEndpoint } from '@mentorfolio/domain/settings/settings.endpoints'
import { mustBeAllowedAt } from '../access/at-centre.ts'
import type { Tx } from '../database/client.ts'
import { invalid, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { changeSettingIfSeen, tellAndPresentSetting } from './describe-setting.ts'
import { permissionOf, permissionsBefore } from './present-setting.ts'
import { loadSetting, type Setting } from './setting-row.ts'

/** The permissions that held before, with the one that ends now. */
const withLast = (row: Setting, until: string): FormerPermission[] => {
  const last = permissionOf(row)
  return [...(last ? [{ ...last, until }] : []), ...permissionsBefore(row)]
}

/** Every nation that a setting can be in goes by this clock. */
const zone = 'Europe/London'

/** A day that has come there: nobody permits ahead of time by a slip of the keyboard. */
const mustHaveCome = (on: string, now: Date) => {
  if (on > dayAt(now, zone)) throw invalid([{ field: 'on', message: 'Enter a day that has come already' }])
}

/** Notes who at the setting permitted that its records may be used as evidence; from then on mentees can be added. */
export const permitSetting = async (tx: Tx, asked: AskedToWrite<typeof permitSettingEndpoint>) => {
  const { params, body, by, now } = asked
  const row = await loadSetting(tx, by, params.id)
  mustBeAllowedAt(by, row.centreId, 'setting.permit')
  mustHaveCome(body.on, now)
  await changeSettingIfSeen(tx, by, row, body.revision, {
    ...{ permissionBy: body.by, permissionRole: body.role, permissionOn: new Date(body.on) },
    permissionsBefore: withLast(row, body.on),
  })
  const { revision: _, ...given } = body
  return tellAndPresentSetting(tx, asked, 'setting.permit', given)
}

/** Notes that the permission was withdrawn. New mentees are refused; what is recorded stays, and who had permitted it. */
export const withdrawPermission = async (tx: Tx, asked: AskedToWrite<typeof withdrawPermissionEndpoint>) => {
  const { params, body, by, now } = asked
  const row = await loadSetting(tx, by, params.id)
  mustBeAllowedAt(by, row.centreId, 'setting.withdrawPermission')
  mustHaveCome(body.on, now)
  if (!row.permissionOn && row.revision === body.revision)
    throw new ProblemError('wrong-state', 'There is no permission to withdraw', {
      because: 'WRONG_STATE',
      detail: 'None is recorded for this setting.',
    })
  await changeSettingIfSeen(tx, by, row, body.revision, {
    ...{ permissionBy: null, permissionRole: null, permissionOn: null },
    permissionsBefore: withLast(row, body.on),
  })
  return tellAndPresentSetting(tx, asked, 'setting.withdrawPermission', { on: body.on })
}
