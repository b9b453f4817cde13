import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { figuresTable } from '../packages/domain/src/reflections/prompts/figures.ts'
import { termFiguresTable, termsTable } from '../packages/domain/src/reflections/terms/figures.ts'

const page = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8')

test('docs/prompts.md states how often the rules are right, as it comes out; if not, run `pnpm docs:prompts`', () => {
  expect(page('prompts.md')).toContain(figuresTable())
})

test('docs/precise-terms.md states every rule and how often they are right; if not, run `pnpm docs:prompts`', () => {
  expect(page('precise-terms.md')).toContain(termsTable())
  expect(page('precise-terms.md')).toContain(termFiguresTable())
})
