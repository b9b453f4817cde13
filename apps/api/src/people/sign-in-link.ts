import { ownAddress } from '../config.ts'
import type { Context } from '../http/context.ts'
import { signInFor } from './sign-in.ts'

/**
 * A link that signs one account in, as an e-mailed one does: once, within a quarter of an hour. For whoever runs the
 * server, where somebody forgot their password and no mail goes out. Null: nobody has an account with this address. Print
 * it, and nothing else: whoever has it is in.
 */
export const newSignInLink = async (context: Context, email: string): Promise<string | null> => {
  const found: string[] = []
  // Without a request the library knows no address of its own but the one it is told.
  const config = { ...context.config, publicUrl: ownAddress(context.config) }
  const signIn = signInFor({ ...context, config }, { send: async ({ text }) => void found.push(text) })
  await signIn.api.signInMagicLink({ body: { email }, headers: new Headers() })
  return /https?:\S+/.exec(found[0] ?? '')?.[0] ?? null
}

/** The lines to print at start. */
export const signInLinkLines = (email: string, link: string | null): string[] =>
  link === null
    ? ['', `SIGN_IN_LINK: nobody has an account with the address ${email}. No link was made.`]
    : ['', `Sign in as ${email} with this link. It works once, for 15 minutes:`, `  ${link}`]
