import { useState } from 'react'
import { type Gone, whyGone } from '../links/trouble.ts'
import { forgetWords } from './kept.ts'
import { guestTrouble, wrongFields, wrongWords } from './trouble.ts'

/** Sends what a guest answers, once: pressed twice, the same key goes twice; says what went wrong, and keeps the words until it is there. */
export const useSending = (token: string, onGone: (why: Gone) => void) => {
  const [pending, setPending] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  /** What is wrong with the words that were typed: it stands at them. */
  const [wrong, setWrong] = useState<string | null>(null)
  /** What is wrong with which field, by its name: for a page of several. */
  const [wrongAt, setWrongAt] = useState<Readonly<Record<string, string>>>({})
  const send = async (work: () => Promise<void>) => {
    if (pending) return
    setPending(true)
    setTrouble(null)
    setWrong(null)
    setWrongAt({})
    try {
      await work()
      forgetWords(token)
    } catch (error) {
      const why = whyGone(error)
      const words = wrongWords(error)
      if (why) onGone(why)
      else if (words !== null) setWrong(words)
      else {
        setTrouble(guestTrouble(error))
        setWrongAt(wrongFields(error))
      }
    } finally {
      setPending(false)
    }
  }
  return { pending, trouble, wrong, wrongAt, send }
}
