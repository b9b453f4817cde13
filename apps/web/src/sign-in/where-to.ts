/** Where to go after signing in: a path of this very site, or home. What a link brings is not believed. */
export const whereTo = (asked: string | null, origin: string): string => {
  if (!asked?.startsWith('/')) return '/'
  try {
    const target = new URL(asked, origin)
    const here = target.origin === origin && !target.pathname.startsWith('//')
    return here && !target.pathname.startsWith('/sign-in') ? target.pathname + target.search : '/'
  } catch {
    return '/'
  }
}
