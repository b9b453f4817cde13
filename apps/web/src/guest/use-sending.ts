import { useState } from 'react'
import { forgetWords } from './kept.ts'
import { troubleInWords, whyGone } from './trouble.ts'
import type { Gone } from './words.ts'

/** Sends what a guest answers, once: pressed twice, the same key goes twice; says what went wrong, and keeps the words until it is there. */
export const useSending = (token: string, onGone: (why: Gone) => void) => {
  const [pending, setPending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const send = async (work: () => Promise<void>) => {
    if (pending) return
    setPending(true)
    setTrouble(null)
    try {
      await work()
      forgetWords(token)
    } catch (error) {
      const why = whyGone(error)
      if (why) onGone(why)
      else setTrouble(troubleInWords(error))
    } finally {
      setPending(false)
    }
  }
  return { pending, trouble, send }
}
