import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Vitest has no workspace file of its own any more: this is the configuration itself, and `pnpm vitest` names it.

// No module keeps anything of one file that another could meet: what a file needs it starts itself, and ends. So the files of
// a worker share what they import. And a busy machine is no failure: what hangs is told all the same, only later.
const shared = { isolate: false, testTimeout: 20_000 }

export default defineConfig({
  test: {
    // Left to itself Vitest keeps one processor for its own use: of two that is half.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      { test: { ...shared, name: 'house', root: './scripts', include: ['*.test.ts'] } },
      { test: { ...shared, name: 'domain', root: './packages/domain', include: ['src/**/*.test.ts'] } },
      { test: { ...shared, name: 'qualifications', root: './packages/qualifications', include: ['src/**/*.test.ts'] } },
      { test: { ...shared, name: 'web', root: './apps/web', include: ['*.test.ts', 'src/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'api',
          root: './apps/api',
          include: ['src/**/*.test.ts', 'bench/*.test.ts'],
          exclude: ['src/**/kill.test.ts'],
          globalSetup: ['src/database/testing/global-setup.ts'],
        },
      },
      // Apart, so that one can leave it out: it starts a server with its database twenty times over.
      { test: { name: 'slow', root: './apps/api', include: ['src/**/kill.test.ts'] } },
    ],
  },
})
