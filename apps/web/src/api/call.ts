import { attemptTo, closeAttempt } from './attempts.ts'
import { tellServerTime } from './clock.ts'
import { deviceId } from './device.ts'
import type { Answer, Input, Line } from './endpoints.ts'
import { ApiProblem, NotReached, problemOf } from './problem.ts'
import { saveState } from './save-state.ts'

type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

const addressOf = (path: string, { params = {}, query = {} }: Parts) => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  return asked.length === 0
    ? filled
    : `${filled}?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`
}

/** An answer after which sending the same again may still succeed, or may already have succeeded unheard. */
const isOpen = (status: number) => status === 401 || status === 429 || status >= 500

const send = async (address: string, init: RequestInit) => {
  try {
    const response = await fetch(address, { credentials: 'same-origin', ...init })
    tellServerTime(response.headers.get('date'))
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NotReached('Nothing came back', { cause: error })
  }
}

const write = async (address: string, method: string, body: unknown, signal: AbortSignal | undefined) => {
  const content = JSON.stringify(body)
  const name = `${method} ${address} ${content}`
  const attempt = attemptTo(name)
  saveState.tell({ kind: 'SENDING' })
  try {
    const response = await send(address, {
      method,
      body: content,
      signal: signal ?? null,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'Idempotency-Key': attempt.key,
        'Device-Id': deviceId(),
        'Device-Written-At': attempt.writtenAt,
        'Device-Sent-At': new Date().toISOString(),
      },
    })
    saveState.tell(response.ok ? { kind: 'SAVED', at: new Date() } : { kind: 'NOT_SENT' })
    if (!isOpen(response.status)) closeAttempt(name)
    return response
  } catch (error) {
    saveState.tell({ kind: 'NOT_SENT' })
    throw error
  }
}

/**
 * The one way to the API: `call('GET /api/sessions/:id', { params: { id } })`. Throws `ApiProblem` for an answer that is
 * not ok and `NotReached` when none came. Answers are trusted, not parsed: they come from the declaration we share.
 */
export const call = async <L extends Line>(
  line: L,
  input: Input<L> & Parts,
  signal?: AbortSignal,
): Promise<Answer<L>> => {
  const [method = '', path = ''] = line.split(' ')
  const address = addressOf(path, input)
  const response =
    method === 'GET'
      ? await send(address, { headers: { Accept: 'application/json' }, signal: signal ?? null })
      : await write(address, method, input.body, signal)
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  const answer: Answer<L> = await response.json()
  return answer
}
