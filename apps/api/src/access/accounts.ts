import { hashPassword } from 'better-auth/crypto'
import { v7 } from 'uuid'
import { isTaken, type Tx } from '../database/client.ts'
import { ProblemError } from '../http/problem-error.ts'

/** For whoever holds a link, and for nobody else: a stranger never learns whether an address has an account. */
const hasAccountAlready = () =>
  new ProblemError('wrong-state', 'This address has an account already', {
    because: 'HAS_ACCOUNT',
    detail: 'Sign in with it, then go on.',
  })

type NewAccount = { name: string; email: string; password: string; emailVerified: boolean; now: Date }

/**
 * Makes an account with a password. `emailVerified`: they have shown that the address is theirs. Where they have not, the
 * first link by e-mail to that address takes the password away again (docs/decisions/0013-links.md). Throws 409
 * `HAS_ACCOUNT` where the address has one. Answers the account's id.
 */
export const makeAccount = async (
  tx: Tx,
  { name, email, password, emailVerified, now }: NewAccount,
): Promise<string> => {
  if (await tx.authUser.findUnique({ where: { email }, select: { id: true } })) throw hasAccountAlready()
  const id = v7()
  const times = { createdAt: now, updatedAt: now }
  const credential = { id: v7(), accountId: id, providerId: 'credential', password: await hashPassword(password) }
  try {
    await tx.authUser.create({
      data: { id, name, email, emailVerified, ...times, accounts: { create: { ...credential, ...times } } },
    })
  } catch (error) {
    // Two at the same moment, each with a link of their own.
    throw isTaken(error) ? hasAccountAlready() : error
  }
  return id
}
