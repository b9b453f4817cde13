import type { MailFate } from '@mentorfolio/domain/mails/mails.endpoints'
import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { useRouteLoaderData } from 'react-router'

/** Whoever is signed in, as the shell loaded them; undefined on pages without the shell. */
export const useSelf = (): SelfView | undefined => useRouteLoaderData<SelfView>('shell')

/** What becomes of mails where they work. Nobody is promised one that nobody sends, and none is offered where none is written. */
export const useMail = (): MailFate => {
  const fates = useSelf()?.places.map(({ mail }) => mail)
  return (['SENT', 'SHOWN'] as const).find((fate) => !fates || fates.includes(fate)) ?? 'NONE'
}

/** Whether they have a portfolio of their own somewhere. */
export const useIsCandidate = (): boolean => useSelf()?.places.some(({ roles }) => roles.includes('candidate')) ?? false
