import { createHash, randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Disk } from 'flydrive'
import type { Config } from '../config.ts'

/** Where a file's bytes are: its centre, and SHA-256 of the bytes as they lie there, in hex. */
export type Address = { centreId: string; address: string }

/** Keeps bytes by what they are: what lies at an address is never another thing. They come sealed; nothing here opens them. */
export type Storage = {
  /** All of it or nothing. What is there already stays as it is. */
  put: (centreId: string, bytes: Uint8Array) => Promise<void>
  /** Throws where it is not there, or is not what it was. */
  get: (at: Address) => Promise<Buffer>
  /** What is not there is gone already. */
  erase: (at: Address) => Promise<void>
}

/** The address of bytes, which anybody can check who has them. */
export const addressOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const keyOf = ({ centreId, address }: Address) => `${centreId}/${address.slice(0, 2)}/${address}`

/** On the disk beside the database, or wherever several processes share one. */
const onDisk = (folder: string) => {
  // Loaded late, as S3's driver is: most requests touch no file.
  const disk = async () => {
    const [{ Disk }, { FSDriver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/fs')])
    return new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  }
  const put = async (to: Disk, key: string, bytes: Uint8Array) => {
    // A server that dies while it writes leaves half a file under a name that nobody asks for.
    const on = `on-the-way/${randomUUID()}`
    await to.put(on, bytes)
    const written = await open(join(folder, on), 'r')
    await written.sync().finally(() => written.close())
    await to.move(on, key)
  }
  return { disk, put }
}

/** In a bucket: there a file is put as a whole or not at all. */
const inBucket = ({ bucket, region, endpoint, keyId, secret }: NonNullable<Config['s3']>) => {
  const disk = async () => {
    const [{ Disk }, { S3Driver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/s3')])
    return new Disk(
      new S3Driver({
        ...{ bucket, region, visibility: 'private', supportsACL: false },
        // A server of one's own is asked by path: it has no name for each bucket.
        ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
        ...(keyId === undefined || secret === undefined
          ? {}
          : { credentials: { accessKeyId: keyId, secretAccessKey: secret } }),
        requestHandler: { connectionTimeout: 5_000, requestTimeout: 40_000 },
      }),
    )
  }
  return { disk, put: (to: Disk, key: string, bytes: Uint8Array) => to.put(key, bytes) }
}

/** The storage that the settings name (docs/operations.md). Nothing is opened before it is first used. */
export const storageOf = ({ s3, dataDir }: Pick<Config, 's3' | 'dataDir'>): Storage => {
  const { disk, put } = s3 ? inBucket(s3) : onDisk(join(dataDir, 'files'))
  let opened: Promise<Disk> | null = null
  const now = () => {
    opened ??= disk()
    return opened
  }
  return {
    put: async (centreId, bytes) => {
      const to = await now()
      const key = keyOf({ centreId, address: addressOf(bytes) })
      if (!(await to.exists(key))) await put(to, key, bytes)
    },
    get: async (at) => {
      const bytes = Buffer.from(await (await now()).getBytes(keyOf(at)))
      if (addressOf(bytes) !== at.address) throw new Error('A file in the storage is not what it was')
      return bytes
    },
    erase: async (at) => (await now()).delete(keyOf(at)),
  }
}
