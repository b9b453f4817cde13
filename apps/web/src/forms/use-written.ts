import { parse } from '@conform-to/react'
import { useEffect, useState } from 'react'
import { type Written, written } from './written.ts'

const wordsIn = (form: HTMLFormElement): Written =>
  written(parse<unknown, string[]>(new FormData(form), { resolve: (value) => ({ value }) }).payload)

const holdsFields = (node: Node) => node instanceof Element && node.querySelector('[name]') !== null

/** What stands in a form at this moment, for whatever is worked out beside it; null before the form is there. */
export const useWritten = (formId: string): Written | null => {
  const [words, setWords] = useState<Written | null>(null)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const read = () => setWords(wordsIn(form))
    read()
    form.addEventListener('input', read)
    // A row that was added or taken away is no input event.
    const rows = new MutationObserver((changes) => {
      if (changes.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(holdsFields))) read()
    })
    rows.observe(form, { childList: true, subtree: true })
    return () => {
      form.removeEventListener('input', read)
      rows.disconnect()
    }
  }, [formId])
  return words
}
