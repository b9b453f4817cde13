import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { sessionCookie, tokenOf } from '../src/access/signed-in.ts'
import { readCohort } from './bare/cohort.ts'
import { moveSubmission, readMatrix } from './bare/evidence.ts'
import { readHome } from './bare/home.ts'
import { readLedger } from './bare/ledger.ts'
import { listSessions } from './bare/list-sessions.ts'
import { type LogBody, logSession } from './bare/log-session.ts'
import { signedInBy } from './bare/signed-in.ts'

// The yardstick: what the same answers cost with nothing but node:http and pg, each read one query by hand. It knows one
// kind of reader (the candidate; of a cohort, the admin), checks nothing and explains nothing; the API is measured against it.

const { DATABASE_URL, MENTORFOLIO_SECRET = '', PORT, HOST } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, options: '-c TimeZone=UTC' })
const cookie = sessionCookie(false)

const bodyOf = async (request: IncomingMessage) => {
  let text = ''
  for await (const part of request.setEncoding('utf8')) text += part
  const body: LogBody = JSON.parse(text)
  return body
}

const answerTo = async (request: IncomingMessage): Promise<unknown> => {
  const token = tokenOf(request.headers.cookie, cookie, MENTORFOLIO_SECRET)
  const by = token === null ? undefined : await signedInBy(pool, token)
  if (!by) return undefined
  const path = request.url ?? ''
  const [, , kind, id = '', part, submissionId = '', move] = path.split('/')
  if (kind === 'home') return readHome(pool, by)
  if (kind === 'cohorts') return readCohort(pool, by, id)
  if (kind === 'units' && part === 'matrix')
    return readMatrix(pool, by, { id, path, cookie: request.headers.cookie ?? '' })
  if (kind === 'units' && part === 'submissions') {
    const key = String(request.headers['idempotency-key'])
    return moveSubmission(pool, by, { unitId: id, submissionId, withdraws: move === 'withdraw', key })
  }
  if (kind === 'units') return readLedger(pool, by, id)
  if (kind === 'registrations') return listSessions(pool, by, id)
  if (kind === 'sessions' && part === 'log')
    return logSession(pool, by, id, String(request.headers['idempotency-key']), await bodyOf(request))
  return undefined
}

const serve = async (request: IncomingMessage, response: ServerResponse) => {
  try {
    const answer = await answerTo(request)
    const body = JSON.stringify(answer ?? null)
    response.writeHead(answer === undefined ? 404 : 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    response.end(body)
  } catch (error) {
    console.error(error)
    response.writeHead(500).end()
  }
}

const server = createServer(serve)
server.listen(Number(PORT), HOST, () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`The bare server is at http://${HOST}:${address.port}`)
})
process.on('SIGTERM', () => process.exit(0))
