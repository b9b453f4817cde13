import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * zod ties its JSON Schema writer to every schema, some 7 KB gzipped that no page ever calls: the API alone writes
 * OpenAPI. In the pages its exports do nothing.
 */
const withoutJsonSchema = (): Plugin => ({
  name: 'without-json-schema',
  apply: 'build',
  transform(code, id) {
    if (!/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/.test(id)) return null
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
    return `const none = () => none\n${names.map((name) => `export const ${name} = none`).join('\n')}`
  },
})

export default defineConfig({
  plugins: [react(), tailwind(), withoutJsonSchema()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // A strict CSP allows no data: fonts or images, so nothing small is folded into the styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
