import { useEffect, useRef } from 'react'

/**
 * Lets one sending through at a time. Known at once, and not only when the page is drawn again: a double click comes
 * sooner. Answers whether this one may go.
 */
export const useOnce = (pending: boolean) => {
  const sending = useRef<boolean>(false)
  useEffect(() => {
    if (!pending) sending.current = false
  }, [pending])
  return {
    isSending: () => sending.current,
    begin: () => {
      sending.current = true
    },
  }
}
