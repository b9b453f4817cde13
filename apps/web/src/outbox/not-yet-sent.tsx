import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { Late } from '../shell/late.tsx'
import type { Item } from './item.ts'
import { itemsWaiting, listenToWaiting } from './waiting.ts'

const idsOf = (items: readonly Item[]) => items.map(({ id }) => id).join()

/**
 * Asks for the page anew once something else waits on this device than when it was loaded: what is 'not yet sent' turns
 * into what is saved by itself. `onDevice`: everything that waited then.
 */
export const useFreshOnceSent = (onDevice: readonly Item[]) => {
  const { revalidate } = useRevalidator()
  const loadedWith = idsOf(onDevice)
  useEffect(() => {
    let here = true
    const look = async () => {
      const ids = idsOf(await itemsWaiting())
      if (here && ids !== loadedWith) await revalidate()
    }
    // It may have been sent between loading and now.
    void look()
    const stop = listenToWaiting(() => void look())
    return () => {
      here = false
      stop()
    }
  }, [loadedWith, revalidate])
}

const strip = () => import('./waiting-strip.tsx')

/** What was written here and the server does not have yet. Nothing where nothing waits, which is nearly always. */
export const NotYetSent = ({ items }: { items: readonly Item[] }) =>
  items.length > 0 && <Late load={strip} as={{ items }} />
