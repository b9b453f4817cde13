// Playwright takes a file's default export as its global set-up.
export { makeDemoOnce as default } from './server.ts'
