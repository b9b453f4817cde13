import { z } from 'zod'

/** Of a token that the browser made and shows to be copied: SHA-256 of `link:` and the token, in hex. The token never travels. */
export const tokenDigest = () => z.string().regex(/^[0-9a-f]{64}$/, { error: 'Send the digest of the link’s token' })
