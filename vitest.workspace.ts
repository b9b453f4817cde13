import { defineConfig } from 'vitest/config'

// Vitest has no workspace file of its own any more: this is the configuration itself, and `pnpm vitest` names it.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'house', root: './scripts', include: ['*.test.ts'] } },
      { test: { name: 'domain', root: './packages/domain', include: ['src/**/*.test.ts'] } },
      { test: { name: 'qualifications', root: './packages/qualifications', include: ['src/**/*.test.ts'] } },
      { test: { name: 'web', root: './apps/web', include: ['*.test.ts', 'src/**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          root: './apps/api',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/kill.test.ts'],
          globalSetup: ['src/database/testing/global-setup.ts'],
          // A busy machine is no failure: what hangs is told all the same, only later.
          testTimeout: 20_000,
        },
      },
      // Apart, so that one can leave it out: it starts a server with its database twenty times over.
      { test: { name: 'slow', root: './apps/api', include: ['src/**/kill.test.ts'] } },
    ],
  },
})
