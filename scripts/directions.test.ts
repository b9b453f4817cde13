import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = dirname(import.meta.dirname)

/** Each ban of biome.json with a file that must not pass: where it stands, and what it may not import. */
const banned: [sentence: string, path: string, specifier: string][] = [
  ['the domain knows no server', 'packages/domain/src/cycle/a.ts', 'express'],
  ['the domain knows no page', 'packages/domain/src/sessions/b.ts', 'react'],
  ['the domain touches no file', 'packages/domain/src/sessions/c.ts', 'node:fs'],
  ['the domain knows no pack', 'packages/domain/src/evidence/d.ts', '@mentorfolio/qualifications'],
  ['the domain knows no app', 'packages/domain/src/cycle/e.ts', '@mentorfolio/api'],
  ['a test of the domain knows no app', 'packages/domain/src/cycle/f.test.ts', '@mentorfolio/api/app'],
  ['the packs know no app', 'packages/qualifications/src/g.ts', '@mentorfolio/web'],
  ['the API knows no page', 'apps/api/src/home/h.ts', '@mentorfolio/web'],
  ['the API reaches into no page by path', 'apps/api/src/home/i.ts', '../../../web/src/router.tsx'],
  ['the API renders nothing', 'apps/api/src/http/j.ts', 'react'],
  ['a feature of the API imports no other', 'apps/api/src/home/k.ts', '../sessions/log-session.ts'],
  ['what the API’s features share imports none of them', 'apps/api/src/http/l.ts', '../sessions/log-session.ts'],
  ['a test of the API knows no page', 'apps/api/src/home/m.test.ts', '@mentorfolio/web'],
  ['pages know no server', 'apps/web/src/home/n.tsx', '@mentorfolio/api'],
  ['pages reach into no server by path', 'apps/web/src/home/o.tsx', '../../../api/src/app.ts'],
  ['pages know no pack', 'apps/web/src/home/p.tsx', '@mentorfolio/qualifications'],
  ['pages have no file system', 'apps/web/src/shell/q.ts', 'node:fs'],
  ['a feature of the pages imports no other', 'apps/web/src/home/r.tsx', '../sessions/log.route.tsx'],
  ['what the pages share imports no feature', 'apps/web/src/shell/s.tsx', '../home/home.route.tsx'],
  ['a test of the pages knows no server', 'apps/web/src/home/t.test.ts', '@mentorfolio/api'],
]

const allowed: [sentence: string, path: string, specifier: string][] = [
  ['the domain uses zod', 'packages/domain/src/cycle/u.ts', 'zod'],
  ['the domain uses itself', 'packages/domain/src/cycle/v.ts', '../fields/text.ts'],
  ['the API uses the packs', 'apps/api/src/portfolio/w.ts', '@mentorfolio/qualifications'],
  ['a feature of the API uses what is shared', 'apps/api/src/home/x.ts', '../http/serve.ts'],
  ['pages use the domain', 'apps/web/src/home/y.tsx', '@mentorfolio/domain/cycle/decide'],
  ['a feature of the pages uses what is shared', 'apps/web/src/home/z.tsx', '../shell/page.tsx'],
]

describe('the direction of dependencies', () => {
  let folder: string
  let refused: Set<string>

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mentorfolio-directions-'))
    const configuration: { vcs: unknown } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...configuration, vcs: { enabled: false } }))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const [, path, specifier] of [...banned, ...allowed]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `import * as it from '${specifier}'\nexport const used = it\n`)
    }
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@biomejs/biome/bin/biome'),
        'lint',
        '--only=style/noRestrictedImports',
        '--max-diagnostics=none',
        '.',
      ],
      { cwd: folder, encoding: 'utf8' },
    )
    refused = new Set(
      [...`${stdout}${stderr}`.matchAll(/^(\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm)].map(
        ([, path]) => path ?? '',
      ),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(banned)('%s', (_sentence, path) => {
    expect(refused).toContain(path)
  })
  it.each(allowed)('%s', (_sentence, path) => {
    expect(refused).not.toContain(path)
  })
})
