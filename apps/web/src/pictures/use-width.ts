import { useLayoutEffect, useState } from 'react'

/**
 * How wide a picture may be, in units of a sixteenth of the page's font size: drawn in these, its words grow with what
 * somebody has set. Told again whenever the element that `place` is given to grows or shrinks.
 */
export const useWidth = (least = 240) => {
  const [element, place] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(least)
  useLayoutEffect(() => {
    if (element === null) return
    const measure = () => {
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      setWidth(Math.max(least, Math.floor(element.clientWidth / unit)))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [element, least])
  return { place, width }
}
