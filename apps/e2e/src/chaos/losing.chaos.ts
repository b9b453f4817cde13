import { expect } from '@playwright/test'
import type { Preparation } from './browser.ts'
import { catalogue } from './catalogue.ts'
import { killTab } from './killing.ts'
import { runSeed } from './seed.ts'
import { test } from './stage.ts'

/** A browser whose database never opens, and a server that takes no drafts: as pages would be that keep nothing. */
const keepsNothing: Preparation = async (context) => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here', 'SecurityError')
    }
  })
  await context.route('**/api/drafts**', (route) => route.fulfill({ status: 500 }))
}

/** Forms take turns by the seed: one that leads to a form of many boxes, all of them in sight after it is opened again. */
const seedIn = (round: number) => catalogue.length * round + catalogue.findIndex(({ name }) => name === 'new setting')

/** In every other round, by chance, the tab dies before anything was promised: then there is nothing to lose. */
const mostRounds = 8

test('with drafts switched off, a killed tab loses words, and that is noticed', async ({ stage }) => {
  const fault = { name: 'the tab is killed', strike: killTab, lift: async () => undefined }
  let lost = 0
  for (let round = 1; lost === 0 && round <= mostRounds; round += 1) {
    const verdict = await runSeed({
      ...{ seed: seedIn(round), stage, prepare: keepsNothing },
      plan: [{ fault, after: 5 }],
      log: (line) => console.log(`  ${line}`),
    })
    lost = verdict.lost.length
  }
  expect(lost).toBeGreaterThan(0)
})
