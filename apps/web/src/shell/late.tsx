import { type ComponentType, useEffect, useState } from 'react'
import { importAgain } from './import-again.ts'
import { NotArrived } from './not-arrived.tsx'

type Part<As extends object> = { default: ComponentType<As> }

type Props<As extends object> = {
  /** The same function each time, with the import in it. */
  load: () => Promise<Part<As>>
  /** What the part is given. */
  as: As
}

/**
 * A part that the page can do without at first: it is loaded once the page is there. One that does not arrive says so in
 * its own place; React's own `lazy` would take the whole page away, and with it what somebody is writing.
 */
export const Late = <As extends object>({ load, as }: Props<As>) => {
  const [Loaded, setLoaded] = useState<ComponentType<As> | null>(null)
  const [failed, setFailed] = useState<{ times: number; last: unknown }>({ times: 0, last: null })
  const [again, setAgain] = useState(failed)
  useEffect(() => {
    let here = true
    const loading = again.times === 0 ? load() : importAgain(load, again.last)
    loading.then(
      (part) => here && setLoaded(() => part.default),
      (last) => here && setFailed({ times: again.times + 1, last }),
    )
    return () => {
      here = false
    }
  }, [load, again])
  if (Loaded) return <Loaded {...as} />
  return failed.times > 0 && <NotArrived times={failed.times} onTryAgain={() => setAgain(failed)} />
}
