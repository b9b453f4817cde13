const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const isTime = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/
const isCode = /^[A-Z][A-Z0-9_]*$/

/**
 * What somebody wrote in a record, text by text in its order, whatever its kind: ids, days and the codes of a choice are no
 * words. A record of a kind that comes later is read beside the text without another line.
 */
export const wordsIn = (content: unknown): string[] => {
  if (typeof content === 'string') {
    const text = content.trim()
    return text === '' || isId.test(text) || isTime.test(text) || isCode.test(text) ? [] : [text]
  }
  if (Array.isArray(content)) return content.flatMap(wordsIn)
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(wordsIn) : []
}
