import type { ConcernAdviceView } from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import { call } from '../api/call.ts'
import { ask, read } from '../api/fetching.ts'
import { NotReached } from '../api/problem.ts'
import { keepAnswer, keptAnswer } from '../device/answers.ts'
import { arrive } from '../device/person.ts'

const address = '/api/concerns/advice'
const nobody: ConcernAdviceView = { who: 'NOBODY', places: [] }

const fromDevice = async (): Promise<ConcernAdviceView> => {
  // Who was here last opens what this device keeps for them; on a guest's device, and after signing out, there is nothing.
  const self = await keptAnswer('/api/self')
  if (!self) return nobody
  return (await keptAnswer<ConcernAdviceView>(address))?.answer ?? nobody
}

/** Kept for when there is no network: names and numbers to phone, nothing of any concern. */
const keep = async (advice: ConcernAdviceView) => {
  await arrive(await call('GET /api/self', {}))
  await keepAnswer(address, advice)
}

/** Whom to phone, for whoever is here; what this device kept of it where the server cannot be reached. Never rejects. */
export const findAdvice = async (token: string): Promise<ConcernAdviceView> => {
  try {
    const response = await ask(address, token ? { headers: { 'Link-Token': token } } : {})
    if (!response.ok) throw new NotReached('No advice came')
    const advice = await read<ConcernAdviceView>(response)
    if (advice.who === 'ACCOUNT') void keep(advice).catch(() => undefined)
    return advice
  } catch {
    return token ? nobody : await fromDevice().catch(() => nobody)
  }
}
