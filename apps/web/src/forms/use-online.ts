import { useSyncExternalStore } from 'react'

const listen = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** What the browser says of the network; that there is one, where it does not know. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine !== false)
