import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { SettingContent } from '@mentorfolio/domain/settings/setting'
import type {
  changeSettingEndpoint,
  newSettingEndpoint,
  SettingView,
} from '@mentorfolio/domain/settings/settings.endpoints'
import { mustBeAllowedAt, rolesAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Prisma, Tx } from '../database/client.ts'
import type { Written } from '../http/answers.ts'
import { idTaken, notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { presentSetting } from './present-setting.ts'
import { loadSetting, type Setting } from './setting-row.ts'

const columnsOf = ({ name, kind, nation, people }: SettingContent) => ({ name, kind, nation, ...people })

/** Adds a setting to a centre. Its permission comes afterwards, by those who may give it. */
export const newSetting = async (tx: Tx, asked: AskedToWrite<typeof newSettingEndpoint>) => {
  const { params, body, by, now, fingerprint } = asked
  const { centreId, ...content } = body
  const taken = await tx.setting.findUnique({ where: { id: params.id } })
  // An id of a centre that this person may not see is as any other that is not there for them.
  if (taken) await loadSetting(tx, by, params.id)
  mustBeAllowedAt(by, centreId, 'setting.describe')
  if (taken && !fingerprint.mayBe(taken.madeBy)) throw idTaken()
  if (taken) return { centreId, body: presentSetting(taken, rolesAt(by, centreId)) }
  await tx.setting.create({
    data: { id: params.id, centreId, ...columnsOf(content), madeBy: fingerprint.kept, createdAt: now },
  })
  return tellAndPresentSetting(tx, asked, 'setting.describe', columnsOf(content))
}

/** Changes what is known of a setting. */
export const changeSetting = async (tx: Tx, asked: AskedToWrite<typeof changeSettingEndpoint>) => {
  const { revision, ...content } = asked.body
  const row = await loadSetting(tx, asked.by, asked.params.id)
  mustBeAllowedAt(asked.by, row.centreId, 'setting.describe')
  await changeSettingIfSeen(tx, asked.by, row, revision, columnsOf(content))
  return tellAndPresentSetting(tx, asked, 'setting.describe', columnsOf(content))
}

/** Changes the row only if it is still the one that the writer saw; else 409 with the setting as it stands now. */
export const changeSettingIfSeen = async (
  tx: Tx,
  by: SignedIn,
  { id }: Pick<Setting, 'id'>,
  revision: number,
  data: Prisma.SettingUncheckedUpdateManyInput,
) => {
  const { count } = await tx.setting.updateMany({ where: { id, revision }, data: { ...data, revision: revision + 1 } })
  if (count > 0) return
  const now = await loadSetting(tx, by, id)
  throw stale(presentSetting(now, rolesAt(by, now.centreId)))
}

/** Notes what happened in the centre's chain and answers with the setting as it now is. */
export const tellAndPresentSetting = async (
  tx: Tx,
  { params, by, now }: { params: { id: string }; by: SignedIn; now: Date },
  action: Action,
  fields: Record<string, unknown>,
): Promise<Written<SettingView>> => {
  const row = await tx.setting.findUnique({ where: { id: params.id } })
  if (!row) throw notFound()
  const { id, centreId, revision } = row
  await appendEvent(tx, {
    ...{ chainId: centreId, centreId, userId: by.userId, at: now, action, revision, fields },
    ...{ subjectKind: 'setting', subjectId: id },
  })
  return { centreId, body: presentSetting(row, rolesAt(by, centreId)) }
}
