import { type ProblemKind, problemKinds } from '@mentorfolio/domain/http/problem'
import { vi } from 'vitest'

/** A request as the server got it. */
export type Asked = { line: string; path: string; headers: Headers; body: unknown; signal: AbortSignal | null }
type Answering = Response | Promise<Response>

export const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'Content-Type': 'application/json', 'X-Request-Id': 'of our own server', ...init.headers },
  })

/** A page that is not ours: a proxy's, or a hotel's. */
export const html = (status: number) =>
  new Response('<!doctype html><title>Welcome</title>', { status, headers: { 'Content-Type': 'text/html' } })

/** An answer of which only the beginning arrived. */
export const cut = (status = 200) => new Response('{"id":"0190', { status })

export const problem = (kind: ProblemKind, more: object = {}, headers: HeadersInit = {}) =>
  json(
    { type: `/problems/${kind}`, title: `It is ${kind}`, status: problemKinds[kind], errors: [], ...more },
    { status: problemKinds[kind], headers },
  )

export const noNetwork = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'))

/** Nothing comes back until whoever asked gives up. */
export const silence = ({ signal }: Asked) =>
  new Promise<Response>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/**
 * The server as far as a page can tell. Each write is taken once for its Idempotency-Key, however often it comes; what is
 * `on` a path answers in its place.
 */
export const newServer = () => {
  const asked: Asked[] = []
  const taken = new Map<string, Asked>()
  const drafts = new Map<string, Record<string, unknown>>()
  let secret = 'c2VjcmV0LXNlY3JldA'
  let instead: (asked: Asked) => Answering | undefined = () => undefined

  const take = (write: Asked) => {
    const key = String(write.headers.get('Idempotency-Key'))
    if (!taken.has(key)) taken.set(key, write)
    return json({})
  }

  const ordinary = (request: Asked): Answering => {
    const { line, path, body } = request
    const id = path.split('/')[3] ?? ''
    if (line === 'GET /api/self/device-key') return json({ secret })
    if (line.startsWith('GET /api/drafts')) {
      const form = new URLSearchParams(path.split('?')[1]).get('form')
      const all = [...drafts.values()].filter((draft) => form === null || draft['form'] === form)
      return json({ drafts: form === null ? all.map((draft) => ({ ...draft, content: null })) : all })
    }
    if (/^PUT \/api\/drafts\/[^/]+$/.test(line)) {
      drafts.set(id, { id, ...(body as object) })
      return json({ keptAt: new Date().toISOString(), stale: false })
    }
    if (/^POST \/api\/drafts\/[^/]+\/discard$/.test(line)) return json({ discarded: drafts.delete(id) })
    if (line === 'GET /api/self') return json({ places: [] })
    if (line === 'GET /api/home') return json({ name: 'Ada Marsh', candidacies: [] })
    return take(request)
  }

  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const { method = 'GET', headers, body, signal = null } = init
    const request: Asked = {
      ...{ line: `${method} ${path}`, path, headers: new Headers(headers), signal },
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
    }
    asked.push(request)
    return instead(request) ?? ordinary(request)
  })

  return {
    asked,
    drafts,
    take,
    /** What records' writes were taken, in the order of their first arrival. */
    taken: () => [...taken.values()].map(({ path }) => path.split('/')[3]),
    /** How often something was asked. */
    times: (line: string) => asked.filter((each) => each.line === line).length,
    writes: () => asked.filter((each) => each.headers.has('Idempotency-Key') && !each.path.startsWith('/api/drafts')),
    /** Undefined: as it would ordinarily. */
    answer: (how: (asked: Asked) => Answering | undefined) => {
      instead = how
    },
    asUsual: () => {
      instead = () => undefined
    },
    changeSecret: (other: string) => {
      secret = other
    },
  }
}
export type Server = ReturnType<typeof newServer>
