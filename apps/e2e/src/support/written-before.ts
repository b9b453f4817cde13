import { v7 } from 'uuid'

/**
 * What a device says of a plan that it has kept for four days: so a test gets a session that is over. That is longer than a device
 * is believed, so the plan counts from now.
 */
export const writtenBefore = () => ({
  'device-id': v7(),
  'device-written-at': new Date(Date.now() - 96 * 3_600_000).toISOString(),
  'device-sent-at': new Date().toISOString(),
})
