/**
 * Puts words where the cursor is, apart from what stands there; nothing that was typed is overwritten, not even what is chosen.
 * The cursor stands after them then.
 */
export const insertWords = (box: HTMLTextAreaElement, words: string) => {
  const at = box.selectionEnd
  const before = box.value.slice(0, at)
  const after = box.value.slice(at)
  const apart = before === '' || /\s$/.test(before) ? '' : ' '
  const apartAfter = after === '' || /^\s/.test(after) ? '' : ' '
  box.focus()
  box.setRangeText(`${apart}${words}${apartAfter}`, at, at, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
}
