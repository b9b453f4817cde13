/** What a letter is without its accent, where taking a mark off does not tell: Polish, Danish, German, Turkish. */
const plain: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' }

/** What nobody sees: soft hyphens, spaces of no width, marks that join or turn. */
export const withoutUnseen = (text: string): string => text.replace(/\p{Cf}/gu, '')

/** As it would be looked up: small letters of one width, no accents, nothing unseen, one kind of apostrophe and hyphen. 'Zoë’s' is `zoe's`. */
export const folded = (text: string): string =>
  withoutUnseen(text)
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþæœßı]/g, (letter) => plain[letter] ?? letter)
    .replace(/[‐‑]/g, '-')
