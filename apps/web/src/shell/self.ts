import type { MailFate } from '@mentorfolio/domain/mails/mails.endpoints'
import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { useRouteLoaderData } from 'react-router'

/** Whoever is signed in, as the shell loaded them; undefined on pages without the shell. */
export const useSelf = (): SelfView | undefined => useRouteLoaderData<SelfView>('shell')

/**
 * What becomes of mails of this centre. Nobody is promised one that nobody sends: of a centre that is not known (yet) none
 * goes out.
 */
export const useMail = (centreId: string | undefined): MailFate =>
  useSelf()?.places.find((place) => place.centreId === centreId)?.mail ?? 'NONE'

/** Whether they have a portfolio of their own somewhere. */
export const useIsCandidate = (): boolean => useSelf()?.places.some(({ roles }) => roles.includes('candidate')) ?? false
