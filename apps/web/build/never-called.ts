import type { Plugin } from 'vite'

/**
 * Parts of libraries that no page ever calls, but that a bundler cannot leave out because something that might call them
 * stands beside what we use. In the pages their exports do nothing: some 10 KB gzipped that nobody downloads.
 */
const parts = [
  // zod ties its JSON Schema writer to every schema; the API alone writes OpenAPI.
  /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/,
  // zod's own words for what is wrong, in every form: our fields each have words of theirs.
  /\/zod\/v4\/locales\/en\.js$/,
  // The router's probes for measuring tools, used when `instrumentations` are passed to it: we pass none.
  /\/react-router\/dist\/production\/lib\/router\/instrumentation\.js$/,
  // What `<Link prefetch>` fetches for pages of the router's framework mode: we use its data mode.
  /\/react-router\/dist\/production\/lib\/dom\/ssr\/links\.js$/,
]

/** The names that a module exports, both where they are declared and in lists: `export { one, two as three }`. */
const exported = (code: string) => {
  const declared = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
  const listed = [...code.matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, list]) => list?.split(',') ?? [])
  const unnamed = /^export default /m.test(code) ? ['default'] : []
  return new Set([...unnamed, ...declared, ...listed.map((name) => name.split(' as ').at(-1)?.trim())])
}

export const neverCalled = (): Plugin => ({
  name: 'never-called',
  apply: 'build',
  transform(code, id) {
    if (!parts.some((part) => part.test(id))) return null
    const names = exported(code)
    if (names.size === 0) throw new Error(`${id} exports nothing that is seen: it has changed, so read it again`)
    return `const nothing = () => undefined\nexport { ${[...names].map((name) => `nothing as ${name}`).join(', ')} }`
  },
})
