import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Missing } from './error-page.tsx'

/** Which address was gone to once more, from which visit to it, and when, in milliseconds since the page was opened. */
let again = { to: '', from: '', at: 0 }

/** So soon after it was gone to once more an address is missing indeed, in milliseconds. */
const soon = 5_000

/**
 * No page of this address, as far as the router knows by now. A write that comes back while a page is on its way ends that way before the
 * table of its address has come (app.tsx): so it is gone to once more, and missing only if that finds nothing either.
 */
export const MissingPage = () => {
  const navigate = useNavigate()
  const { pathname, search, hash, key } = useLocation()
  const missing = useRef('')
  const to = pathname + search + hash
  if (again.to === to && again.from !== key && performance.now() - again.at < soon) missing.current = key
  const isMissing = missing.current === key
  useEffect(() => {
    if (isMissing || (again.to === to && again.from === key)) return
    again = { to, from: key, at: performance.now() }
    void navigate(to, { replace: true, preventScrollReset: true })
  }, [isMissing, navigate, to, key])
  return isMissing && <Missing />
}
