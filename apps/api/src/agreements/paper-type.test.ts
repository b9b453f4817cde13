import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { aPhoto } from '../testing/agreements.ts'
import { paperIn } from './paper-type.ts'

const chunk = (kind: string, held: string) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(held.length)
  const body = Buffer.from(`${kind}${held}`, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
const drawn = sharp({ create: { width: 16, height: 8, channels: 3, background: 'white' } })
const plainPng = await drawn.png().toBuffer()
/** A PNG that tells, between its head and its picture. */
const aPng = (...telling: Buffer[]) => Buffer.concat([plainPng.subarray(0, 33), ...telling, plainPng.subarray(33)])
const aPdf = (held: Buffer | string = '') =>
  Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n'), Buffer.from(held), Buffer.from('\nendobj\nstartxref\n9\n%%EOF\n')])
const sizeOf = async (file: Buffer | undefined) => {
  const { width, height } = await sharp(file).metadata()
  return [width, height]
}

describe('is taken for what it is', () => {
  test.each([
    ['a photo', aPhoto(), 'image/jpeg'],
    ['a PNG', aPng(), 'image/png'],
    ['a PDF', aPdf(), 'application/pdf'],
  ])('%s', async (_, file, mediaType) => expect((await paperIn(file))?.mediaType).toBe(mediaType))
})

describe('tells no place any more', () => {
  const place = Buffer.from('GPS51.5')
  test.each<[string, Buffer]>([
    ['a photo', aPhoto()],
    ['a photo with a remark', aPhoto(place)],
    ['a photo with a second one behind it', Buffer.concat([aPhoto(), aPhoto()])],
    ['a photo with anything behind it', Buffer.concat([aPhoto(), place])],
    ['a PNG with words', aPng(chunk('tEXt', 'Place\0GPS51.5'), chunk('eXIf', 'MM\0*GPS51.5'))],
    ['a PNG with a part of its own', aPng(chunk('gpSs', 'GPS51.5'))],
    ['a PNG with anything behind it', Buffer.concat([aPng(), place])],
    ['a PDF of a photo', aPdf(aPhoto())],
    ['a PDF of two photos', aPdf(Buffer.concat([aPhoto(), Buffer.from('endstream'), aPhoto(place)]))],
    ['a PDF that says where it was made', aPdf('<x:xmpmeta><exif:GPSLatitude>GPS51.5</exif:GPSLatitude></x:xmpmeta>')],
  ])('%s', async (_, file) => {
    expect(file.includes('GPS51.5')).toBe(true)
    const paper = await paperIn(file)
    expect(paper?.bytes.length).toBeGreaterThan(0)
    expect(paper?.bytes.includes('GPS51.5')).toBe(false)
  })
})

test('a photo that lies on its side stands upright', async () => {
  expect(await sizeOf(aPhoto())).toEqual([16, 8])
  expect(await sizeOf((await paperIn(aPhoto()))?.bytes)).toEqual([8, 16])
})

test('a photo larger than a page needs is made smaller', async () => {
  const large = await drawn.clone().resize(4_000, 2_000).jpeg().toBuffer()
  expect(await sizeOf((await paperIn(large))?.bytes)).toEqual([3_000, 1_500])
})

test('in a PDF every part keeps its place, and its photo is the same picture', async () => {
  const pdf = aPdf(aPhoto())
  const paper = await paperIn(pdf)
  expect(paper?.bytes.length).toBe(pdf.length)
  expect(paper?.bytes.indexOf('startxref')).toBe(pdf.indexOf('startxref'))
  const from = pdf.indexOf(Buffer.from([0xff, 0xd8, 0xff]))
  expect(await sizeOf(paper?.bytes.subarray(from, from + aPhoto().length))).toEqual([16, 8])
})

test('a PDF that tells nothing stays as it is', async () => {
  expect((await paperIn(aPdf('words')))?.bytes).toEqual(aPdf('words'))
})

describe('is refused', () => {
  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('<script>alert(1)</script>')],
    ['a program', Buffer.from('MZ\u0090\0', 'latin1')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1')],
    [
      'a page that begins like a photo',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<html>'.repeat(9))]),
    ],
    ['half a photo', aPhoto().subarray(0, 150)],
    ['half a PNG', aPng().subarray(0, 40)],
    ['a PNG without its picture', plainPng.subarray(0, 33)],
    [
      'a PNG whose parts claim to be longer than it',
      Buffer.concat([
        plainPng.subarray(0, 8),
        Buffer.from([0xff, 0xff, 0xff, 0xff]),
        Buffer.from('IHDR'),
        Buffer.alloc(20),
      ]),
    ],
    ['a PDF that was cut', aPdf().subarray(0, 20)],
    ['a PDF below something else', Buffer.concat([Buffer.from('GIF89a'), aPdf()])],
  ])('%s', async (_, file) => expect(await paperIn(file)).toBeNull())
})
