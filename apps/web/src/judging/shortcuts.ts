import { teller } from '../api/teller.ts'

/** What a single key does on the review page. */
export const shortcuts = [
  'met',
  'notYet',
  'undo',
  'nextCriterion',
  'previousCriterion',
  'previousEvidence',
  'nextEvidence',
  'nextSubmission',
  'previousSubmission',
  'help',
] as const
export type Shortcut = (typeof shortcuts)[number]

export const shortcutWords: Record<Shortcut, string> = {
  met: 'Met',
  notYet: 'Not yet',
  undo: 'Undo',
  nextCriterion: 'Next criterion',
  previousCriterion: 'Previous criterion',
  previousEvidence: 'Evidence before',
  nextEvidence: 'Next evidence',
  nextSubmission: 'Next submission',
  previousSubmission: 'Previous submission',
  help: 'Show the keys',
}

/** As an event names the key: a capital letter is that letter with Shift. */
export type Keys = Record<Shortcut, string>

export const usualKeys: Keys = {
  met: 'm',
  notYet: 'n',
  undo: 'u',
  nextCriterion: 'j',
  previousCriterion: 'k',
  previousEvidence: '[',
  nextEvidence: ']',
  nextSubmission: 'N',
  previousSubmission: 'P',
  help: '?',
}

export type Shortcuts = { on: boolean; keys: Keys }

/** 'M'; 'Shift N', as a keyboard shows it. */
export const keyInWords = (key: string): string => (/^\p{Lu}$/u.test(key) ? `Shift ${key}` : key.toUpperCase())

/** Two things on one key: whichever comes first would win, unseen. */
export const twice = (keys: Keys): Shortcut[] =>
  shortcuts.filter((each) => shortcuts.some((other) => other !== each && keys[other] === keys[each]))

const name = 'review-keys'

const kept = (): Shortcuts => {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    if (typeof read !== 'object' || read === null || !('on' in read) || !('keys' in read)) throw new Error('None')
    const given = new Map(Object.entries(read.keys ?? {}))
    const keys = { ...usualKeys }
    for (const each of shortcuts) {
      const key: unknown = given.get(each)
      if (typeof key === 'string' && key.length === 1) keys[each] = key
    }
    return { on: read.on !== false, keys: twice(keys).length === 0 ? keys : usualKeys }
  } catch {
    return { on: true, keys: usualKeys }
  }
}

const { now, tell, listen } = teller<Shortcuts>(kept())

/** How this device has the keys: on or off, and which does what. */
export const shortcutSettings = {
  now,
  listen,
  change: (next: Shortcuts) => {
    tell(next)
    try {
      localStorage.setItem(name, JSON.stringify(next))
    } catch {
      // It holds until the page is loaded again.
    }
  },
}

/** The key of an event as it is kept: Caps Lock makes no capital of a letter. */
export const keyOf = ({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string =>
  /^\p{L}$/u.test(key) ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key
