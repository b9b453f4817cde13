import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Refusal } from '@mentorfolio/domain/files/file-kinds'
import { largestUnfolded, mostParts } from '@mentorfolio/domain/files/limits'

/** A part of a ZIP as its directory tells of it. Sizes in bytes. */
type Told = { name: string; method: number; locked: boolean; packed: number; size: number; crc: number; at: number }
export type Part = { name: string; bytes: Buffer }

const endMark = 0x06054b50
const partMark = 0x02014b50
const localMark = 0x04034b50
/** The end of a ZIP has at least these bytes, and a remark of 65,535 at most. */
const endLength = 22
const longestRemark = 65_535

const endOf = (file: Buffer) => {
  for (let at = file.length - endLength; at >= 0 && at >= file.length - endLength - longestRemark; at -= 1)
    if (file.readUInt32LE(at) === endMark) return at
  return null
}

/** What the directory of a ZIP says, before anything is unfolded; or why it is not looked at any further. */
const told = (file: Buffer): Told[] | Refusal => {
  const end = endOf(file)
  if (end === null) return 'BROKEN'
  const count = file.readUInt16LE(end + 10)
  if (count > mostParts) return 'UNFOLDS'
  const parts: Told[] = []
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== partMark) return 'BROKEN'
    const nameLength = file.readUInt16LE(at + 28)
    parts.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      locked: (file.readUInt16LE(at + 8) & 1) === 1,
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  if (parts.reduce((sum, { size }) => sum + size, 0) > largestUnfolded) return 'UNFOLDS'
  return parts
}

/** One part, unfolded: never to more than its directory said. */
const unfold = (file: Buffer, { name, method, locked, packed, size, crc, at }: Told): Part | Refusal => {
  if (locked || at + 30 > file.length || file.readUInt32LE(at) !== localMark) return 'BROKEN'
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const held = file.subarray(from, from + packed)
  if (held.length !== packed || (method !== 0 && method !== 8)) return 'BROKEN'
  if (method === 0 && packed !== size) return 'UNFOLDS'
  try {
    const bytes = method === 0 ? held : inflateRawSync(held, { maxOutputLength: Math.max(1, size) })
    return bytes.length === size && crc32(bytes) === crc ? { name, bytes } : 'BROKEN'
  } catch (error) {
    return error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? 'UNFOLDS'
      : 'BROKEN'
  }
}

/** Every part of a ZIP, held to what it said of itself and to limits; or why not. */
export const unzip = (file: Buffer): Part[] | Refusal => {
  const parts = told(file)
  if (typeof parts === 'string') return parts
  const unfolded: Part[] = []
  for (const each of parts) {
    const part = unfold(file, each)
    if (typeof part === 'string') return part
    unfolded.push(part)
  }
  return unfolded
}

/** 1 January 1980, as ZIPs begin to count: when a part was written is nobody's to know. */
const someDay = 0x0021

/** Parts as a ZIP, in their order. `mimetype` is not packed, as OpenDocument wants it. */
export const zip = (parts: readonly Part[]): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes } of parts) {
    const method = name === 'mimetype' ? 0 : 8
    const held = method === 0 ? bytes : deflateRawSync(bytes)
    const named = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(method, 4)
    facts.writeUInt16LE(someDay, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(held.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(named.length, 22)
    const mark = Buffer.alloc(4)
    mark.writeUInt32LE(localMark)
    locals.push(mark, facts, named, held)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(partMark, 0)
    head.writeUInt16LE(20, 4)
    facts.copy(head, 6)
    head.writeUInt32LE(at, 42)
    directory.push(head, named)
    at += 4 + facts.length + named.length + held.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(endLength)
  end.writeUInt32LE(endMark, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, listed, end])
}
