import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { ApiProblem, NotReached } from '../api/problem.ts'
import { sendNow } from './send-now.ts'

const now = (title: string) => ({ title, why: 'Why.' })
const definition = { schema: z.object({}), read: () => ({ body: {} }) }
const asked = (isDone: () => Promise<boolean>, error?: Error) =>
  sendNow(new FormData(), definition, {
    send: () => (error ? Promise.reject(error) : Promise.resolve()),
    page: '/there',
    notReached: now('Not sent'),
    unclear: now('Nobody knows'),
    isDone,
    refused: async ({ problem }) => now(`Refused: ${problem.title}`),
  })
const problem = (status: number) => new ApiProblem({ type: 'about:blank', title: 'No', status, errors: [] })
const cut = new NotReached('cut')
const yes = async () => true
const no = async () => false
const unreachable = () => Promise.reject(cut)

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }))
afterEach(() => vi.unstubAllGlobals())

const outcome = async (answer: ReturnType<typeof asked>) => {
  const got = await answer
  return got instanceof Response ? got.headers.get('Location') : JSON.stringify(got)
}

test.each([
  ['an answer that was lost, and the server has it: its page', cut, yes],
  ["a proxy's error, and the server has it: its page", problem(504), yes],
  ['a plain yes: its page', undefined, no],
])('%s', async (_, error, isDone) => {
  expect(await outcome(asked(isDone, error))).toBe('/there')
})

test.each([
  ['an answer that was lost, and the server does not have it yet', cut, no],
  ['an answer that was lost, and the server cannot be asked', cut, unreachable],
  ["a proxy's error, and the server cannot be asked", problem(502), unreachable],
])('nobody says that it was not sent: %s', async (_, error, isDone) => {
  const told = await outcome(asked(isDone, error))
  expect(told).toContain('Nobody knows')
  expect(told).not.toContain('Not sent')
})

test('without a network to begin with, nothing was sent', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const told = await outcome(asked(no, cut))
  expect(told).toContain('Not sent')
  // Nobody refused it: it is no word that came back.
  expect(told).not.toContain('refusal')
})

test("the server's no is told as such", async () => {
  expect(await outcome(asked(no, problem(409)))).toContain('Refused: No')
})
