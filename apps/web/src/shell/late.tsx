import { type ComponentType, useEffect, useState } from 'react'
import { NotArrived } from './not-arrived.tsx'

type Props<Part extends object> = {
  /** The same function each time, with the import in it. */
  load: () => Promise<{ default: ComponentType<Part> }>
  /** What the part is given. */
  as: Part
}

/**
 * A part that the page can do without at first: it is loaded once the page is there. One that does not arrive says so in
 * its own place; React's own `lazy` would take the whole page away, and with it what somebody is writing.
 */
export const Late = <Part extends object>({ load, as }: Props<Part>) => {
  const [Loaded, setLoaded] = useState<ComponentType<Part> | null>(null)
  const [tries, setTries] = useState(1)
  const [failures, setFailures] = useState(0)
  useEffect(() => {
    let here = true
    load().then(
      (part) => here && setLoaded(() => part.default),
      () => here && setFailures(tries),
    )
    return () => {
      here = false
    }
  }, [load, tries])
  if (Loaded) return <Loaded {...as} />
  return failures > 0 && <NotArrived failures={failures} onTryAgain={() => setTries(failures + 1)} />
}
