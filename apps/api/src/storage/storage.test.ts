import { once } from 'node:events'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { addressOf, type Storage, storageOf } from './storage.ts'

/** A bucket in memory that speaks as much S3 as is asked of one. */
const aBucket = async () => {
  const held = new Map<string, Buffer>()
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const key = new URL(request.url ?? '', 'http://s3').pathname
    asked.push(`${request.method} ${request.headers.authorization?.split(' ')[0] ?? 'unsigned'}`)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const there = held.get(key)
    if (request.method === 'PUT') held.set(key, Buffer.concat(chunks))
    if (request.method === 'DELETE') held.delete(key)
    const isMissing = ['GET', 'HEAD'].includes(request.method ?? '') && !there
    response.writeHead(isMissing ? 404 : request.method === 'DELETE' ? 204 : 200, {
      'content-length': request.method === 'HEAD' || request.method === 'GET' ? (there?.length ?? 0) : 0,
      'last-modified': new Date(0).toUTCString(),
      etag: '"x"',
    })
    response.end(request.method === 'GET' ? there : undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('No port')
  afterAll(() => server.close())
  return { endpoint: `http://127.0.0.1:${address.port}`, held, asked }
}

const folder = await mkdtemp(join(tmpdir(), 'storage-'))
const bucket = await aBucket()
const s3 = { bucket: 'files', region: 'eu-west-2', endpoint: bucket.endpoint, keyId: 'key', secret: 'secret' }
const bytes = Buffer.from('sealed, so it could be anything')
const address = addressOf(bytes)

describe.each<[string, Storage]>([
  ['on the disk', storageOf({ s3: null, dataDir: folder })],
  ['in a bucket', storageOf({ s3, dataDir: folder })],
])('%s', (_, storage) => {
  test('what was put comes back, and is gone once it is erased', async () => {
    const centreId = v7()
    await storage.put(centreId, bytes)
    await storage.put(centreId, bytes)
    expect(await storage.get({ centreId, address })).toEqual(bytes)
    await storage.erase({ centreId, address })
    await expect(storage.get({ centreId, address })).rejects.toThrow()
    await storage.erase({ centreId, address })
  })

  test('lies under its centre: another one’s has none of it', async () => {
    await storage.put(v7(), bytes)
    await expect(storage.get({ centreId: v7(), address })).rejects.toThrow()
  })
})

test('on the disk a file that was changed behind our back is not given out', async () => {
  const centreId = v7()
  const storage = storageOf({ s3: null, dataDir: folder })
  await storage.put(centreId, bytes)
  const place = join(folder, 'files', centreId, address.slice(0, 2), address)
  expect(await readFile(place)).toEqual(bytes)
  await writeFile(place, 'something else')
  await expect(storage.get({ centreId, address })).rejects.toThrow('not what it was')
  expect(await readdir(join(folder, 'files', 'on-the-way')), 'nothing is left half written').toEqual([])
})

test('a bucket is asked with the key that was set, by path', () => {
  expect(bucket.asked.every((each) => each.endsWith('AWS4-HMAC-SHA256'))).toBe(true)
  expect([...bucket.held.keys()].every((key) => key.startsWith('/files/'))).toBe(true)
})
