import type { changePasswordEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { v7 } from 'uuid'
import { countTry, forgetTries, guessesAllowed, guessWindowMinutes } from '../access/guessing.ts'
import type { SignIn } from '../access/signed-in.ts'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { invalid, ProblemError } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'

/** For how long a sign-in by a link stands for the old password. [D] */
const linkMinutes = 60

/** Whether this sign-in has just shown, by a link, that the address is theirs. */
export const choosesFreely = ({ byLinkAt }: Pick<SignIn, 'byLinkAt'>, now: Date): boolean =>
  byLinkAt !== null && now.getTime() - byLinkAt.getTime() < linkMinutes * 60_000

/** Guesses count with those at the door: whoever finds a device open has no more tries than a stranger. */
const mustKnow = async (
  { db }: Context,
  { email, given, kept, now }: { email: string; given: string | null; kept: string; now: Date },
) => {
  if (given === null || given === '') throw invalid([{ field: 'current', message: 'Enter the password you have now' }])
  if ((await countTry(db, { kind: 'password', of: email, now, allowed: guessesAllowed })).tooMany)
    throw new ProblemError('too-many', 'Too many tries', {
      detail: `Wait ${guessWindowMinutes} minutes, then try again.`,
    })
  if (!(await verifyPassword({ hash: kept, password: given })))
    throw invalid([{ field: 'current', message: 'That is not the password you have now. Try again' }])
  await forgetTries(db, 'password', email)
}

/**
 * A new password in place of the old; every other sign-in of the account ends. Answers how many did. Throws 400 where the old
 * one is asked for and is another, 429 after too many tries (docs/decisions/0006-sign-in.md).
 */
export const changePassword = async (
  tx: Tx,
  context: Context,
  { by, signIn, body, now }: AskedToWrite<typeof changePasswordEndpoint> & { signIn: SignIn },
): Promise<number> => {
  const where = { userId: by.userId, providerId: 'credential' }
  const account = await tx.authAccount.findFirst({ where, select: { id: true, password: true } })
  if (account?.password && !choosesFreely(signIn, now))
    await mustKnow(context, { email: by.email, given: body.current, kept: account.password, now })
  const password = await hashPassword(body.password)
  if (account) await tx.authAccount.update({ where: { id: account.id }, data: { password, updatedAt: now } })
  else
    await tx.authAccount.create({
      data: { id: v7(), accountId: by.userId, ...where, password, createdAt: now, updatedAt: now },
    })
  const { count } = await tx.authSession.deleteMany({ where: { userId: by.userId, id: { not: signIn.id } } })
  return count
}
