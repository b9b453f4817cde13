import type { Plugin, Rolldown } from 'vite'

/** The page as the server gives it to an address, and what `src/main.tsx` opens there. */
export const openings = [
  { name: 'app.html', opens: '/src/app.tsx' },
  { name: 'guest.html', opens: '/src/guest/guest-page.tsx' },
  { name: 'locked.html', opens: '/src/guest/locked-page.tsx' },
]

type Bundle = Rolldown.OutputBundle

const withAllItNeeds = (bundle: Bundle, file: string, found = new Set<string>()): Set<string> => {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk' || found.has(file)) return found
  found.add(file)
  for (const each of chunk.imports) withAllItNeeds(bundle, each, found)
  return found
}

const fileOf = (bundle: Bundle, module: string) =>
  Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(module)))
    ?.fileName

/**
 * Writes index.html once more for each kind of address, with hints of the parts that are asked for there as soon as its
 * first script runs: so they come along with it instead of after it, and nobody fetches another kind's.
 */
export const withHints = (): Plugin => ({
  name: 'with-hints',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('There is no index.html yet to give hints in')
      const html = String(page.source)
      for (const { name, opens } of openings) {
        const file = fileOf(bundle, opens)
        if (!file) throw new Error(`No part has ${opens}`)
        const hints = [...withAllItNeeds(bundle, file)]
          .filter((each) => !html.includes(each))
          .map((each) => `<link rel="modulepreload" crossorigin href="/${each}">`)
        this.emitFile({
          ...{ type: 'asset', fileName: name },
          source: html.replace('</head>', `  ${hints.join('\n  ')}\n</head>`),
        })
      }
    },
  },
})
