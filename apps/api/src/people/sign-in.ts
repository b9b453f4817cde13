import { APIError, betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { createAuthMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { magicLink } from 'better-auth/plugins/magic-link'
import { v7 } from 'uuid'
import { countTry, forgetTries, guessesAllowed, guessWindowMinutes } from '../access/guessing.ts'
import { sessionCookie, tokenOf } from '../access/signed-in.ts'
import { tabDigestOf, tabKeyHeader } from '../access/tab-key.ts'
import { ownAddress } from '../config.ts'
import type { Context } from '../http/context.ts'
import { safeError } from '../http/errors.ts'
import { ownOrigins } from '../http/guards.ts'
import type { Mailer } from '../mail/mailer.ts'

/** The header that carries the client's address from Express to the limits; whatever came under its name is replaced. */
export const addressHeader = 'x-mentorfolio-client-address'

/** How long a sign-in lasts on a shared computer, where somebody else may sit down: a working day. [D] */
const sharedHours = 8

/** How long a sign-in lasts. It is not prolonged by use: two weeks after the password, the password again. [D] */
const signedInDays = 14
const linkMinutes = 15
const linksAllowed = 5

const emailOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string' ? body.email : null

const tooMany = (instead: string) =>
  new APIError('TOO_MANY_REQUESTS', {
    code: 'TOO_MANY_TRIES',
    message: `Too many tries for this address. Wait ${guessWindowMinutes} minutes, or ${instead}.`,
  })

/**
 * Sign-in (docs/decisions/0006-sign-in.md): e-mail and password, and a link by e-mail for those who have an account.
 * Limits per address of the client and per account live in the database: they hold across processes and restarts.
 */
export const signInFor = ({ db, config, log, clock }: Context, mailer: Mailer) => {
  const secure = config.publicUrl?.startsWith('https:') ?? false
  return betterAuth({
    appName: 'Mentorfolio',
    basePath: '/api/auth',
    ...(config.publicUrl ? { baseURL: config.publicUrl } : {}),
    secret: config.secret,
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    user: { modelName: 'authUser' },
    session: {
      modelName: 'authSession',
      expiresIn: signedInDays * 86_400,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'authRateLimit',
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-in/magic-link': { window: 60, max: 10 },
        '/magic-link/verify': { window: 60, max: 20 },
        // Nothing is guessed by it, and a school shares one address: nobody may keep its people from signing out.
        '/sign-out': false,
      },
    },
    advanced: {
      cookiePrefix: 'mentorfolio',
      useSecureCookies: secure,
      // Said, because it is off by itself wherever NODE_ENV is 'test'.
      disableOriginCheck: false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => v7() },
    },
    trustedOrigins: (request) => ownOrigins(config, request?.headers.get('host') ?? undefined),
    telemetry: { enabled: false },
    // Thrown on to us: it prints what it did not foresee, rows and all.
    onAPIError: { throw: true },
    // Its own lines quote rows and addresses; ours say that something happened, not to whom.
    logger: {
      level: 'error',
      log: (_level, _message, ...details) => log.error({ error: details.map(safeError) }, 'sign-in error'),
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: linkMinutes * 60,
        // The link leads to our page, whose button uses the token: a mail scanner that follows it uses up nothing.
        sendMagicLink: async ({ email, token }) => {
          const known = await db.authUser.findUnique({ where: { email }, select: { id: true } })
          if (!known) return
          await mailer.send({
            to: email,
            subject: 'Your link to sign in to Mentorfolio',
            text: [
              'Use this link within 15 minutes to sign in to Mentorfolio:',
              '',
              `${ownAddress(config)}/sign-in/link#token=${encodeURIComponent(token)}`,
              '',
              'If you did not ask for it, you need not do anything.',
            ].join('\n'),
          })
        },
      }),
    ],
    hooks: {
      before: createAuthMiddleware(async ({ path, body, headers }) => {
        // Whoever asked for a sign-in that counts in one tab alone must not get one that counts everywhere.
        if (headers?.has(tabKeyHeader) && tabDigestOf(headers.get(tabKeyHeader)) === null)
          throw new APIError('BAD_REQUEST', {
            code: 'NOT_A_TAB_KEY',
            message: 'Send a Tab-Key that is a UUID, or none where the computer is your own.',
          })
        const email = emailOf(body)
        if (email === null) return
        const count = (kind: string, allowed: number) => countTry(db, { kind, of: email, now: clock.now(), allowed })
        if (path === '/sign-in/email' && (await count('password', guessesAllowed)).tooMany)
          throw tooMany('sign in by e-mail link')
        if (path === '/sign-in/magic-link' && (await count('link', linksAllowed)).tooMany)
          throw tooMany('use the last link you were sent')
      }),
      after: createAuthMiddleware(async (request) => {
        const { path, body, context, headers } = request
        const tabDigest = tabDigestOf(headers?.get(tabKeyHeader))
        if (context.newSession && tabDigest) {
          const expiresAt = new Date(clock.now().getTime() + sharedHours * 3_600_000)
          const { token } = context.newSession.session
          await db.authSession.update({ where: { token }, data: { tabDigest, expiresAt } })
          // The cookie again, as one that ends with the browser.
          await setSessionCookie(request, context.newSession, true)
        }
        if (path === '/magic-link/verify' && context.newSession) {
          const { token } = context.newSession.session
          await db.authSession.update({ where: { token }, data: { byLinkAt: clock.now() } })
        }
        const email = emailOf(body)
        if (path === '/sign-in/email' && email !== null && context.newSession) await forgetTries(db, 'password', email)
        // Whoever signs in anew leaves nothing open behind them.
        const before = tokenOf(headers?.get('cookie') ?? undefined, sessionCookie(secure), config.secret)
        if (context.newSession && before) await db.authSession.deleteMany({ where: { token: before } })
      }),
    },
  })
}
