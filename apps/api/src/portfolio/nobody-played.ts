import { invalid } from '../http/problem-error.ts'

/**
 * Nobody answers for a mentee who is played: there is nobody to sign, confirm or say what is not right. `field` is the one that
 * says whom it is about. Throws 400.
 */
export const mustNotBePlayed = (simulated: boolean, field: string) => {
  if (simulated) throw invalid([{ field, message: 'It is simulated: nobody is asked for a mentee who is played' }])
}
