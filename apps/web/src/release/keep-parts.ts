/** The worker looks here for what is not in its own release (build/installable.ts). */
const before = 'release-before'

const isPart = ({ url }: Request) => /^\/assets\/.*\.(js|css)$/.test(new URL(url).pathname)

/**
 * Copies the parts of the release that is about to be replaced, so that other tabs that still show it can go on to pages
 * they have not opened yet. Of one release only: a page that is two behind is asked to load again.
 */
export const keepParts = async () => {
  const precaches = (await caches.keys()).filter((name) => name.includes('-precache-'))
  await caches.delete(before)
  const kept = await caches.open(before)
  for (const name of precaches) {
    const cache = await caches.open(name)
    for (const request of (await cache.keys()).filter(isPart)) {
      const part = await cache.match(request)
      if (part) await kept.put(request, part)
    }
  }
}
