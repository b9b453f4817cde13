import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actions } from '../../packages/domain/src/cycle/rules.ts'
import { unitPacks } from '../../packages/qualifications/src/index.ts'
import { askedBy } from './asked.ts'
import type { House } from './troubles.ts'

const root = join(import.meta.dirname, '../..')

/** The repository as it is. */
export const thisHouse: House = {
  asked: unitPacks.flatMap(askedBy),
  actions,
  read: (file) => {
    const path = join(root, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  },
}
