import { useEffect } from 'react'
import type { Whereabouts } from '../drafts/use-keeping.ts'

type Props = { isUnkept: () => boolean; where: Whereabouts }

/**
 * Asks before the tab is closed over words that would go with it: those of the last moment, and all where this browser
 * keeps nothing. Anything else is kept, and nobody is asked.
 */
export const LeaveGuard = ({ isUnkept, where }: Props) => {
  const inTab = where.kind === 'IN_TAB'
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (inTab || isUnkept()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [inTab, isUnkept])
  return null
}
