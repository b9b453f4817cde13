import { plain, withoutUnseen } from './folded.ts'

// Letters that read as another of the Latin alphabet: those of Unicode's confusables (UTS #39) that a keyboard or a page with
// 'fancy letters' gives out. The whole table is ten times as long as what finds names, and most of it is hieroglyphs.
const alike = [
  // Cyrillic, the same for capitals and small letters.
  ...[
    'аa',
    'вb',
    'сc',
    'ԁd',
    'еe',
    'єe',
    'ԍg',
    'һh',
    'нh',
    'іi',
    'јj',
    'кk',
    'ӏl',
    'мm',
    'пn',
    'оo',
    'рp',
    'ԛq',
    'гr',
    'ѕs',
    'тt',
    'уy',
    'ѵv',
    'ԝw',
    'хx',
  ],
  // Greek: small letters, and capitals that read as something else.
  ...['αa', 'ςc', 'ιi', 'ϳj', 'κk', 'ηn', 'νv', 'οo', 'σo', 'ρp', 'τt', 'υu', 'ωw', 'χx', 'γy'],
  ...['Αa', 'Βb', 'Εe', 'Ηh', 'Ιi', 'Κk', 'Μm', 'Νn', 'Οo', 'Ρp', 'Τt', 'Υy', 'Χx', 'Ζz'],
  // Armenian.
  ...['ցg', 'հh', 'յj', 'ոn', 'օo', 'զq', 'սu', 'աw'],
  // Latin: letters of phonetics, small capitals.
  ...['ɑa', 'ɡg', 'ɩi', 'ȷj', 'ƙk', 'ĸk', 'ƒf', 'ɾr', 'ʋu', 'ɯw', 'ʏy', 'ƶz'],
  ...[
    'ᴀa',
    'ʙb',
    'ᴄc',
    'ᴅd',
    'ᴇe',
    'ꜰf',
    'ɢg',
    'ʜh',
    'ɪi',
    'ᴊj',
    'ᴋk',
    'ʟl',
    'ᴍm',
    'ɴn',
    'ᴏo',
    'ᴘp',
    'ꞯq',
    'ʀr',
    'ꜱs',
    'ᴛt',
    'ᴜu',
    'ᴠv',
    'ᴡw',
    'ᴢz',
  ],
].join('')

const table = new Map(
  [...alike.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']): [from: string, to: string] => [from, to]),
)

/** A capital i inside a word of small letters can't be told from an l: 'WiIliam'. */
const capitalI = /(?<=\p{Ll})I+/gu

/**
 * A text as somebody reads it who thinks that it is English, in small letters and without accents: 'Mіа', two letters of which are
 * Cyrillic, is `mia`. Of words in another script it makes nonsense, the same for the same word: compare it with what it makes of others.
 */
export const looks = (text: string): string =>
  plain(
    withoutUnseen(text)
      .normalize('NFKD')
      .replace(capitalI, (run) => 'l'.repeat(run.length))
      .replace(/[^\p{ASCII}\p{M}]/gu, (letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter),
  )

/** Latin letters with others among them that read as Latin: nobody writes so who does not mean it, or mistook the keyboard. */
export const isMixed = (text: string): boolean =>
  /\p{Script=Latin}/u.test(text) && /[^\p{Script=Latin}\p{Script=Inherited}\p{Script=Common}]/u.test(text)

/** Letters of the Latin alphabet alone, whatever their shape. */
export const isLatin = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Inherited}\p{Script=Common}]*$/u.test(text)

/** Of a script that has capitals. */
export const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase()
