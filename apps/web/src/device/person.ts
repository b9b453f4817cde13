import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { actAs } from '../api/fetching.ts'
import { keepNow } from '../drafts/open-forms.ts'
import { keepAnswer } from './answers.ts'
import { enter, openVault } from './vault.ts'

/**
 * A page is one person’s: when another has signed in, in another tab, it is loaded afresh as theirs, and what
 * stood in it stays kept for the one who wrote it.
 */
const startOver = (): Promise<never> => {
  void keepNow().finally(() => window.location.assign('/'))
  return new Promise(() => undefined)
}

/** Somebody is here, as the server says; without a network, as this device knows. What is kept of them opens. */
export const arrive = (self: SelfView): SelfView | Promise<never> => {
  const here = openVault()
  if (here && here.userId !== self.userId) return startOver()
  actAs(self.userId)
  enter(self)
  void keepAnswer('/api/self', self)
  return self
}
