import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { figuresTable } from '../packages/domain/src/reflections/prompts/figures.ts'

test('docs/prompts.md states how often the rules are right, as it comes out; if not, run `pnpm docs:prompts`', () => {
  expect(readFileSync(new URL('../docs/prompts.md', import.meta.url), 'utf8')).toContain(figuresTable())
})
