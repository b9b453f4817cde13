import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { actAs } from '../api/fetching.ts'
import { keepAnswer } from './answers.ts'
import { enter } from './vault.ts'

/** Somebody is here, as the server says; without a network, as this device knows. What is kept of them opens. */
export const arrive = (self: SelfView): SelfView => {
  actAs(self.userId)
  enter(self)
  void keepAnswer('/api/self', self)
  return self
}
