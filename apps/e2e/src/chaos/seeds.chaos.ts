import { expect } from '@playwright/test'
import { catalogue } from './catalogue.ts'
import { routesWithForms } from './forms-of-the-router.ts'
import { runSeed } from './seed.ts'
import { test } from './stage.ts'

const seeds: number[] = JSON.parse(process.env['CHAOS_SEEDS'] ?? '[1]')

test('every form that the router leads to is in the catalogue, and no other', async () => {
  expect([...new Set(catalogue.map(({ route }) => route))].toSorted((a, b) => a.localeCompare(b))).toEqual(
    await routesWithForms(),
  )
})

for (const seed of seeds)
  test(`seed ${seed}`, async ({ stage }, { annotations }) => {
    const began = performance.now()
    const verdict = await runSeed({
      seed,
      stage,
      log: (line) => console.log(`  ${((performance.now() - began) / 1_000).toFixed(1).padStart(5)} s  ${line}`),
    })
    annotations.push({ type: 'verdict', description: JSON.stringify(verdict) })
    expect(verdict, 'what became of the words').toMatchObject({ lost: [], twice: [] })
  })
