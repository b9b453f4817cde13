import { once } from 'node:events'
import {
  request as ask,
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import { buffer } from 'node:stream/consumers'

/** What may happen to one request on its way. */
export const mishaps = [
  /** The line is cut before anything is said. */
  'DROPPED',
  /** 503 without the server having heard of it. */
  'REFUSED_BEFORE',
  /** 500 although the server did all of it. */
  'REFUSED_AFTER',
  /** Half of the request reaches the server, then the line is cut. */
  'REQUEST_CUT',
  /** The server did all of it; half of its answer comes back. */
  'ANSWER_CUT',
  /** The server never hears of it, and no answer ever comes. */
  'SILENT_BEFORE',
  /** The server did all of it, and no answer ever comes. */
  'SILENT_AFTER',
] as const
export type Mishap = (typeof mishaps)[number]

export type Disturbance = (request: { method: string; path: string }) => Mishap | null

export type Line = {
  url: string
  /** From now on, every request is asked what happens to it; null: nothing. */
  disturb: (disturbance: Disturbance) => void
  /** All is well again; whoever still waits for an answer sees the line break. */
  calm: () => void
  /** How many requests met with a mishap since the last calm. */
  met: () => number
  close: () => Promise<void>
}

type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

const forward = async (target: number, from: IncomingMessage, body: Buffer, client: string): Promise<Answer> => {
  const upstream = ask({
    ...{ host: '127.0.0.1', port: target, agent: false, path: from.url, method: from.method },
    headers: { ...from.headers, 'x-forwarded-for': client },
  })
  upstream.end(body)
  const [answer]: IncomingMessage[] = await once(upstream, 'response')
  if (!answer) throw new Error('No answer')
  const { 'transfer-encoding': _, connection: __, ...headers } = answer.headers
  return { status: answer.statusCode ?? 502, headers, body: await buffer(answer) }
}

/** Tells the server that all of it comes, and sends half. */
const forwardHalf = async (target: number, from: IncomingMessage, body: Buffer) => {
  const upstream = ask({
    ...{ host: '127.0.0.1', port: target, agent: false, path: from.url, method: from.method },
    headers: from.headers,
  })
  upstream.on('error', () => undefined)
  await new Promise<unknown>((resolve) => upstream.write(body.subarray(0, body.length >> 1), resolve))
  upstream.destroy()
}

const give = (response: ServerResponse, { status, headers, body }: Answer) => {
  response.writeHead(status, headers)
  response.end(body)
}

const giveHalf = async (response: ServerResponse, { status, headers, body }: Answer) => {
  response.writeHead(status, { ...headers, 'content-length': body.length })
  await new Promise<unknown>((resolve) => response.write(body.subarray(0, body.length >> 1), resolve))
  response.destroy()
}

const refusal = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('<h1>Something is wrong</h1>'),
})

/**
 * Stands between the browser and the server, as a mobile network and somebody's load balancer do. The Host header is
 * passed on as it came: to the pages, the proxy's address is the product's.
 */
export const startProxy = async (target: number): Promise<Line> => {
  let disturbance: Disturbance | null = null
  let met = 0
  // Each calm begins a new client's address: the limits on signing in are real, and are not what is tried here.
  let clients = 1
  const silent = new Set<ServerResponse>()

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url: path = '/' } = request
    const mishap = disturbance?.({ method, path }) ?? null
    if (mishap) met += 1
    if (mishap === 'DROPPED') return void request.destroy()
    const body = await buffer(request)
    const pass = () => forward(target, request, body, `10.0.${clients >> 8}.${clients & 255}`)
    const fallSilent = () => {
      silent.add(response)
      response.once('close', () => silent.delete(response))
    }
    switch (mishap) {
      case 'REFUSED_BEFORE':
        return give(response, refusal(503))
      case 'REQUEST_CUT':
        await forwardHalf(target, request, body)
        return void response.destroy()
      case 'SILENT_BEFORE':
        return fallSilent()
      case 'REFUSED_AFTER':
        await pass()
        return give(response, refusal(500))
      case 'ANSWER_CUT':
        return giveHalf(response, await pass())
      case 'SILENT_AFTER':
        await pass()
        return fallSilent()
      case null:
        return give(response, await pass())
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      // The browser went away, or the server is down: what a load balancer answers then.
      if (response.headersSent || request.destroyed) response.destroy()
      else give(response, refusal(502))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port is free')

  const calm = () => {
    disturbance = null
    met = 0
    clients += 1
    for (const response of silent) response.destroy()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    disturb: (next) => {
      disturbance = next
    },
    calm,
    met: () => met,
    close: async () => {
      calm()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
