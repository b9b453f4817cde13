import { expect } from '@playwright/test'
import { catalogue, formsOfStaff, formsThatMoveOn, formsWithoutWords } from './catalogue.ts'
import { questionsOfASession, routesWithForms } from './forms-of-the-router.ts'
import { runSeed } from './seed.ts'
import { test } from './stage.ts'

const seeds: number[] = JSON.parse(process.env['CHAOS_SEEDS'] ?? '[1]')

test('every form that the router leads to is in the catalogue, and no other', async () => {
  const others = [...formsOfStaff, ...formsWithoutWords, ...formsThatMoveOn]
  const known = new Set([...catalogue.map(({ route }) => route), ...others])
  expect([...known].toSorted((a, b) => a.localeCompare(b))).toEqual(await routesWithForms())
})

test('every question that a session’s page asks is in the catalogue', async () => {
  const asked = catalogue.filter(({ route }) => route === '/sessions/:id').map(({ name }) => name)
  expect(asked).toEqual(await questionsOfASession())
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
    expect(verdict, 'what became of the words').toMatchObject({ lost: [], twice: [], leftOver: [], broken: [] })
  })
