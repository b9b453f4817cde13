import { type ComponentType, useEffect, useState } from 'react'

type Props<Part extends object> = {
  /** The same function each time, with the import in it. */
  load: () => Promise<{ default: ComponentType<Part> }>
  /** What the part is given. */
  as: Part
}

/**
 * A part that the page can do without at first: it is loaded once the page is there. One that does not arrive is left out;
 * React's own `lazy` would take the whole page away, and with it what somebody is writing.
 */
export const Late = <Part extends object>({ load, as }: Props<Part>) => {
  const [Loaded, setLoaded] = useState<ComponentType<Part> | null>(null)
  useEffect(() => {
    let here = true
    load().then(
      (part) => here && setLoaded(() => part.default),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [load])
  return Loaded && <Loaded {...as} />
}
