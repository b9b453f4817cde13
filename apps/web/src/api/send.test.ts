import { problemKinds } from '@mentorfolio/domain/http/problem'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Asked, cut, html, json, newServer, noNetwork, problem, type Server, silence } from '../testing/server.ts'
import { actAs } from './fetching.ts'
import { type Sending, send } from './send.ts'

const id = '0199d1d0-0000-7000-8000-000000000001'
const write: Sending = {
  line: 'POST /api/sessions/:id/cancel',
  input: { params: { id }, body: { revision: 3, reason: 'Snow' } },
  key: 'the-key',
  writtenAt: '2026-11-21T15:00:00.000Z',
}
const delivery = '0199d1d0-0000-7000-8000-00000000000d'

let server: Server
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-21T16:00:00Z') })
  server = newServer()
})
afterEach(() => {
  actAs(null)
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const later = (reached: boolean, waitMs = 0) => ({ kind: 'LATER', reached, waitMs })
const refused = (kind: keyof typeof problemKinds, more: object = {}) => ({
  kind: 'REFUSED',
  problem: expect.objectContaining({ type: `/problems/${kind}`, status: problemKinds[kind], ...more }),
})
const untyped = (status: number) => json({ error: 'no' }, { status })

test.each<[sentence: string, answer: (asked: Asked) => Response | Promise<Response>, sent: object]>([
  ['200 with an answer of ours is taken', () => json({ id }), { kind: 'TAKEN' }],
  ['201 is taken, too', () => json({ id }, { status: 201 }), { kind: 'TAKEN' }],
  ['200 of a hotel’s sign-in page was heard by nobody', () => html(200), later(false)],
  ['200 whose body was cut may have been taken, and is asked again', () => cut(), later(false)],
  ['200 with nothing in it is no answer of ours', () => new Response('', { status: 200 }), later(false)],

  ['400: what is not valid is refused', () => problem('invalid-input'), refused('invalid-input')],
  [
    '409: what its state does not allow is refused with that state',
    () => problem('wrong-state', { because: 'WRONG_STATE', state: 'PAUSED' }),
    refused('wrong-state', { state: 'PAUSED' }),
  ],
  ['400: a body that was cut on its way is sent again', () => problem('not-json'), later(true)],
  ['400 of a proxy is none of ours', () => html(400), later(true)],
  ['400 that was cut says nothing', () => cut(400), later(true)],
  ['400 in somebody else’s JSON is none of ours', () => untyped(400), later(true)],

  ['401: nobody is signed in', () => problem('signed-out'), { kind: 'SIGNED_OUT' }],
  ['401: somebody else is signed in', () => problem('somebody-else'), { kind: 'SIGNED_OUT' }],
  ['401 of a proxy says nothing of our sign-in', () => html(401), later(true)],

  ['403: it is for somebody else to do', () => problem('wrong-role'), refused('wrong-role')],
  ['403: it came from another site', () => problem('wrong-origin'), refused('wrong-origin')],
  ['403 of a firewall is none of ours', () => html(403), later(true)],
  ['404: there is no such record for this person', () => problem('not-found'), refused('not-found')],
  ['404 of a proxy is none of ours', () => html(404), later(true)],
  ['407: the network wants a password first', () => html(407), later(true)],
  ['408: it took too long to arrive', () => html(408), later(true)],

  ['409: it has moved on', () => problem('wrong-state'), refused('wrong-state')],
  ['409: something is missing', () => problem('unmet-need', { need: 'x' }), refused('unmet-need', { need: 'x' })],
  [
    '409: it was changed meanwhile, and says how it is now',
    () => problem('stale-revision', { current: { revision: 4 } }),
    refused('stale-revision', { current: { revision: 4 } }),
  ],
  ['409: the key was used for something else', () => problem('key-reused'), refused('key-reused')],
  ['409: the id is taken', () => problem('id-taken'), refused('id-taken')],
  ['409 of a proxy is none of ours', () => html(409), later(true)],
  ['413: it is too large', () => problem('too-large'), refused('too-large')],
  [
    '413 of a proxy is for good: it would never let this through',
    () => html(413),
    { kind: 'REFUSED', problem: expect.objectContaining({ status: 413 }) },
  ],
  ['415: it is of the wrong type', () => problem('wrong-type'), refused('wrong-type')],

  ['429 waits as long as it is asked to', () => problem('too-many', {}, { 'Retry-After': '30' }), later(true, 30_000)],
  ['429 that names no time', () => problem('too-many'), later(true)],
  ['429 of a proxy waits as it is asked to, too', () => untyped(429), later(true)],
  [
    '429 that names a date in words does not count seconds from it',
    () => problem('too-many', {}, { 'Retry-After': 'Sat, 21 Nov 2026 16:01:00 GMT' }),
    later(true),
  ],
  ['500: the server has trouble', () => problem('unexpected'), later(true)],
  ['500 of a proxy', () => html(500), later(true)],
  ['502: the server is away', () => html(502), later(true)],
  ['503 of ours waits as it is asked to', () => problem('unavailable', {}, { 'Retry-After': '5' }), later(true, 5_000)],
  ['504: nothing came back to the proxy', () => html(504), later(true)],
  ['without a network nothing was reached', noNetwork, later(false)],
])('%s', async (_sentence, answer, sent) => {
  server.answer(answer)
  expect(await send(write, delivery)).toEqual(sent)
})

/** Node's own clock is not the test's. */
const timeOutByTestClock = () =>
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const aborting = new AbortController()
    setTimeout(() => aborting.abort(new DOMException('Too late', 'TimeoutError')), ms)
    return aborting.signal
  })

test('an answer that does not come within twenty seconds is none', async () => {
  timeOutByTestClock()
  server.answer(silence)
  const came = vi.fn()
  void send(write, delivery).then(came)
  await vi.advanceTimersByTimeAsync(19_999)
  expect(came).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(came).toHaveBeenCalledExactlyOnceWith(later(false))
})

test('an answer that begins in time and never ends is none, either', async () => {
  timeOutByTestClock()
  server.answer(({ signal }) => {
    const body = new ReadableStream({
      start: (stream) => signal?.addEventListener('abort', () => stream.error(signal.reason)),
    })
    return new Response(body, { status: 200 })
  })
  const sent = send(write, delivery)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await sent).toEqual(later(false))
})

test('it goes out under its own key and time, as the person of this page', async () => {
  actAs('ash')
  await send(write, delivery)
  const [asked] = server.asked
  expect(asked).toMatchObject({ line: `POST /api/sessions/${id}/cancel`, body: { revision: 3, reason: 'Snow' } })
  expect(Object.fromEntries(asked?.headers ?? [])).toMatchObject({
    'idempotency-key': 'the-key',
    'device-written-at': '2026-11-21T15:00:00.000Z',
    'device-sent-at': '2026-11-21T16:00:00.000Z',
    'device-delivery': delivery,
    'signed-in-as': 'ash',
  })
})
