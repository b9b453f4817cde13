import { createHash } from 'node:crypto'
import { guestEndpoint } from '@mentorfolio/domain/guests/guests.endpoints'
import { raiseConcernEndpoint } from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import { confirmSessionEndpoint, guestSessionEndpoint } from '@mentorfolio/domain/sessions/confirmation.endpoints'
import { beforeEach, expect, test } from 'vitest'
import { runSql } from '../database/testing/postgres.ts'
import { newToken } from '../links/token.ts'
import { aConcern } from '../testing/concerns.ts'
import { aSessionLink } from '../testing/links.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi({ config: { trustedProxies: 1, logLevel: 'trace' } })
const address = '203.0.113.194'
const browser = 'A very rare browser'

/** Every table that holds these letters in any column; bytes are looked through as hex. */
const tablesWith = async (letters: string) => {
  const tables = await runSql(api.databaseUrl, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)
  const hex = Buffer.from(letters).toString('hex')
  const names = tables.map(({ tablename }) => String(tablename))
  expect(names).toContain('AuthRateLimit')
  const counts = names.map(
    (name) => `SELECT '${name}' AS name FROM "${name}" t WHERE t::text LIKE '%${letters}%' OR t::text LIKE '%${hex}%'`,
  )
  return (await runSql(api.databaseUrl, counts.join(' UNION '))).map(({ name }) => name)
}
/** What `countTry` keeps of an address. */
const digestOf = (kind: string) => createHash('sha256').update(`${kind}:${address}`).digest('hex')
const from = (token: string) => ({
  headers: { 'link-token': token, 'x-forwarded-for': address, 'user-agent': browser },
})

beforeEach(() => {
  api.log.length = 0
})

test('a guest opens a link, answers and raises a concern: nothing keeps their address, or their browser', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const { token } = await aSessionLink(api.db, robin, await aLoggedSession().with(robin).in(api.db))
  await api.signedOut.call(guestEndpoint, {}, from(token))
  const shown = await api.signedOut.call(guestSessionEndpoint, {}, from(token))
  await api.signedOut.call(raiseConcernEndpoint, { body: aConcern(robin.centreId) }, from(token))
  await api.signedOut.call(confirmSessionEndpoint, { body: { shown } }, from(token))
  await api.signedOut.refused(guestEndpoint, {}, 410, from(token))
  expect(api.log.join('')).toContain('/api/guest')
  for (const told of [address, browser, token]) {
    expect(api.log.join('')).not.toContain(told)
    expect(await tablesWith(told)).toEqual([])
  }
  // Nor in the form that guesses are counted by.
  expect(await tablesWith(digestOf('link'))).toEqual([])
  expect(await tablesWith(digestOf('unknown-link'))).toEqual([])
})

test('who tries tokens that nobody gave out is counted, by a digest alone', async () => {
  await api.signedOut.refused(guestEndpoint, {}, 404, from(newToken()))
  expect(await tablesWith(digestOf('unknown-link'))).toEqual(['AuthGuess'])
  expect(await tablesWith(address)).toEqual([])
  expect(api.log.join('')).not.toContain(address)
})

test('what is looked for would be found', async () => {
  await api.db.authGuess.create({ data: { account: `kept ${address}`, failures: 1, since: api.clock.now() } })
  expect(await tablesWith(address)).toEqual(['AuthGuess'])
})
