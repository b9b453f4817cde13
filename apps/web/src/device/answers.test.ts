import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endBrowser, newBrowser, openTab, type Tab } from '../testing/browser.ts'
import { newServer } from '../testing/server.ts'
import { ash } from '../testing/writes.ts'

let tab: Tab
const opened = async () => {
  const next = await openTab()
  next.enter(ash)
  return next
}
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-21T16:00:00Z') })
  newBrowser()
  newServer()
  tab = await opened()
})
afterEach(endBrowser)

const home = {
  name: 'Ash',
  candidacies: [
    { registrationId: 'own-registration', units: [{ id: 'own-unit' }], relationships: [{ id: 'own-relationship' }] },
  ],
  caseload: [{ registrationId: 'other-registration', candidateName: 'Bo', unitId: 'other-unit' }],
  moreInCaseload: true,
  left: [],
}

const keptOf = async (of: Tab, address: string) => (await of.keptAnswer(address))?.answer

test('home is kept without the candidates that somebody looks after', async () => {
  await tab.keepAnswer('/api/home', home)
  expect(await tab.keptAnswer('/api/home')).toEqual({
    answer: { ...home, caseload: [], moreInCaseload: false },
    at: '2026-11-21T16:00:00.000Z',
  })
})

test.each<[sentence: string, address: string, answer: unknown, isKept: boolean]>([
  ['who somebody is', '/api/self', { userId: 'ash' }, true],
  ['their own hours', '/api/units/own-unit/ledger', { hours: 6 }, true],
  ['their own relationship', '/api/relationships/own-relationship', { state: 'ACTIVE' }, true],
  ['their own list of sessions', '/api/registrations/own-registration/sessions?limit=30', { sessions: [] }, true],
  ['a session of their own', '/api/sessions/s', { registrationId: 'own-registration' }, true],
  ['a session of somebody they assess', '/api/sessions/s', { registrationId: 'other-registration' }, false],
  ['the hours of somebody they assess', '/api/units/other-unit/ledger', { hours: 6 }, false],
  ['a relationship that is not theirs', '/api/relationships/other', { state: 'ACTIVE' }, false],
  ['a list that is not theirs', '/api/registrations/other-registration/sessions', { sessions: [] }, false],
  ['a list that only names theirs in its query', '/api/sessions?with=own-unit', { sessions: [] }, false],
  ['the key to it all', '/api/self/device-key', { secret: 'x' }, false],
  ['drafts', '/api/drafts', { drafts: [] }, false],
  ['drafts of a form', '/api/drafts?form=%2Fsessions%2Fplan', { drafts: [] }, false],
  ['a draft that names their registration', '/api/drafts/d', { registrationId: 'own-registration' }, false],
  ['an answer that is no object', '/api/sessions/s', 'own-registration', false],
])('%s (%s)', async (_sentence, address, answer, isKept) => {
  await tab.keepAnswer('/api/home', home)
  await tab.keepAnswer(address, answer)
  expect(await keptOf(tab, address)).toEqual(isKept ? answer : undefined)
})

test('before it is known what is their own, nothing of a portfolio is kept', async () => {
  await tab.keepAnswer('/api/units/own-unit/ledger', { hours: 6 })
  expect(await keptOf(tab, '/api/units/own-unit/ledger')).toBeUndefined()
})

test('a page that is loaded again knows from what it kept what is their own', async () => {
  await tab.keepAnswer('/api/home', home)
  const later = await opened()
  await later.keepAnswer('/api/units/own-unit/ledger', { hours: 6 })
  await later.keepAnswer('/api/units/other-unit/ledger', { hours: 6 })
  expect(await keptOf(later, '/api/units/own-unit/ledger')).toEqual({ hours: 6 })
  expect(await keptOf(later, '/api/units/other-unit/ledger')).toBeUndefined()
})

test('of more than two hundred answers, the ones looked at longest ago go', async () => {
  await tab.keepAnswer('/api/home', home)
  for (let at = 0; at < 210; at += 1) {
    vi.advanceTimersByTime(1)
    await tab.keepAnswer(`/api/units/own-unit/ledger?${at}`, { at })
  }
  await tab.pruneAnswers()
  expect(await (await tab.whenOpen()).names('answer')).toHaveLength(200)
  expect(await keptOf(tab, '/api/units/own-unit/ledger?10')).toEqual({ at: 10 })
  expect(await keptOf(tab, '/api/units/own-unit/ledger?9')).toBeUndefined()
})
