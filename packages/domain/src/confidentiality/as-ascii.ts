/** A text in which numbers and addresses can be looked for, and where each of its characters stood: UTF-16 units. */
export type AsAscii = { plain: string; startOf: (index: number) => number; endOf: (index: number) => number }

/** Where the digits of one to ten begin that stand white in a black circle, or in two, of which Unicode says nothing more. */
const circled = [0x24f5, 0x2776, 0x2780, 0x278a]
const circledNought = 0x24ff

/** A digit's value: each script has its ten in a row, and none begins before another has ended. */
const ofItsTen = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  let nought = code
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1
  return String((code - nought) % 10)
}

/** '٧', '７', '⑦', '❼' and '𝟕' are 7; what joins them unseen is nothing. What has no likeness in ASCII stays, as do three dots. */
const asAscii = (character: string): string => {
  if (/[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Me}]/u.test(character)) return ''
  if (/[…‥]/.test(character)) return character
  const usual = character.normalize('NFKC')
  if (/\p{Nd}/u.test(usual) && usual.length <= 2 && !/[ -~]/.test(usual)) return ofItsTen(usual)
  // '⑴' and '⒈' are one character each.
  if (/^[ -~]+$/.test(usual)) return /\p{N}/u.test(character) ? usual.replace(/[().]/g, '') : usual
  const code = character.codePointAt(0) ?? 0
  if (code === circledNought) return '0'
  const first = circled.find((each) => code >= each && code < each + 10)
  return first === undefined ? character : String(code - first + 1)
}

/** The text with every digit as one of ours, and the letters and signs of addresses in one width. Linear. */
export const withAscii = (text: string): AsAscii => {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let isSame = true
  for (const { 0: character, index } of text.matchAll(/./gsu)) {
    const instead = character.charCodeAt(0) < 0x80 ? character : asAscii(character)
    isSame &&= instead === character
    pieces.push(instead)
    // What nobody sees goes with what it stands behind.
    if (instead === '' && ends.length > 0) ends[ends.length - 1] = index + character.length
    for (let at = 0; at < instead.length; at += 1) {
      // A letter of two units that stays begins and ends where each of its own does.
      starts.push(instead === character ? index + at : index)
      ends.push(instead === character ? index + at + 1 : index + character.length)
    }
  }
  return isSame
    ? { plain: text, startOf: (index) => index, endOf: (index) => index }
    : { plain: pieces.join(''), startOf: (index) => starts[index] ?? 0, endOf: (index) => ends[index - 1] ?? 0 }
}
