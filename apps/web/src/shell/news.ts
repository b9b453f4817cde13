import { useSyncExternalStore } from 'react'
import { freshness } from '../api/freshness.ts'
import { saveState } from '../api/save-state.ts'
import { keeping } from '../device/keeping.ts'
import { release } from '../release/release.ts'

const tellers = [freshness, keeping, release, saveState]

const listen = (listener: () => void) => {
  const stops = tellers.map((teller) => teller.listen(listener))
  return () => {
    for (const stop of stops) stop()
  }
}

const isThere = () =>
  freshness.now() !== null ||
  keeping.now() !== null ||
  release.now().kind !== 'CURRENT' ||
  saveState.now().unsent.signedOut

/** Whether the strips below the header have anything to say: without, nothing of them is loaded. */
export const useIsNews = () => useSyncExternalStore(listen, isThere)
