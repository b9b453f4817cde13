import { centreOverrides, configurationOf } from '@mentorfolio/domain/evidence/requirement'
import type { SignedIn } from '../access/signed-in.ts'
import type { Tx } from '../database/client.ts'
import { type DeviceWord, writtenTimes } from '../http/written.ts'
import { packOf } from './ledger-rows.ts'

/** Who writes, when by the server, and from which device. */
export type Writer = { by: SignedIn; now: Date; device: DeviceWord | null }

type Believed = { person: { centre: { hours: unknown }; registrations: { units: { packId: string }[] }[] } }

/** How long a device may have been away and still be believed: the longest that a unit of this candidate allows. */
const graceHours = ({ person }: Believed) => {
  const overrides = centreOverrides.parse(person.centre.hours)
  const packs = person.registrations.flatMap(({ units }) => units.map(({ packId }) => packOf(packId)))
  return Math.max(0, ...packs.map((pack) => configurationOf(pack, overrides).offlineGraceHours))
}

/** The times of a version written now into a candidate's portfolio. */
export const timesFor = (tx: Tx, { by, now, device }: Writer, portfolio: Believed) =>
  writtenTimes(tx, { userId: by.userId, device, receivedAt: now, graceHours: graceHours(portfolio) })
