import type { EndpointDeclaration, InputOf, ResponseOf } from '@mentorfolio/domain/http/endpoint'
import { type Problem, problem } from '@mentorfolio/domain/http/problem'
import { v7 } from 'uuid'
import { expect } from 'vitest'
import type { z } from 'zod'

/** What a request says besides its parts. Without a `key` a write gets a new one. */
export type Extras = { key?: string | null; headers?: Record<string, string> }

/** A request as it travels, for what no typed client would send. */
export type RawRequest = {
  method: string
  path: string
  /** Sent as it is if it is text or bytes, else as JSON. */
  body?: unknown
} & Extras

export type Client = {
  /** Sends what the endpoint declares and answers with its parsed response; fails the test on anything but 200. */
  call: <E extends EndpointDeclaration>(endpoint: E, input: InputOf<E>, extras?: Extras) => Promise<ResponseOf<E>>
  /** Sends it and expects a refusal: a problem of this status, as problem+json. */
  refused: <E extends EndpointDeclaration>(
    endpoint: E,
    input: InputOf<E>,
    status: number,
    extras?: Extras,
  ) => Promise<Problem>
  /** Sends it and answers with whatever comes back. */
  send: <E extends EndpointDeclaration>(endpoint: E, input: InputOf<E>, extras?: Extras) => Promise<Response>
  raw: (request: RawRequest) => Promise<Response>
}

type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

/** The address that these parts make of an endpoint's path. */
export const addressOf = ({ path }: EndpointDeclaration, { params = {}, query = {} }: Parts) => {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
  return search ? `${filled}?${search}` : filled
}

const bodyOf = (body: unknown) => {
  if (body === undefined) return null
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
}

/** What is parsed is what was declared: an answer with a field too many or too few fails here. */
const parsed = async <S extends z.ZodType>(schema: S, response: Response): Promise<z.output<S>> =>
  schema.parse(await response.json())

/**
 * A client of the API at `origin`; `cookie` is asked before each request. As a browser does, it says from which origin a
 * write comes: the public address where there is one.
 */
export const clientOf = (origin: string, cookie: () => Promise<string | null>, publicUrl = origin): Client => {
  const raw = async ({ method, path, body, key, headers = {} }: RawRequest) => {
    const signedIn = await cookie()
    return fetch(`${origin}${path}`, {
      method,
      body: bodyOf(body),
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { origin: publicUrl }),
        ...(signedIn === null ? {} : { cookie: signedIn }),
        ...(method === 'GET' || key === null ? {} : { 'idempotency-key': key ?? v7() }),
        ...headers,
      },
    })
  }
  const send: Client['send'] = (endpoint, input, extras = {}) => {
    const parts: Parts = input
    return raw({ method: endpoint.method, path: addressOf(endpoint, parts), body: parts.body, ...extras })
  }
  return {
    raw,
    send,
    call: async <E extends EndpointDeclaration>(endpoint: E, input: InputOf<E>, extras?: Extras) => {
      const response = await send(endpoint, input, extras)
      if (response.status !== 200) expect.fail(`${response.status} instead of 200: ${await response.text()}`)
      return parsed<E['response']>(endpoint.response, response)
    },
    refused: async (endpoint, input, status, extras) => theProblem(await send(endpoint, input, extras), status),
  }
}

/** The words that give zod's own messages away; ours say what to do instead. */
const notOurWords =
  /invalid input|expected|received|unrecognized|undefined|\bNaN\b|too (small|big)|zod|prisma|json\.parse/i

/** Holds an answer against what every refusal promises: problem+json, a status, and words that say what to do. */
export const theProblem = async (response: Response, status?: number): Promise<Problem> => {
  const body = await response.text()
  if (status !== undefined && response.status !== status)
    expect.fail(`${response.status} instead of ${status}: ${body.slice(0, 2_000)}`)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const told = problem.parse(JSON.parse(body))
  expect(told.status).toBe(response.status)
  expect(told.requestId).toBe(response.headers.get('x-request-id'))
  expect(told.detail, 'says what to do').toMatch(/^[A-Z].+\.$/)
  for (const words of [told.title, told.detail, ...(told.errors ?? []).map(({ message }) => message)])
    expect(words).not.toMatch(notOurWords)
  return told
}
