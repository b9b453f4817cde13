type Box = HTMLTextAreaElement | HTMLInputElement
type Replacement = { start: number; end: number; token: string }

/** As if it were typed, so that the browser's own 'undo' takes it back; only where the focus is can anything be typed. */
const type = (box: Box, { start, end, token }: Replacement) => {
  box.setSelectionRange(start, end)
  if (document.activeElement === box && document.execCommand('insertText', false, token)) return
  box.setRangeText(token, start, end, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Where the caret belongs afterwards: at the same letter, or behind the word that took the place of the one it stood in. */
export const caretAfter = (caret: number, spans: readonly Replacement[]): number => {
  let shift = 0
  for (const { start, end, token } of spans) {
    if (start >= caret) break
    if (end > caret) return start + shift + token.length
    shift += token.length - (end - start)
  }
  return caret + shift
}

/** Puts tokens in the place of what was found, and the caret back to where the writer had it. */
export const replaceIn = (box: Box, spans: readonly Replacement[]) => {
  const caret = caretAfter(box.selectionStart ?? box.value.length, spans)
  box.focus({ preventScroll: true })
  for (const span of spans.toReversed()) type(box, span)
  box.setSelectionRange(caret, caret)
}
