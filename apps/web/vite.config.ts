import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { installable } from './build/installable.ts'
import { neverCalled } from './build/never-called.ts'

/** What every page loads, in one file: it compresses better whole, and changes only when a library does. */
const framework = {
  name: 'framework',
  priority: 4,
  test: /[\\/]node_modules[\\/](?:react|react-dom|react-router|scheduler)[\\/]/,
}
/**
 * What every page of ours needs; what nearly every page needs that shows or sends something, a guest's too; and what every
 * page in the shell needs: each with all that it needs itself. One file each: many small ones compress badly, and every
 * file costs its name wherever it is asked for.
 */
const ours = {
  name: 'ours',
  priority: 3,
  test: /[\\/]src[\\/](?:api[\\/](?:lock-device|problem|tab)|shell[\\/](?:button|foot|header))\.tsx?$|vite[\\/]preload-helper/,
}
const common = {
  name: 'common',
  priority: 2,
  test: /[\\/]src[\\/](?:api[\\/]call|shell[\\/](?:late|page|tag)|words[\\/]dates)\.tsx?$/,
}
/** What every form is made of, and what the pages outside the shell are: signing in, setting up, an invitation. */
const fields = {
  name: 'fields',
  priority: 2,
  test: /[\\/]src[\\/]forms[\\/](?:error-summary|find-field|text-fields|field-parts|field-slot)\.tsx?$/,
}
const door = {
  name: 'door',
  priority: 2,
  test: /[\\/]src[\\/](?:api[\\/]auth|shell[\\/](?:frame|shared-computer))\.tsx?$/,
}
/** What comes to nothing, in words: of a guest's pages and of the door alike, which share no more than this. */
const trouble = { name: 'trouble', priority: 3, test: /[\\/]src[\\/]links[\\/]trouble\.ts$/ }
/** What a guest's pages have in common, whatever they are for. */
const guest = {
  name: 'guest-parts',
  priority: 2,
  test: /[\\/]src[\\/]guest[\\/](?:trouble|who-reads|yes-or-not-right)\.tsx?$/,
}
const shell = {
  name: 'shell',
  priority: 1,
  test: /[\\/]src[\\/](?:shell[\\/](?:shell\.route|error-page)|device[\\/](?:person|answers)|outbox[\\/]waiting)\.tsx?$/,
}

export default defineConfig({
  plugins: [react(), tailwind(), neverCalled(), installable()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // A strict CSP allows no data: fonts or images, so nothing small is folded into the styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Short names: the table of the shell's pages lists them all.
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[hash:8].js',
        codeSplitting: { groups: [framework, ours, common, fields, door, trouble, guest, shell] },
      },
    },
  },
})
