import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { type Mishap, startProxy } from './proxy.ts'

const said = 'a word that is long enough to be cut in two'

/** A server that remembers what it heard in full, and answers with it. */
const anEcho = async () => {
  const heard: string[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => null)
    if (body === null) return
    heard.push(body)
    response.end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port is free')
  return { port: address.port, heard, close: () => void server.close() }
}

/** What the server heard, and what came back: a status, or nothing whole. */
const cases: [Mishap | null, boolean, number | null][] = [
  [null, true, 200],
  ['DROPPED', false, null],
  ['REFUSED_BEFORE', false, 503],
  ['REFUSED_AFTER', true, 500],
  ['REQUEST_CUT', false, null],
  ['ANSWER_CUT', true, null],
  ['SILENT_BEFORE', false, null],
  ['SILENT_AFTER', true, null],
]

for (const [mishap, isHeard, status] of cases)
  test(`the proxy, ${mishap ?? 'calm'}`, async () => {
    const echo = await anEcho()
    const proxy = await startProxy(echo.port)
    proxy.disturb(() => mishap)
    const answer = fetch(proxy.url, { method: 'POST', body: said })
      .then(async (response) => ({ status: response.status, body: await response.text() }))
      .catch(() => null)
    if (mishap?.startsWith('SILENT')) {
      await expect.poll(() => echo.heard.length > 0 || proxy.met() > 0).toBe(true)
      if (isHeard) await expect.poll(() => echo.heard.length).toBe(1)
      proxy.calm()
    }
    expect((await answer)?.status ?? null).toBe(status)
    expect(echo.heard).toEqual(isHeard ? [said] : [])
    await proxy.close()
    echo.close()
  })
