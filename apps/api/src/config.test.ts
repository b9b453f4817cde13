import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from './config.ts'

const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorfolio-config-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const secret = 'a secret of 32 characters or more'

test('with nothing set it is here, on 3000, with a database of its own', () => {
  expect(readConfig({ MENTORFOLIO_SECRET: secret })).toMatchObject({
    ...{ host: '127.0.0.1', port: 3000, databaseUrl: undefined, publicUrl: undefined, trustedProxies: 0 },
    ...{ smtpUrl: undefined, secret, logLevel: 'info' },
  })
})

test('what is set counts; what is empty is as if it were not there', () => {
  const set = { HOST: '::', PORT: '0', PUBLIC_URL: 'https://mentorfolio.example.org/', TRUSTED_PROXIES: '2' }
  const config = readConfig({ MENTORFOLIO_SECRET: secret, DATABASE_URL: '', SMTP_URL: '', ...set })
  expect(config).toMatchObject({
    ...{ host: '::', port: 0, trustedProxies: 2, publicUrl: 'https://mentorfolio.example.org' },
    ...{ databaseUrl: undefined, smtpUrl: undefined },
  })
})

test.each([
  [{ PORT: 'http' }, 'PORT is "http". Set it to a whole number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT is "65536". Set it to a whole number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT is "-1". Set it to a whole number from 0 to 65535.'],
  [{ PORT: '3e3' }, 'PORT is "3e3". Set it to a whole number from 0 to 65535.'],
  [{ TRUSTED_PROXIES: 'all' }, 'TRUSTED_PROXIES is "all". Set it to a whole number from 0 to 10.'],
  [{ PUBLIC_URL: 'example.org' }, 'PUBLIC_URL is not an address. Set it to one that begins with http: or https://.'],
  [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL is not an address. Set it to one that begins with http: or https://.'],
  [{ SMTP_URL: 'mail' }, 'SMTP_URL is not an address. Set it to one that begins with smtp: or smtps://.'],
  [
    { SMTP_URL: 'smtp://mail.example.org' },
    'PUBLIC_URL is not set. With SMTP_URL, set it to the address that links in e-mails lead to.',
  ],
  [{ DEMO: 'maybe' }, 'DEMO is "maybe". Set it to yes or no.'],
  [{ IDENTITY_KEY: 'short' }, 'IDENTITY_KEY is not a key. Set it to 32 bytes as base64url'],
  [{ MENTORFOLIO_SECRET: 'short' }, 'MENTORFOLIO_SECRET is too short. Set it to 32 characters or more.'],
])('%j is refused in one line that says what to set', (env, message) => {
  expect(() => readConfig({ MENTORFOLIO_SECRET: secret, ...env })).toThrow(message)
})

test('a secret that is not given is made once, and kept where only its owner reads it', () => {
  const folder = join(aFolder(), 'data')
  const first = readConfig({ MENTORFOLIO_DATA: folder })
  expect(first.secret).toMatch(/^[\w-]{43}$/)
  expect(readConfig({ MENTORFOLIO_DATA: folder }).secret).toBe(first.secret)
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(first.secret)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})
