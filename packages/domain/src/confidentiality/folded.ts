/** What a letter is without its accent, where taking a mark off does not tell: Polish, Danish, German, Turkish, Maltese, Sami. */
const bare: Record<string, string> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n' },
  // Letters of Persian and Urdu keyboards, and those of Arabic that they are written for.
  ...{ ک: 'ك', ی: 'ي', ى: 'ي', ہ: 'ه' },
}

// Accents, and the vowels of Arabic and Hebrew that most leave out. The vowels of Hindi, Bengali or Thai are letters in all but
// name, and so are the strokes of kana: without them 'मैंने' ('I') would be 'मीना'.
const marks = /(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]/u
const withoutAccents = (text: string) => text.replace(/\p{M}/gu, (mark) => (marks.test(mark) ? '' : mark))

/** What nobody sees: soft hyphens, spaces of no width, marks that join or turn, fillers; the line that draws an Arabic word out. */
export const withoutUnseen = (text: string): string =>
  text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/gu, '')

/** As it is written, without accents and what nobody sees: 'على' stays apart from 'علي'. */
export const withoutMarks = (text: string): string =>
  withoutAccents(withoutUnseen(text).normalize('NFKD')).normalize('NFC')

/** Small letters, without accents, one kind of apostrophe and hyphen, of what is decomposed (NFKD) already. */
export const plain = (text: string): string =>
  withoutAccents(text.toLowerCase().replace(/[’‘ʼ`´]/g, "'"))
    .replace(/[łøđðþæœßıħŧŋکیىہ]/g, (letter) => bare[letter] ?? letter)
    .replace(/[‐‑]/g, '-')

/** As it would be looked up: small letters of one width, no accents, nothing unseen, one kind of apostrophe and hyphen. 'Zoë’s' is `zoe's`. */
export const folded = (text: string): string => plain(withoutUnseen(text).normalize('NFKD'))
