import type { BesideRecord, BesideView } from '@mentorfolio/domain/records/beside-view'
import { call } from '../../api/call.ts'
import type { Item } from '../../outbox/item.ts'
import { itemsWaiting } from '../../outbox/waiting.ts'
import { isBeside, withBesideWaiting } from './with-waiting.ts'

/** Referrals, contacts and supervision as they stand on this device; what of them waits, and everything else that does. */
export type LoadedBeside = { beside: BesideView; waiting: readonly Item[]; onDevice: readonly Item[] }

const line = 'GET /api/relationships/:id/records'

/** Throws as `call` does. What waits is looked up first: what is sent meanwhile is in the answer, and not applied again. */
export const loadBeside = async (id: string, signal?: AbortSignal): Promise<LoadedBeside> => {
  const onDevice = await itemsWaiting()
  const view = await call(line, { params: { id } }, signal)
  return { beside: withBesideWaiting(view, onDevice), waiting: onDevice.filter((item) => isBeside(item, id)), onDevice }
}

/** As the server has it at this moment: what this device kept of it will not do. */
export const besideNow = (id: string): Promise<BesideView> => call(line, { params: { id } }, undefined, { kept: false })

/** A record of this kind, if the relationship has it. */
export const recordIn = <Kind extends BesideRecord['kind']>(
  { records }: BesideView,
  kind: Kind,
  id: string | undefined,
): Extract<BesideRecord, { kind: Kind }> | undefined =>
  records.find((record): record is Extract<BesideRecord, { kind: Kind }> => record.id === id && record.kind === kind)
