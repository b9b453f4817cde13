import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './src/support/browser.ts'

// The browser is found before any worker starts: unpacking the packaged one twice at a time would race.
const executablePath = process.env['CHROMIUM'] ?? (await findBrowser())
process.env['CHROMIUM'] = executablePath

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.e2e.ts',
  globalSetup: './src/support/demo-once.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A busy machine is no failure: what hangs is told all the same, only later.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env['E2E_REPORT'] ? [['list'], ['json', { outputFile: process.env['E2E_REPORT'] }]] : 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 390, height: 844 },
    // Journeys about the worker itself allow it; the others need not fetch every page's parts in the background.
    serviceWorkers: 'block',
    launchOptions: { executablePath, args: browserArguments },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
