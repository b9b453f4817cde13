import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { openings } from './openings.ts'

const digestOf = (file: string) => createHash('sha384').update(readFileSync(file)).digest('base64')

/** Mentorfolio as an installed app, and the service worker that opens it without a network. Colours: src/theme.css. */
export const installable = (): PluginOption[] => {
  let built = ''
  const whereItIsBuilt: Plugin = {
    name: 'where-it-is-built',
    configResolved: ({ root, build }) => {
      built = resolve(root, build.outDir)
    },
  }
  const worker = VitePWA({
    // A new release waits until somebody asks for it (src/release): pages are never changed under people's hands.
    registerType: 'prompt',
    injectRegister: null,
    manifest: {
      id: '/',
      name: 'Mentorfolio',
      short_name: 'Mentorfolio',
      description: 'A mentoring portfolio: every record of a mentoring relationship is already evidence.',
      lang: 'en-GB',
      dir: 'ltr',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      theme_color: '#ffffff',
      background_color: '#f7f8f5',
      categories: ['education', 'productivity'],
      icons: [
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      // The shell alone. The worker keeps no answer of the API, ever: an answer belongs to one person, a worker's cache
      // to whoever opens this browser. What a device keeps of answers is encrypted, in src/device.
      // Of the page the one without hints: from the worker all parts are here at once.
      globIgnores: openings.map(({ name }) => name),
      globPatterns: ['**/*.{html,js,css,woff2,svg,png,webmanifest}'],
      navigateFallback: '/index.html',
      navigateFallbackDenylist: [/^\/api\//, /^\/health\//],
      // A file that is not what was built (a maintenance page with status 200, say) does not get in: the worker then is
      // not installed, and the one before stays.
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) => ({ ...entry, integrity: `sha384-${digestOf(join(built, entry.url))}` })),
          warnings: [],
        }),
      ],
      dontCacheBustURLsMatching: /^assets\//,
      // The first worker serves the page that brought it, so that the parts it has not loaded yet are there without a
      // network; a later one still waits until it is asked for.
      clientsClaim: true,
      // Once a new worker is active, the old release's parts are gone from the server and from the worker's own cache.
      // A tab that still shows the old release finds them in the copy that src/release/keep-parts.ts made of them.
      runtimeCaching: [
        {
          urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
          handler: 'CacheFirst',
          options: { cacheName: 'release-before' },
        },
      ],
      cleanupOutdatedCaches: true,
      // One file: a second one would have to be fetched while the first is being replaced.
      inlineWorkboxRuntime: true,
    },
  })
  return [whereItIsBuilt, worker]
}
