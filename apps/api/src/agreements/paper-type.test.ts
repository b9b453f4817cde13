import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { aPhoto } from '../testing/agreements.ts'
import { paperIn } from './paper-type.ts'

const chunk = (kind: string, held: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(held.length)
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), held])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const aPng = (...more: Buffer[]) =>
  Buffer.concat([
    head,
    chunk('IHDR', Buffer.alloc(13)),
    ...more,
    chunk('IDAT', Buffer.from([1])),
    chunk('IEND', Buffer.alloc(0)),
  ])
const aPdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n')

describe('is taken for what it is', () => {
  test.each([
    ['a photo', aPhoto(), 'image/jpeg'],
    ['a PNG', aPng(), 'image/png'],
    ['a PDF', aPdf, 'application/pdf'],
  ])('%s', (_, file, mediaType) => expect(paperIn(file)?.mediaType).toBe(mediaType))
})

test('a photo tells no place any more, and is the same picture', () => {
  const photo = paperIn(aPhoto())
  expect(photo?.bytes.includes('GPS')).toBe(false)
  expect(photo?.bytes.includes('JFIF')).toBe(true)
  expect(photo?.bytes.subarray(-10)).toEqual(aPhoto().subarray(-10))
})

test('a PNG tells nothing beside its picture', () => {
  const png = paperIn(aPng(chunk('tEXt', Buffer.from('Place\0Leeds')), chunk('eXIf', Buffer.from('GPS'))))
  expect(png?.bytes).toEqual(aPng())
})

describe('is refused', () => {
  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('<script>alert(1)</script>')],
    ['a program', Buffer.from('MZ\u0090\0', 'latin1')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'a page that begins like a photo',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<html>'.repeat(9))]),
    ],
    ['half a photo', aPhoto().subarray(0, 50)],
    ['a photo without its end', aPhoto().subarray(0, -1)],
    ['half a PNG', aPng().subarray(0, 40)],
    ['a PNG without its end', aPng().subarray(0, -3)],
    [
      'a PNG whose parts claim to be longer than it',
      Buffer.concat([head, Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from('IHDR'), Buffer.alloc(20)]),
    ],
    ['a PDF that was cut', aPdf.subarray(0, 20)],
    ['a PDF below something else', Buffer.concat([Buffer.from('GIF89a'), aPdf])],
  ])('%s', (_, file) => expect(paperIn(file)).toBeNull())
})
