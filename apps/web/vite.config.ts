import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { installable } from './build/installable.ts'
import { neverCalled } from './build/never-called.ts'
import { withHints } from './build/openings.ts'

/** What every page loads, in one file: it compresses better whole, and changes only when a library does. */
const framework = {
  name: 'framework',
  priority: 4,
  test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/,
}
/** What every page loads but a guest's and the locked one. */
const router = { name: 'router', priority: 4, test: /[\\/]node_modules[\\/]react-router[\\/]/ }
// Our own, each with all that it needs itself. One file each: many small ones compress badly, and every file costs its name
// wherever it is asked for. What the locked page needs is apart from whatever has to do with the router.

/** What every page needs. */
const ours = {
  name: 'ours',
  priority: 3,
  test: /[\\/]src[\\/](?:api[\\/](?:lock-device|problem|tab)|shell[\\/](?:button|first-failure|skeleton))\.tsx?$|vite[\\/]preload-helper/,
}
/** What every page needs that the router knows. */
const app = { name: 'app', priority: 2, test: /[\\/]src[\\/](?:app|shell[\\/](?:button-link|foot|header))\.tsx$/ }
/** What asks the API as somebody, and keeps what it answers. */
const device = {
  name: 'device',
  priority: 2,
  test: /[\\/]src[\\/](?:api[\\/](?:call|save-state)|device[\\/](?:person|answers)|outbox[\\/]waiting)\.ts$/,
}
/** What nearly every page shows that is somebody's. */
const common = {
  name: 'common',
  priority: 2,
  test: /[\\/]src[\\/](?:shell[\\/](?:late|page|tag)|words[\\/]dates)\.tsx?$/,
}
/** What may be done, and where a relationship or a session stands: a line each, and asked on most pages. */
const standing = {
  name: 'standing',
  priority: 2,
  test: /[\\/]src[\\/](?:words[\\/]decided|cycle[\\/]is-over|sessions[\\/]took-place)\.ts$/,
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
  test: /[\\/]src[\\/]shell[\\/](?:frame|shared-computer)\.tsx?$/,
}
/** Asking by a link, and what comes to nothing, in words: of a guest's pages and of the door alike, which share no more than this. */
const trouble = { name: 'trouble', priority: 3, test: /[\\/]src[\\/]links[\\/](?:by-link|trouble)\.ts$/ }
/** What a guest's pages have in common, whatever they are for. */
const guest = {
  name: 'guest-parts',
  priority: 2,
  test: /[\\/]src[\\/]guest[\\/](?:trouble|who-reads|yes-or-not-right)\.tsx?$/,
}
/** What sends, and what keeps words: of forms, and of the locked page, which has no form. */
const outbox = {
  name: 'outbox',
  priority: 2,
  test: /[\\/]src[\\/](?:outbox[\\/]outbox|drafts[\\/]open-forms)\.ts$/,
}
/** A form of records, with where its words are and how it is sent: what nearly every form of somebody signed in loads as a whole. */
const recordForm = {
  name: 'record-form',
  priority: 1,
  test: /[\\/]src[\\/]forms[\\/](?:use-record-form|record-form|save-bar|use-written)\.tsx?$/,
}
const shell = {
  name: 'shell',
  priority: 1,
  test: /[\\/]src[\\/]shell[\\/](?:shell\.route|error-page)\.tsx?$/,
}

export default defineConfig({
  plugins: [react(), tailwind(), neverCalled(), withHints(), installable()],
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
        codeSplitting: {
          groups: [
            framework,
            router,
            ours,
            app,
            device,
            common,
            standing,
            fields,
            door,
            trouble,
            guest,
            outbox,
            recordForm,
            shell,
          ],
        },
      },
    },
  },
})
