import { z } from 'zod'
import type { UnitPack } from './unit-pack.ts'
import { unitPackShape } from './unit-pack-shape.ts'

type Configuration = UnitPack['configuration']

const numbers = unitPackShape.shape.configuration.shape

/** Schema of the numbers that a centre sets in place of a pack's own. A number left out stays the pack's. */
export const centreOverrides = z
  .strictObject({
    lateAfterHours: numbers.lateAfterHours.exactOptional(),
    tooLateAfterDays: numbers.tooLateAfterDays.exactOptional(),
    longAfterMinutes: numbers.longAfterMinutes.exactOptional(),
    offlineGraceHours: numbers.offlineGraceHours.exactOptional(),
    maxResubmissions: numbers.maxResubmissions.exactOptional(),
  })
  .readonly()

export type CentreOverrides = z.infer<typeof centreOverrides>

/** The numbers that hold for a unit at one centre: hours, days and minutes as their names say. */
export function configurationOf(pack: UnitPack, overrides: CentreOverrides = {}): Configuration {
  return { ...pack.configuration, ...overrides }
}

/**
 * The `requirement` of the hours ledger for this unit, with the centre's own numbers where it has any.
 * `minimumMinutes` is null where the unit asks for no minutes.
 */
export function requirementOf(pack: UnitPack, overrides: CentreOverrides = {}) {
  const { minMinutes, scope, menteesRequired, countsReview, countsClosure, allowsGroup } = pack.evidence
  const { lateAfterHours, tooLateAfterDays, longAfterMinutes } = configurationOf(pack, overrides)
  return {
    minimumMinutes: minMinutes,
    scope,
    menteesRequired,
    countsReview,
    countsClosure,
    allowsGroup,
    lateAfterHours,
    tooLateAfterDays,
    longAfterMinutes,
  }
}
