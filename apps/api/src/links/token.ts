import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, as they stand in a link after its `#`: a browser sends that part to nobody. */
export const newToken = () => randomBytes(32).toString('base64url')

/**
 * What is stored of a token: SHA-256 of `link:` and the token, in hex. It is random and long, so a plain digest tells
 * nobody what it was. Browsers work it out alike for the tokens that they make.
 */
export const digestOf = (token: string) => createHash('sha256').update(`link:${token}`).digest('hex')

/** Where links carry their token from the page to the API; never in an address. */
export const tokenHeader = 'link-token'
