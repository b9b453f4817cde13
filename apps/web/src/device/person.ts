import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { actAs } from '../api/fetching.ts'
import { ApiProblem } from '../api/problem.ts'
import { keepNow } from '../drafts/open-forms.ts'
import { keepAnswer } from './answers.ts'
import { enter, openVault } from './vault.ts'

/** A page is one person’s: when another has signed in, in another tab, it says so, and what stood in it stays kept. */
const somebodyElse = new ApiProblem({
  type: '/problems/somebody-else',
  title: 'Somebody else is signed in here',
  status: 401,
})

/**
 * Somebody is here, as the server says; without a network, as this device knows. What is kept of them opens. Throws
 * `somebody-else` in a page that was opened by another.
 */
export const arrive = async (self: SelfView): Promise<SelfView> => {
  const here = openVault()
  if (here && here.userId !== self.userId) {
    await keepNow()
    throw somebodyElse
  }
  actAs(self.userId)
  enter(self)
  void keepAnswer('/api/self', self)
  return self
}
