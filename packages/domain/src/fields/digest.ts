import { z } from 'zod'

const error = 'Make the link again'

/** Of a token that the browser made and shows to be copied: SHA-256 of `link:` and the token, in hex. The token never travels. */
export const tokenDigest = () => z.string({ error }).regex(/^[0-9a-f]{64}$/, { error })
