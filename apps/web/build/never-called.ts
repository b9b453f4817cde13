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

/** In a module of which pages use the rest: what they never call, by how it begins, and what stands there instead. */
const within: [module: RegExp, begins: string, instead: string][] = [
  // As above: `<Link>` names it, for its `prefetch` alone.
  [
    /\/react-router\/dist\/production\/lib\/dom\/ssr\/components\.js$/,
    'function PrefetchPageLinks(',
    'const PrefetchPageLinks = () => null\nfunction NeverCalled(',
  ],
  // A class that extends another is kept because reading the other might do something; `<Await>` is not used.
  [
    /\/react-router\/dist\/production\/lib\/components\.js$/,
    'var AwaitErrorBoundary = class extends React$1.Component {',
    'const AwaitErrorBoundary = () => null\nconst neverCalled = () => class extends React$1.Component {',
  ],
]

/** Components are given names for developers' tools, and a bundler keeps what is given a name, whether it is used or not. */
const unnamed = (code: string) =>
  code
    .replace(/^\w+\.displayName = ".*";$/gm, '')
    .replace(/^(const \w+ = )(React\$1\.forwardRef\()/gm, '$1/* @__PURE__ */ $2')

const withoutParts = (code: string, id: string) =>
  within
    .filter(([module]) => module.test(id))
    .reduce((left, [, begins, instead]) => {
      if (!left.includes(begins)) throw new Error(`${id} has no '${begins}' any more: it has changed, so read it again`)
      return left.replace(begins, () => instead)
    }, code)

export const neverCalled = (): Plugin => ({
  name: 'never-called',
  apply: 'build',
  transform(code, id) {
    if (!parts.some((part) => part.test(id)))
      return /\/react-router\/dist\//.test(id) ? unnamed(withoutParts(code, id)) : null
    const names = exported(code)
    if (names.size === 0) throw new Error(`${id} exports nothing that is seen: it has changed, so read it again`)
    return `const nothing = () => undefined\nexport { ${[...names].map((name) => `nothing as ${name}`).join(', ')} }`
  },
})
