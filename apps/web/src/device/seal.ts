import type { Kind, Sealed } from './store.ts'

export type Name = { kind: Kind; id: string }
export type Put = Name & { value: unknown }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Bound to its own place: nothing sealed can be passed off as something else. */
const place = (userId: string, { kind, id }: Name) => encoder.encode(JSON.stringify([userId, kind, id]))

/** Seals one thing under its person's key. */
export const seal = async (key: CryptoKey, userId: string, put: Put): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = encoder.encode(JSON.stringify(put.value))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place(userId, put) }, key, plain)
  return { userId, kind: put.kind, id: put.id, iv, data }
}

/** Undefined for what this key did not seal: it is left where it is. */
export const unseal = async (key: CryptoKey, { iv, data, ...name }: Sealed): Promise<unknown> => {
  try {
    const additionalData = place(name.userId, name)
    return JSON.parse(decoder.decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)))
  } catch {
    return undefined
  }
}
