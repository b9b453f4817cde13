import { defineConfig } from '@playwright/test'
import { findBrowser } from './src/support/browser.ts'

// Found before any worker starts, as for the journeys.
process.env['CHROMIUM'] ??= await findBrowser()

export default defineConfig({
  testDir: 'src/chaos',
  testMatch: '**/*.chaos.ts',
  // Seeds share nothing but their worker's server.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['./src/chaos/reporter.ts'],
    ...(process.env['E2E_REPORT'] ? [['json', { outputFile: process.env['E2E_REPORT'] }] as const] : []),
  ],
})
