import { useCallback, useEffect, useState } from 'react'
import { type Gone, troubleInWords, whyGone } from './trouble.ts'
import { troubleWords } from './trouble-words.ts'

type Opening<View> =
  | { kind: 'OPENING' }
  | { kind: 'FOUND'; view: View }
  | { kind: 'GONE'; why: Gone }
  | { kind: 'NOT_OPENED'; words: string }

/** What a link leads to, asked for when its page opens. `ask` is the same function each time. */
export const useOpened = <View>(token: string, ask: (token: string) => Promise<View>) => {
  const [opening, setOpening] = useState<Opening<View>>({ kind: 'OPENING' })
  const open = useCallback(async () => {
    if (token === '') return setOpening({ kind: 'GONE', why: 'UNKNOWN' })
    try {
      setOpening({ kind: 'FOUND', view: await ask(token) })
    } catch (error) {
      const why = whyGone(error)
      setOpening(why ? { kind: 'GONE', why } : { kind: 'NOT_OPENED', words: troubleInWords(error, troubleWords) })
    }
  }, [token, ask])
  useEffect(() => void open(), [open])
  return { opening, open, gone: (why: Gone) => setOpening({ kind: 'GONE', why }) }
}
