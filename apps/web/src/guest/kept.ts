import { randomId } from '../api/random-id.ts'

const stopping = 'stop '

/**
 * What a guest types stays in this tab until it is sent, over a reload too, and nowhere else: guests have no account and
 * no vault. Where the browser allows no storage the page works without.
 */
const keyOf = (token: string, name: string) => {
  // Its end: an id begins with the time at which it was made, and two mentees may have been added within minutes.
  const end = token.slice(-12)
  return `guest ${token.startsWith(stopping) ? `${stopping}${end}` : end} ${name}`
}

const read = (key: string): string | null => {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

const write = (key: string, value: string) => {
  try {
    sessionStorage.setItem(key, value)
  } catch {
    // Full, or not allowed: the words are still in the page.
  }
}

export const keptWords = (token: string, name: string): string => read(keyOf(token, name)) ?? ''
export const keepWords = (token: string, name: string, words: string) => write(keyOf(token, name), words)

/** Under which a mentee's words about stopping are kept, apart from what the page itself asks. */
export const stopToken = (token: string) => `${stopping}${token}`

/** Once it is sent nothing of it is left. */
export const forgetWords = (token: string) => {
  try {
    for (const key of Object.keys(sessionStorage).filter((each) => each.startsWith(keyOf(token, ''))))
      sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}

/** The key for a request: the same for the same words, another for others. */
export const keyFor = (token: string, request: string): string => {
  const [kept = '', key = ''] = (read(keyOf(token, 'sent')) ?? '').split('\n')
  if (key !== '' && kept === JSON.stringify(request)) return key
  const made = randomId()
  write(keyOf(token, 'sent'), `${JSON.stringify(request)}\n${made}`)
  return made
}
