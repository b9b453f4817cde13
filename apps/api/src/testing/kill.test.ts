import { randomInt } from 'node:crypto'
import { planSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { firstBrokenLink } from '../audit/chain.ts'
import { connect, type Db } from '../database/client.ts'
import { openDatabase } from '../database/open-database.ts'
import { temporaryFolder } from '../database/testing/temporary-folder.ts'
import { aRelationship, type TestRelationship } from './relationships.ts'
import { clientOf } from './requests.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { aPlan, tomorrowInDeed } from './sessions.ts'
import { signInAs } from './start-api.ts'

vi.setConfig({ testTimeout: 300_000 }) // Twenty starts of a server with its database, beside other tests.

const kills = 20
const writers = 4
const secret = 'a secret of the tests, 32 characters or more'

/** Works on the folder's database while no server does. */
const directly = async <T>(dataDir: string, work: (db: Db) => Promise<T>): Promise<T> => {
  const database = await openDatabase({ dataDir, report: () => undefined })
  const db = connect(database.url)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
    await database.stop()
  }
}

type Write = { id: string; key: string }

/** Writes without a pause until the server is gone; answers with the writes that got no answer. */
const writeUntilKilled = async (
  server: ServerProcess,
  cookie: string,
  robin: TestRelationship,
  unanswered: Write[],
) => {
  const as = clientOf(await server.ready, async () => cookie)
  const acknowledged: string[] = []
  const again = [...unanswered]
  const left: Write[] = []
  const enough = writers + randomInt(12)
  const writer = async () => {
    while (server.child.exitCode === null && server.child.signalCode === null) {
      const write = again.pop() ?? { id: v7(), key: v7() }
      const sent = as.send(
        planSessionEndpoint,
        { params: { id: write.id }, body: aPlan(robin, tomorrowInDeed) },
        { key: write.key },
      )
      const response = await sent.catch(() => undefined)
      const body = await response?.text().catch(() => undefined)
      if (response?.status !== 200 || body === undefined) {
        if (response && body !== undefined) expect.fail(`${response.status}: ${body}`)
        left.push(write)
        return
      }
      acknowledged.push(write.id)
      // The others are in the middle of theirs.
      if (acknowledged.length >= enough) server.child.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  await server.ended
  return { acknowledged, unanswered: [...again, ...left] }
}

test('twenty kills in mid-write lose nothing that was acknowledged, and nothing is written twice', async () => {
  const { folder: dataDir, remove } = temporaryFolder()
  onTestFinished(remove)
  const env = { MENTORFOLIO_DATA: dataDir, MENTORFOLIO_SECRET: secret, PORT: '0', LOG_LEVEL: 'error' }
  let server: ServerProcess | undefined
  onTestFinished(() => void server?.child.kill('SIGTERM'))
  const { robin, cookie } = await directly(dataDir, async (db) => {
    const relationship = await aRelationship().withSignedAgreement().in(db)
    const { userId } = relationship.candidate
    return { robin: relationship, cookie: await signInAs(db, userId, new Date(), { secret, publicUrl: undefined }) }
  })

  const acknowledged: string[] = []
  let unanswered: Write[] = []
  let inMidWrite = 0
  for (let kill = 0; kill < kills; kill += 1) {
    server = startServer(env)
    const round = await writeUntilKilled(server, cookie, robin, unanswered)
    acknowledged.push(...round.acknowledged)
    unanswered = round.unanswered
    if (unanswered.length > 0) inMidWrite += 1
  }
  expect(inMidWrite, 'kills with a write under way').toBe(kills)

  server = startServer(env)
  const as = clientOf(await server.ready, async () => cookie)
  for (const { id, key } of unanswered) {
    await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin, tomorrowInDeed) }, { key })
    acknowledged.push(id)
  }
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })

  await directly(dataDir, async (db) => {
    const rows = await db.mentoringSession.findMany({ select: { id: true, revision: true } })
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(acknowledged))
    expect(rows.every(({ revision }) => revision === 1)).toBe(true)
    const events = await db.auditEvent.findMany({ where: { chainId: robin.portfolioId }, orderBy: { seq: 'asc' } })
    expect(new Set(events.map(({ subjectId }) => subjectId))).toEqual(new Set(acknowledged))
    expect(events).toHaveLength(acknowledged.length)
    const digests = z.record(z.string(), z.string())
    const links = events.map(({ centreId: _, fields: __, ...event }) => ({
      ...event,
      at: event.at.toISOString(),
      digests: digests.parse(event.digests),
    }))
    expect(firstBrokenLink(links)).toBeNull()
    expect(await db.storedAnswer.count()).toBe(acknowledged.length)
  })
})
