import type { Nation } from '../settings/setting.ts'
import { shippedForBritain } from './shipped-britain.ts'
import { shippedForNorthernIreland } from './shipped-northern-ireland.ts'
import { shippedForScotland } from './shipped-scotland.ts'
import { shippedForWales } from './shipped-wales.ts'

/** A law or a guidance that comes with Mentorfolio: what it is about is said in our own words. */
export type ShippedPolicy = {
  /** As logs cite it and centres speak of it: never changed once it was given out. */
  key: string
  name: string
  nations: readonly Nation[]
  /** As far as it could be established on `shippedLookedAtOn`: an edition is never guessed. */
  edition: string
  about: string
  /** Where it is published. */
  address: string
  /** What could not be established, and has to be looked at; null where nothing is known to be open. */
  ask: string | null
}

/** The day on which what ships was last looked through. Every centre checks for itself from then on. */
export const shippedLookedAtOn = '2026-11-22'

/**
 * After how many months a policy that a centre has checked is to be looked at again [D]: the guidance that schools
 * read is renewed each September.
 */
export const checkedForMonths = 12

/** What a mentor meets, nation by nation. Not all the law there is: what a centre needs besides, it adds. */
export const shippedPolicies: readonly ShippedPolicy[] = [
  ...shippedForBritain,
  ...shippedForWales,
  ...shippedForScotland,
  ...shippedForNorthernIreland,
]
