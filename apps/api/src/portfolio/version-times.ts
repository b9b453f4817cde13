import type { Role } from '@mentorfolio/domain/cycle/roles'
import { nameFor } from '../access/visible-to.ts'

export type VersionRow = {
  version: number
  byPersonId: string
  deviceAt: Date | null
  skewMs: bigint | null
  receivedAt: Date
  effectiveAt: Date
}

/** When a version was written, on which clock, and by whom as these parts may know them (docs/hours.md, 'Writing offline'). */
export const timesOf =
  (roles: readonly Role[], candidate: { id: string; name: string }) =>
  ({ version, byPersonId, deviceAt, skewMs, receivedAt, effectiveAt }: VersionRow, reason: string | null = null) => ({
    version,
    deviceAt: deviceAt?.toISOString() ?? null,
    skewMs: skewMs === null ? null : Number(skewMs),
    receivedAt: receivedAt.toISOString(),
    effectiveAt: effectiveAt.toISOString(),
    by: byPersonId === candidate.id ? nameFor(roles, candidate) : 'Somebody else',
    reason,
  })
