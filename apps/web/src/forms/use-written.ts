import { parse } from '@conform-to/react'
import { useEffect, useState } from 'react'
import { type Written, written } from './written.ts'

const wordsIn = (form: HTMLFormElement): Written =>
  written(parse<unknown, string[]>(new FormData(form), { resolve: (value) => ({ value }) }).payload)

/** What stands in a form at this moment, for whatever is worked out beside it; null before the form is there. */
export const useWritten = (formId: string): Written | null => {
  const [words, setWords] = useState<Written | null>(null)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const read = () => setWords(wordsIn(form))
    read()
    form.addEventListener('input', read)
    return () => form.removeEventListener('input', read)
  }, [formId])
  return words
}
