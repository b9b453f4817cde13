/** 256 random bits, as they stand in a link after its `#`. Made where the link is shown; the server never sees it. */
export const newToken = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** What the server is told of a token: SHA-256 of `link:` and it, in hex. Throws where the page's address is not secure. */
export const digestOf = async (token: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`link:${token}`))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
