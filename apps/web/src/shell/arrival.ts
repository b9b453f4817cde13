import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** After a navigation the focus goes to the new page's heading, or to what it has to say first, so that it is read out and Tab starts there. */
export const useArrival = () => {
  const { pathname } = useLocation()
  const from = useRef<string | null>(null)
  useEffect(() => {
    if (from.current !== null && from.current !== pathname) {
      const first = document.querySelector<HTMLElement>('[data-arrive]') ?? document.querySelector('h1')
      first?.focus({ preventScroll: true })
    }
    from.current = pathname
  }, [pathname])
}
