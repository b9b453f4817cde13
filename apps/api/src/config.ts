import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartUpError } from './database/start-up-error.ts'
import { readKeys } from './identity/seal.ts'

/** Without a key and its secret the machine's own are used, as AWS' programs find them. */
export type S3Settings = {
  bucket: string
  region: string
  endpoint: string | undefined
  keyId: string | undefined
  secret: string | undefined
}

export type Config = {
  host: string
  port: number
  databaseUrl: string | undefined
  /** Where the embedded database, its secret and files live. */
  dataDir: string
  /** The built pages that are served. */
  pagesFolder: string
  /** The address people type, without a slash at its end. */
  publicUrl: string | undefined
  /** How many proxies in front may be believed about the client's address. */
  trustedProxies: number
  /** SMTP address for mail; undefined: mail waits in the outbox folder of the data folder. */
  smtpUrl: string | undefined
  mailFrom: string
  secret: string
  /** Keys that seal who people are: the first seals, all of them open. 32 bytes each. */
  identityKeys: Buffer[]
  /** The bucket that files lie in; null: they lie in the data folder. */
  s3: S3Settings | null
  /** Whether an embedded database without any centre gets the demo centre. */
  demo: boolean
  /** Print a link that sets up a further centre. Without any centre there is always one. */
  newCentre: boolean
  /** Print a link that signs in the account with this address. */
  signInLink: string | undefined
  logLevel: string
}

/** How the demo centre is known again at the next start: nothing else is ever given this id. */
export const demoCentreId = '01980a4c-5d00-7000-8000-00000000de30'

const repository = join(import.meta.dirname, '../../..')

const wholeNumber = (env: NodeJS.ProcessEnv, name: string, fallback: number, most: number) => {
  const given = env[name]
  if (given === undefined || given === '') return fallback
  if (!/^\d+$/.test(given) || Number(given) > most)
    throw new StartUpError(`${name} is "${given}". Set it to a whole number from 0 to ${most}.`)
  return Number(given)
}

const url = (env: NodeJS.ProcessEnv, name: string, protocols: string[]) => {
  const given = env[name]
  if (!given) return undefined
  const parsed = URL.canParse(given) ? new URL(given) : undefined
  if (!parsed || !protocols.includes(parsed.protocol))
    throw new StartUpError(`${name} is not an address. Set it to one that begins with ${protocols.join(' or ')}//.`)
  return given.replace(/\/+$/, '')
}

/** The secret that signs cookies: given, or made once and kept in the data folder. Several processes must be given one. */
const secretFor = (env: NodeJS.ProcessEnv, dataDir: string) => {
  const given = env['MENTORFOLIO_SECRET']
  if (given) {
    if (given.length < 32) throw new StartUpError('MENTORFOLIO_SECRET is too short. Set it to 32 characters or more.')
    return given
  }
  return madeOnce(join(dataDir, 'secret'))
}

const madeOnce = (file: string) => {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

/** The keys that seal names: given, or one made once and kept in the data folder. Whoever loses them loses the names. */
const identityKeysFor = (env: NodeJS.ProcessEnv, dataDir: string) => {
  const given = env['IDENTITY_KEY']
  const keys = readKeys(given || madeOnce(join(dataDir, 'identity-key')))
  if (!keys)
    throw new StartUpError(
      `${given ? 'IDENTITY_KEY' : join(dataDir, 'identity-key')} is not a key. Set it to 32 bytes as base64url; to several, with a comma between.`,
    )
  return keys
}

const yesOrNo = (env: NodeJS.ProcessEnv, name: string, fallback: boolean) => {
  const given = env[name]
  if (!given) return fallback
  if (given !== 'yes' && given !== 'no') throw new StartUpError(`${name} is "${given}". Set it to yes or no.`)
  return given === 'yes'
}

const s3For = (env: NodeJS.ProcessEnv): S3Settings | null => {
  const bucket = env['FILES_S3_BUCKET']
  if (!bucket) return null
  const [keyId, secret] = [env['FILES_S3_KEY_ID'] || undefined, env['FILES_S3_SECRET'] || undefined]
  if ((keyId === undefined) !== (secret === undefined))
    throw new StartUpError('FILES_S3_KEY_ID and FILES_S3_SECRET belong together. Set both, or neither.')
  const endpoint = url(env, 'FILES_S3_ENDPOINT', ['http:', 'https:'])
  return { bucket, region: env['FILES_S3_REGION'] || 'eu-west-2', endpoint, keyId, secret }
}

const address = (env: NodeJS.ProcessEnv, name: string) => {
  const given = env[name]?.trim().toLowerCase()
  if (given && !/^\S+@\S+$/.test(given))
    throw new StartUpError(`${name} is no e-mail address. Set it to the address that an account signs in with.`)
  return given || undefined
}

/** The address that links lead to: the public one, or this machine's own. Never what a request calls us. */
export const ownAddress = ({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>) => {
  const named = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return publicUrl ?? `http://${named.includes(':') ? `[${named}]` : named}:${port}`
}

/** Where the database is: an address, or the folder that keeps the embedded one. */
export const databaseOf = (env: NodeJS.ProcessEnv): Pick<Config, 'databaseUrl' | 'dataDir'> => ({
  databaseUrl: env['DATABASE_URL'] || undefined,
  dataDir: env['MENTORFOLIO_DATA'] || join(repository, '.data'),
})

/** Reads the settings (docs/operations.md) from the environment. Throws a StartUpError that says what to set. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const { databaseUrl, dataDir } = databaseOf(env)
  const publicUrl = url(env, 'PUBLIC_URL', ['http:', 'https:'])
  const smtpUrl = url(env, 'SMTP_URL', ['smtp:', 'smtps:'])
  // Without it links would lead to whatever host a request names: anybody could have a stranger's link sent to their own.
  if (smtpUrl && !publicUrl)
    throw new StartUpError('PUBLIC_URL is not set. With SMTP_URL, set it to the address that links in e-mails lead to.')
  return {
    host: env['HOST'] || '127.0.0.1',
    port: wholeNumber(env, 'PORT', 3000, 65_535),
    databaseUrl,
    dataDir,
    pagesFolder: env['PAGES'] || join(repository, 'apps/web/dist'),
    publicUrl,
    trustedProxies: wholeNumber(env, 'TRUSTED_PROXIES', 0, 10),
    smtpUrl,
    mailFrom: env['MAIL_FROM'] || 'Mentorfolio <no-reply@mentorfolio.invalid>',
    secret: secretFor(env, dataDir),
    identityKeys: identityKeysFor(env, dataDir),
    s3: s3For(env),
    demo: yesOrNo(env, 'DEMO', true),
    newCentre: yesOrNo(env, 'NEW_CENTRE', false),
    signInLink: address(env, 'SIGN_IN_LINK'),
    logLevel: env['LOG_LEVEL'] || 'info',
  }
}
