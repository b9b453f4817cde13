import { post } from './auth.ts'
import { call } from './call.ts'
import { ApiProblem, NotReached } from './problem.ts'
import { forgetTabKey } from './tab.ts'

/**
 * Signs this person out. Rejects when the server did not say that it has: then nothing on the device may be taken away as
 * if it had. Whoever signed in meanwhile in another tab stays signed in.
 */
export const signOut = async (userId: string) => {
  const here = await call('GET /api/self', {}, undefined, { kept: false }).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.problem.status === 401) return null
    throw error
  })
  if (here?.userId === userId && !(await post('sign-out', {})).ok) throw new NotReached('Not signed out')
  forgetTabKey()
}
