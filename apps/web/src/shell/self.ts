import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { useRouteLoaderData } from 'react-router'

/** Whoever is signed in, as the shell loaded them; undefined on pages without the shell. */
export const useSelf = (): SelfView | undefined => useRouteLoaderData<SelfView>('shell')

/** Whether this server sends mail. Nobody is promised one that nobody sends. */
export const useMailGoesOut = (): boolean => useSelf()?.mailGoesOut ?? true

/** Whether they have a portfolio of their own somewhere. */
export const useIsCandidate = (): boolean => useSelf()?.places.some(({ roles }) => roles.includes('candidate')) ?? false
