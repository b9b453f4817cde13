import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { fingerprint } from '../../../../scripts/fingerprint.ts'
import { releases } from './house.ts'

const repository = join(import.meta.dirname, '../../../..')
const inputs = ['apps/web', 'packages', 'pnpm-lock.yaml', 'tsconfig.base.json', 'apps/e2e/src/chaos/second-release.ts']

/**
 * Builds the same pages as another release, in which no file has the name it had, unless that was done of these very
 * files. Answers whether it was built.
 */
export const buildSecondRelease = async (): Promise<boolean> => {
  const stamp = `${releases.second}.stamp`
  const digest = fingerprint(repository, inputs)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false
  await build({
    root: join(repository, 'apps/web'),
    configFile: join(repository, 'apps/web/vite.config.ts'),
    logLevel: 'warn',
    build: {
      outDir: releases.second,
      emptyOutDir: true,
      rolldownOptions: {
        output: {
          entryFileNames: 'assets/second-[name]-[hash].js',
          chunkFileNames: 'assets/second-[name]-[hash].js',
          assetFileNames: 'assets/second-[name]-[hash][extname]',
        },
      },
    },
  })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}
