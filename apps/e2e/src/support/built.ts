import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Built = { file: string; name?: string }

/** The file that the build made of this: by its source, or by the name of what several pages load together. */
export const built = (what: string) => {
  const read = readFileSync(join(import.meta.dirname, '../../../web/dist/.vite/manifest.json'), 'utf8')
  const manifest: Record<string, Built | undefined> = JSON.parse(read)
  const file = (manifest[what] ?? Object.values(manifest).find((each) => each?.name === what))?.file
  if (!file) throw new Error(`Nothing was built of ${what}`)
  return `**/${file}`
}
