import { describe, expect, test } from 'vitest'
import { isTelling, meaningLeftOut, type Scaffold, scaffoldNames, stagesOf } from './scaffolds.ts'

describe.each(scaffoldNames)('%s', (scaffold) => {
  const keys = stagesOf(scaffold).map(([key]) => key)
  test('asks for what took place first, and what it means later', () => {
    const told = keys.filter((key) => isTelling(scaffold, key))
    expect(told.length).toBeGreaterThan(0)
    const meant = meaningLeftOut(scaffold, (stage) => told.includes(stage))
    expect(keys.indexOf(meant ?? '')).toBeGreaterThanOrEqual(told.length)
  })
  test('leaves nothing out where nothing is told, nor where all is written', () => {
    expect(meaningLeftOut(scaffold, () => false)).toBeNull()
    expect(meaningLeftOut(scaffold, () => true)).toBeNull()
  })
})

test.each<[Scaffold, string[], string | null]>([
  ['GIBBS', ['DESCRIPTION', 'FEELINGS'], 'ANALYSIS'],
  ['GIBBS', ['FEELINGS'], null],
  ['DRISCOLL', ['WHAT', 'NOW_WHAT'], 'SO_WHAT'],
  ['STAR', ['SITUATION', 'RESULT'], null],
])('%s with %j leaves out %s', (scaffold, written, left) => {
  expect(meaningLeftOut(scaffold, (stage) => written.includes(stage))).toBe(left)
})
