import { centresVisibleTo } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'

export type Setting = Prisma.SettingGetPayload<object>

/** A setting of a centre where this reader may see settings; else 404. */
export const loadSetting = async (tx: Tx, by: SignedIn, id: string): Promise<Setting> => {
  const row = await tx.setting.findFirst({ where: { id, centreId: { in: centresVisibleTo(by, 'setting') } } })
  if (!row) throw notFound()
  return row
}
