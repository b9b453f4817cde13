import { deviceId, newId } from './device.ts'
import type { Answer, Input, NeverKeptLine, ReadLine } from './endpoints.ts'
import { addressOf, ask, type Parts, read } from './fetching.ts'
import { freshness, handed } from './freshness.ts'
import { patience } from './patience.ts'
import { ApiProblem, NotReached, problemOf } from './problem.ts'

/** What this device keeps comes along only when it is needed: pages open without it. */
const device = () => import('../device/answers.ts')

/** The server is there for nobody just now: a proxy says so in its place. */
const isAway = (status: number) => status >= 502 && status <= 504

const fromServer = async <Body>(
  address: string,
  signal: AbortSignal | undefined,
  isShown: () => boolean,
): Promise<Body> => {
  const response = await ask(address, {}, signal)
  if (isAway(response.status)) throw new NotReached('The server is away')
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  const answer = await read<Body>(response)
  if (isShown()) freshness.tell(null)
  void device().then(({ keepAnswer }) => keepAnswer(address, answer))
  return answer
}

const fromDevice = async <Body>(address: string): Promise<Body | undefined> => {
  try {
    const kept = await (await device()).keptAnswer<Body>(address)
    if (kept) freshness.tell(kept.at)
    return kept?.answer
  } catch {
    // Nobody is here, or nothing can be read: then there is no answer.
    return undefined
  }
}

/** What the device kept, where the server could not be reached; otherwise the error stands. */
const insteadOf = async <Body>(error: unknown, address: string): Promise<Body> => {
  const kept = error instanceof NotReached ? await fromDevice<Body>(address) : undefined
  if (kept === undefined) throw error
  return kept
}

/** The server's answer; without a network, or when it takes too long, the one that this device kept. */
const get = async <Body>(address: string, signal: AbortSignal | undefined): Promise<Body> => {
  if (handed.has(address)) {
    freshness.tell(null)
    // It was asked for at this very address.
    return handed.get(address) as Body
  }
  let late = false
  const asked = fromServer<Body>(address, signal, () => !late)
  // Who is here is for the server to say, however long it takes: only without one does the device.
  if (address === '/api/self') return asked.catch((error: unknown) => insteadOf<Body>(error, address))
  let timer: ReturnType<typeof setTimeout> | undefined
  const impatient = new Promise<Body>((resolve) => {
    const takeKept = async () => {
      const kept = await fromDevice<Body>(address)
      if (!kept) return
      late = true
      void import('./late-answers.ts').then(({ awaitLate }) => awaitLate(address, asked))
      resolve(kept)
    }
    timer = setTimeout(() => void takeKept(), patience)
  })
  try {
    return await Promise.race([asked, impatient])
  } catch (error) {
    return await insteadOf<Body>(error, address)
  } finally {
    clearTimeout(timer)
  }
}

const writeNow = async <Body>(
  method: string,
  address: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<Body> => {
  const now = new Date().toISOString()
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': newId(),
    ...{ 'Device-Id': deviceId(), 'Device-Written-At': now, 'Device-Sent-At': now },
  }
  const response = await ask(address, { method, body: JSON.stringify(body), headers }, signal)
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  return read<Body>(response)
}

/**
 * Asks the API: `call('GET /api/sessions/:id', { params: { id } })`. Throws `ApiProblem` for an answer that is not ok and
 * `NotReached` when none came. Answers are trusted, not parsed: they come from the declaration we share. What is written
 * goes through the outbox; only what must never wait is sent from here, at once or not at all. `kept: false`: the answer
 * of last time will not do, and this one is not what the page shows.
 */
export const call = <L extends ReadLine | NeverKeptLine>(
  line: L,
  input: Input<L> & Parts,
  signal?: AbortSignal,
  { kept = true } = {},
): Promise<Answer<L>> => {
  const [method = '', path = ''] = line.split(' ')
  const address = addressOf(path, input)
  if (method === 'GET')
    return kept ? get<Answer<L>>(address, signal) : fromServer<Answer<L>>(address, signal, () => false)
  return writeNow<Answer<L>>(method, address, input.body, signal)
}
