import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const manifest: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'),
)
const npmPackages = Object.entries(manifest.dependencies)
  .filter(([, version]) => !version.startsWith('workspace:'))
  .map(([name]) => name)

// The server as one file that Node runs. Our own npm dependencies stay outside (some bring binaries, or read files beside
// themselves); the workspace's packages, and what only these depend on, go in, for nothing else could find them from here.
export default defineConfig({
  ssr: { target: 'node', noExternal: true, external: npmPackages },
  build: {
    ssr: 'src/server.ts',
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'server.js', codeSplitting: false } },
  },
})
