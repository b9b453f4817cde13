import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { changedSetting, givenPermission, nations, newSetting, settingKinds, withdrawnPermission } from './setting.ts'

const maybe = z.string().nullable()
const people = z.strictObject({
  ...{ dsl: z.string(), dslPhone: z.string(), deputy: z.string(), deputyPhone: maybe },
  ...{ supervisor: z.string(), supervisorEmail: maybe, privacyContact: z.string() },
  ...{ head: maybe, headPhone: maybe, chair: maybe, chairPhone: maybe, ladoPhone: maybe },
})

const former = z.strictObject({ by: z.string(), role: z.string(), on: z.string(), until: z.string() })

/** A setting in a list: facts alone. Days are `YYYY-MM-DD`. */
export const settingCard = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(settingKinds),
  nation: z.enum(nations),
  /** Since when records of mentoring there may be used as evidence; null: they may not. */
  permittedOn: z.string().nullable(),
})
export type SettingCard = z.infer<typeof settingCard>

export const settingView = settingCard.extend({
  centreId: z.uuid(),
  revision: z.int(),
  /** Names and numbers there; null to those who may see facts alone. */
  people: people.nullable(),
  permission: z.strictObject({ by: z.string(), role: z.string(), on: z.string() }).nullable(),
  /** Earlier permissions, the latest first. */
  permissionsBefore: z.array(former),
  actions: z.array(decidedAction),
})
export type SettingView = z.infer<typeof settingView>

const params = z.strictObject({ id: id() })
const path = '/api/settings/:id'

export const listSettingsEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/settings',
  action: 'setting.view',
  summary: 'The settings of a centre, by name',
  params,
  response: z.strictObject({
    centreId: z.uuid(),
    centreName: z.string(),
    settings: z.array(settingCard),
    actions: z.array(decidedAction),
  }),
})

export const viewSettingEndpoint = endpoint({
  method: 'GET',
  path,
  action: 'setting.view',
  summary: 'A setting, as far as the reader may see it',
  params,
  response: settingView,
})

export const newSettingEndpoint = endpoint({
  method: 'PUT',
  path,
  action: 'setting.describe',
  summary: 'Add a setting (candidate, centre admin)',
  params,
  body: newSetting,
  response: settingView,
})

export const changeSettingEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/details`,
  action: 'setting.describe',
  summary: 'Change what is known of a setting',
  params,
  body: changedSetting,
  response: settingView,
})

export const permitSettingEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/permission`,
  action: 'setting.permit',
  summary: 'Record the permission to use records of mentoring there as evidence',
  params,
  body: givenPermission,
  response: settingView,
})

export const withdrawPermissionEndpoint = endpoint({
  method: 'POST',
  path: `${path}/withdraw-permission`,
  action: 'setting.withdrawPermission',
  summary: 'Record that the permission was withdrawn: no new mentees, the records stay',
  params,
  body: withdrawnPermission,
  response: settingView,
})
