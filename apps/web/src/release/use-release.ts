import { useSyncExternalStore } from 'react'
import { release } from './release.ts'

/** Which release this page is of. */
export const useRelease = () => useSyncExternalStore(release.listen, release.now)
