import { expect, test } from 'vitest'
import type { EndpointDeclaration } from './endpoint.ts'

const isEndpoint = (value: unknown): value is EndpointDeclaration =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'action' in value

declare global {
  interface ImportMeta {
    /** What runs the tests finds files; the domain itself never does. */
    glob: <Module>(pattern: string, options: { eager: true }) => Record<string, Module>
  }
}

/** Found by their file's name, so that a feature that is added later is held to it, too. */
const modules = import.meta.glob<Record<string, unknown>>('../*/*.endpoints.ts', { eager: true })
const endpoints = Object.values(modules).flatMap((each) => Object.values(each).filter(isEndpoint))

type Saying = Pick<EndpointDeclaration, 'method' | 'path' | 'action' | 'keeping'>

/** A safeguarding concern that waited in a queue would be worse than none. Reading waits in none. */
const concernsThatMayWait = (declared: readonly Saying[]) =>
  declared
    .filter(({ method, action, keeping }) => method !== 'GET' && action.startsWith('concern.') && keeping !== 'NEVER')
    .map(({ method, path }) => `${method} ${path}`)

test('every feature’s endpoints are looked at', () => {
  expect(Object.keys(modules).length).toBeGreaterThanOrEqual(6)
  expect(endpoints.length).toBeGreaterThanOrEqual(20)
  expect(endpoints.map(({ action }) => action)).toContain('session.plan')
})

test('no safeguarding concern waits in a queue', () => {
  expect(concernsThatMayWait(endpoints)).toEqual([])
})

const raising: Saying = { method: 'POST', path: '/api/concerns', action: 'concern.raise' }

test.each<[sentence: string, declared: Saying, mayWait: string[]]>([
  ['a concern that says nothing of keeping is found', raising, ['POST /api/concerns']],
  ['one that is never kept may be declared', { ...raising, keeping: 'NEVER' }, []],
  [
    'so is any other thing that is done with a concern',
    { ...raising, action: 'concern.handle' },
    ['POST /api/concerns'],
  ],
  ['reading who to phone is no write', { ...raising, method: 'GET' }, []],
  ['what is no concern may wait', { ...raising, action: 'session.cancel' }, []],
])('%s', (_sentence, declared, mayWait) => {
  expect(concernsThatMayWait([declared])).toEqual(mayWait)
})
