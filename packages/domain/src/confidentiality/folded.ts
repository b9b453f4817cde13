/** What a letter is without its accent, where taking a mark off does not tell: Polish, Danish, German, Turkish. */
const plain: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' }

/** As it would be looked up: small letters, no accents, one kind of apostrophe and hyphen. 'Zoë’s' is `zoe's`. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþæœßı]/g, (letter) => plain[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-')
