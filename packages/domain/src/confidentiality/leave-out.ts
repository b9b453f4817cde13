// What a guest is told by `leaveOut` and `leaveOutUntold` (sure-findings.ts), read again where a page helps to do it. It stands
// apart from them: a guest's page has no room for what finds names.

/** Whether a sentence asks to leave something out: names, or what it quotes. */
export const asksToLeaveOut = (sentence: string): boolean => sentence.startsWith('Leave out ')

/** What it quotes, in its order; of what came through a link no name is quoted. */
export const toLeaveOut = (sentence: string): string[] => {
  const [, asked = ''] = /Leave out (“.*?”): other people read this\./s.exec(sentence) ?? []
  return asked === '' ? [] : asked.slice(1, -1).split('” and “')
}

const leftOut = '[left out]'

/** The text as whole words alone: 'Jo' stands in no 'enjoyed'. */
const asWords = (text: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{M}\\p{N}])`, 'gu')

/** The words without these, wherever they stand by themselves: the longer first, so that no half of a name remains. */
export const without = (words: string, texts: readonly string[]): string =>
  texts.toSorted((a, b) => b.length - a.length).reduce((left, text) => left.replaceAll(asWords(text), leftOut), words)
