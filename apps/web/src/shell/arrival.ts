import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** After a navigation the focus goes to the new page's heading, so that it is read out and Tab starts there. */
export const useArrival = () => {
  const { pathname } = useLocation()
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere else is what triggers it
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    document.querySelector('h1')?.focus({ preventScroll: true })
  }, [pathname])
}
