import { useState } from 'react'
import { type Gone, whyGone } from '../links/trouble.ts'
import { forgetWords } from './kept.ts'
import { guestTrouble } from './trouble.ts'

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
      else setTrouble(guestTrouble(error))
    } finally {
      setPending(false)
    }
  }
  return { pending, trouble, send }
}
