import { afterEach, beforeEach, expect, test } from 'vitest'
import { endBrowser, newBrowser, openTab } from '../testing/browser.ts'
import { json, newServer, type Server, silence } from '../testing/server.ts'
import { ash } from '../testing/writes.ts'

let server: Server
beforeEach(() => {
  newBrowser()
  server = newServer()
})
afterEach(endBrowser)

const home = {
  name: 'Ash',
  candidacies: [
    {
      registrationId: 'registration',
      units: [{ id: 'unit', lines: [] }],
      relationships: [
        { id: 'wren', latest: [] },
        { id: 'siskin', latest: [] },
      ],
    },
  ],
}

/** A tab that keeps Ash's portfolio, and waits for the answer to what it asked second. */
const keeping = async () => {
  server.answer((asked) => {
    if (asked.path === '/api/home') return json(home)
    if (asked.path === '/api/relationships/wren') return json({})
    return silence(asked)
  })
  const tab = await openTab()
  tab.enter(ash)
  const { keepPortfolio, stopKeeping } = await import('./portfolio.ts')
  const left = new AbortController()
  const ended = keepPortfolio(left.signal).then(
    () => 'all is kept',
    () => 'it was stopped',
  )
  const asks = () => server.asked.map(({ path }) => path).filter((path) => path.startsWith('/api/relationships'))
  await expect.poll(asks).toEqual(['/api/relationships/wren', '/api/relationships/siskin'])
  return { ended, asks, left, stopKeeping }
}

test('once the device is about to be handed over, nothing more of the portfolio is asked for', async () => {
  const { ended, asks, stopKeeping } = await keeping()
  stopKeeping()
  expect(await ended).toBe('it was stopped')
  const last = server.asked.find(({ path }) => path.endsWith('/siskin'))
  expect(last?.signal?.aborted).toBe(true)
  expect(asks()).toHaveLength(2)
})

test('nor once its page is left', async () => {
  const { ended, asks, left } = await keeping()
  left.abort()
  expect(await ended).toBe('it was stopped')
  expect(asks()).toHaveLength(2)
})
