import { test as base } from '@playwright/test'
import { people } from '../support/test.ts'
import { startHouse } from './house.ts'
import { startProxy } from './proxy.ts'
import { recordsOf } from './records.ts'
import type { Stage } from './world.ts'

/** Tests with a server, a proxy before it and a candidate's records: one of each for a worker, since a start takes seconds. */
export const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({}, use) => {
      const email = people.priya
      const house = await startHouse()
      const proxy = await startProxy(house.port)
      try {
        const records = await recordsOf(`http://127.0.0.1:${house.port}`, email)
        await use({ house, proxy, records, email })
      } finally {
        await proxy.close()
        await house.stop()
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})
