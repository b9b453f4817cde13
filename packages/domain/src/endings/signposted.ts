import type { ClosureContent } from './closure.ts'

type Signpost = ClosureContent['signposting'][number]

/** Whether a mentee could go there: where, for what, and how it is reached. */
export const isFindable = ({ where, what, how }: Signpost) => where !== null && what !== null && how !== null

/** Whether they are told where they can turn (S5-AC3): a place that is named can be found, each of them. */
export const isSignposted = ({ signposting }: Pick<ClosureContent, 'signposting'>) =>
  signposting.length > 0 && signposting.every(isFindable)
