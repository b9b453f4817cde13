import { type ReactNode, useEffect, useState } from 'react'

/** Words that are read out as they come: the place is there first, and empty. What arrives together with its place often is not heard. */
export const Told = ({ className, children }: { className?: string; children: ReactNode }) => {
  const [there, setThere] = useState(false)
  useEffect(() => setThere(true), [])
  return (
    <div role="status" className={className}>
      {there && children}
    </div>
  )
}
