import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePages } from './serve-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'mentorfolio-pages-'))
const server = createServer(express().use(servePages(folder)))
let origin = ''

beforeAll(async () => {
  for (const name of ['index', 'app', 'guest', 'locked']) writeFileSync(join(folder, `${name}.html`), `as ${name}`)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const open = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers: { accept: 'text/html', ...headers } })

test.each([
  ['/', 'as app'],
  ['/relationships/1/agreement', 'as app'],
  ['/guest-of-honour', 'as app'],
  ['/guest', 'as guest'],
  ['/guest/', 'as guest'],
  // What the service worker keeps, and the digest of which it holds it to: as it was built.
  ['/index.html', 'as index'],
])('%s is opened %s', async (path, as) => {
  const response = await open(path)
  expect(await response.text()).toBe(as)
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test.each(['/', '/guest', '/hours'])('on a device that was handed over %s opens the locked page', async (path) => {
  expect(await (await open(path, { cookie: 'session=1; handed-over=1' })).text()).toBe('as locked')
  expect(await (await open(path, { cookie: 'session=1; not-handed-over=1' })).text()).not.toBe('as locked')
})

test('a part that is not there is not the page', async () => {
  expect((await open('/assets/gone.js')).ok).toBe(false)
})

test('to whoever takes no pages there is one at the root alone', async () => {
  expect((await open('/', { accept: 'application/json' })).ok).toBe(true)
  expect((await open('/hours', { accept: 'application/json' })).ok).toBe(false)
})
