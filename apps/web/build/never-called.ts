import type { Plugin } from 'vite'

/**
 * Parts of libraries that no page ever calls, but that a bundler cannot leave out because something that might call them
 * stands beside what we use. In the pages their exports do nothing: some 10 KB gzipped that nobody downloads.
 */
const parts = [
  // zod ties its JSON Schema writer to every schema; the API alone writes OpenAPI.
  /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/,
  // zod's care for values that hold themselves: what a form reads is a tree.
  /\/zod\/v4\/core\/memoizer\.js$/,
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
  [
    /\/react-router\/dist\/production\/lib\/dom\/ssr\/components\.js$/,
    'function usePrefetchBehavior(',
    'const usePrefetchBehavior = () => [false, null, {}]\nfunction neverCalled(',
  ],
  // A fetcher of ours sends; none loads. Should one, it says so as soon as it is tried.
  [
    /\/react-router\/dist\/production\/lib\/router\/router\.js$/,
    'async function handleFetcherLoader(',
    "const handleFetcherLoader = () => { throw new Error('No fetcher loads: build/never-called.ts') }\nasync function neverCalled(",
  ],
  // What it keeps of view transitions, which are asked for by a property that no link of ours has.
  [
    /\/react-router\/dist\/production\/lib\/router\/router\.js$/,
    'function restoreAppliedTransitions(',
    'const restoreAppliedTransitions = () => undefined\nfunction notRestored(',
  ],
  [
    /\/react-router\/dist\/production\/lib\/router\/router\.js$/,
    'function persistAppliedTransitions(',
    'const persistAppliedTransitions = () => undefined\nfunction notPersisted(',
  ],
  // What a server has drawn already: ours draws nothing.
  [
    /\/react-router\/dist\/production\/lib\/dom\/lib\.js$/,
    'function parseHydrationData(',
    'const parseHydrationData = () => undefined\nfunction notParsed(',
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

/** Objects are read by code that zod writes as it runs; our pages forbid that (the content security policy), so it never does. */
const compiled = 'core.$ZodObjectJIT.init'

/**
 * zod's strings have a method for each format, `string().email()`, which carry all formats to every form: ours are `z.email()`.
 * So it is with checks that no schema of ours makes.
 */
const formats =
  /^ {4}(?:(\w+)\(params\) \{\s+return this\.check\(core\._\w+\(Zod\w+, params\)\);|(includes|startsWith|endsWith|lowercase|uppercase|slugify|normalize)\(.*\) \{\s+return this\.check\(checks\.\w+\(.*\)\);)\s+\},?$/gm

const withoutFormats = (code: string): { code: string; names: string[] } => {
  const names = [...code.matchAll(formats)].map(([, format, check]) => format ?? check ?? '')
  return { code: code.replace(formats, ''), names }
}

/** Whether a module of ours calls one of them all the same. */
const callsFormat = (code: string, names: readonly string[]) =>
  new RegExp(`\\bstring\\([^()]*\\)(?:\\s*\\.\\w+\\([^()]*\\))*\\s*\\.(?:${names.join('|')})\\(`).exec(code)?.[0]

export const neverCalled = (): Plugin => {
  let left: string[] = []
  const ours = new Map<string, string>()
  return {
    name: 'never-called',
    apply: 'build',
    transform(code, id) {
      if (/\/zod\/v4\/classic\/schemas\.js$/.test(id)) {
        const { code: rest, names } = withoutFormats(code)
        if (names.length === 0) throw new Error(`${id} has no formats that are seen: it has changed, so read it again`)
        left = names
        if (!rest.includes(compiled))
          throw new Error(`${id} compiles objects in another way: it has changed, so read it again`)
        return rest.replace(compiled, 'core.$ZodObject.init')
      }
      if (/\/(?:packages|apps)\/\w+\/src\/.+\.tsx?$/.test(id)) ours.set(id, code)
      if (!parts.some((part) => part.test(id)))
        return /\/react-router\/dist\//.test(id) ? unnamed(withoutParts(code, id)) : null
      const names = exported(code)
      if (names.size === 0) throw new Error(`${id} exports nothing that is seen: it has changed, so read it again`)
      return `const nothing = () => undefined\nexport { ${[...names].map((name) => `nothing as ${name}`).join(', ')} }`
    },
    buildEnd() {
      for (const [id, code] of ours) {
        const called = left.length > 0 && callsFormat(code, left)
        if (called) throw new Error(`${id} has ‘${called}’, which pages do not have: write z.email() and its like`)
      }
    },
  }
}
