import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Seals what says who somebody is: names, contacts, typed signatures, mails. The key is not in the database, so that a copy
 * of the database alone names nobody (docs/decisions/0012-identities-apart.md). `about` binds a sealed value to its row and
 * column (`mentee:<id>`): moved to another row it does not open.
 */
export type Sealer = {
  /** Seals any JSON value. */
  seal: (about: string, value: unknown) => string
  /** Opens what was sealed under the same `about`. Throws where the key, the row or a byte is another one. */
  open: (about: string, sealed: string) => unknown
  sealBytes: (about: string, bytes: Uint8Array) => Uint8Array<ArrayBuffer>
  openBytes: (about: string, sealed: Uint8Array) => Buffer
  /** What is kept to know a text again, and tells whoever has the database alone nothing of it: `<key's mark>.<HMAC>`. */
  fingerprint: (text: string) => string
  /**
   * Whether what was kept is this text's. What a key made that is here no more can be told of nobody's, so it counts as
   * this text's; what is no fingerprint is nobody's.
   */
  mayBeOf: (kept: string, text: string) => boolean
}

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
const keyBytes = 32
/** Which of several keys sealed it: the head of the key's digest, and of nothing secret. */
const markBytes = 4

const markOf = (key: Buffer) =>
  createHash('sha256').update('mentorfolio identity key').update(key).digest().subarray(0, markBytes)

/** The keys of a list such as `IDENTITY_KEY` holds: base64url, 32 bytes each, by commas. Null where one is none. */
export const readKeys = (list: string): Buffer[] | null => {
  const keys = list.split(',').map((key) => Buffer.from(key.trim(), 'base64url'))
  return keys.every((key) => key.length === keyBytes) ? keys : null
}

/** The first key seals; every one opens, so that a key can be replaced without a pause. Needs at least one. */
export const sealerWith = (keys: readonly Buffer[]): Sealer => {
  const [current] = keys
  if (!current) throw new Error('A sealer needs a key')
  const byMark = new Map(keys.map((key) => [markOf(key).toString('hex'), key]))
  const mark = markOf(current)

  const sealBytes = (about: string, bytes: Uint8Array) => {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv(algorithm, current, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about))
    const parts = [mark, nonce, cipher.update(bytes), cipher.final()]
    return new Uint8Array(Buffer.concat([...parts, cipher.getAuthTag()]))
  }
  const openBytes = (about: string, sealed: Uint8Array) => {
    const all = Buffer.from(sealed)
    const key = byMark.get(all.subarray(0, markBytes).toString('hex'))
    if (!key || all.length < markBytes + nonceBytes + tagBytes) throw new Error('Sealed with a key that is not here')
    const nonce = all.subarray(markBytes, markBytes + nonceBytes)
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(about)).setAuthTag(all.subarray(-tagBytes))
    return Buffer.concat([decipher.update(all.subarray(markBytes + nonceBytes, -tagBytes)), decipher.final()])
  }
  // A key of their own, drawn from each: one key does one thing.
  const forFingerprints = new Map(
    [...byMark].map(([of, key]) => [of, Buffer.from(hkdfSync('sha256', key, '', 'mentorfolio fingerprint', keyBytes))]),
  )
  const fingerprintBy = (of: string, text: string) => {
    const key = forFingerprints.get(of)
    return key && `${of}.${createHmac('sha256', key).update(text).digest('hex')}`
  }
  return {
    fingerprint: (text) => fingerprintBy(mark.toString('hex'), text) ?? '',
    mayBeOf: (kept, text) => {
      if (!/^[0-9a-f]{8}\.[0-9a-f]{64}$/.test(kept)) return false
      const made = fingerprintBy(kept.slice(0, 2 * markBytes), text)
      return made === undefined || made === kept
    },
    sealBytes,
    openBytes,
    seal: (about, value) => Buffer.from(sealBytes(about, Buffer.from(JSON.stringify(value)))).toString('base64url'),
    open: (about, sealed) => JSON.parse(openBytes(about, Buffer.from(sealed, 'base64url')).toString('utf8')),
  }
}
