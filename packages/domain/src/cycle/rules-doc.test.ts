import { expect, test } from 'vitest'
import { rulesPage } from '../../../../scripts/rules-doc/page.ts'

test('docs/rules.md says what the tables say; if not, run `pnpm docs:rules`', async () => {
  await expect(rulesPage()).toMatchFileSnapshot('../../../../docs/rules.md')
})
