import type { MediaType, Refusal } from '@mentorfolio/domain/files/file-kinds'

type Looked = { mediaType: MediaType; bytes: Buffer } | Refusal
const at4 = (file: Buffer, at: number) => file.toString('latin1', at, at + 4)

/** More than an hour of sound has, in the shortest pieces that devices record; more of them take up the server's room. */
const mostBoxes = 100_000
/** What a recorder writes before the sound: a handful. */
const mostChunks = 1_000

/** The boxes of an MP4 between two places; null where one is longer than there is room, or where there are too many. */
const boxesOf = (file: Buffer, from: number, to: number) => {
  const boxes: { type: string; at: number; head: number; end: number }[] = []
  let at = from
  while (at + 8 <= to) {
    const short = file.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    if (short === 1 && at + 16 > to) return null
    const size = short === 0 ? to - at : short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short
    if (size < head || at + size > to || boxes.length >= mostBoxes) return null
    boxes.push({ type: at4(file, at + 4), at, head, end: at + size })
    at += size
  }
  return at === to ? boxes : null
}

/** Which brands of ISO media say that they are photos, not sound. */
const photoBrands = /^(heic|heix|hevc|heim|heis|mif1|msf1|avif|avis)$/

const mp4 = (file: Buffer): Looked => {
  if (photoBrands.test(at4(file, 8))) return 'HEIC'
  const boxes = boxesOf(file, 0, file.length)
  if (!boxes) return 'BROKEN'
  const moov = boxes.find(({ type }) => type === 'moov')
  if (!moov || !boxes.some(({ type }) => type === 'mdat')) return 'BROKEN'
  const about = file.toString('latin1', moov.at, moov.end)
  if (/hdlr.{8}vide/s.test(about)) return 'VIDEO'
  if (!/hdlr.{8}soun/s.test(about)) return 'UNKNOWN'
  const bytes = Buffer.from(file)
  // Beside the sound: who, where, with what. Its place stays, so that nothing else moves.
  for (const { type, at, head, end } of boxesOf(file, moov.at + moov.head, moov.end) ?? [])
    if (type === 'udta' || type === 'meta') {
      bytes.write('free', at + 4, 'latin1')
      bytes.fill(0, at + head, end)
    }
  return { mediaType: 'audio/mp4', bytes }
}

const wav = (file: Buffer): Looked => {
  const said = file.readUInt32LE(4)
  // A recorder that never came to its end leaves no length, or the longest there is.
  if (said !== 0 && said !== 0xffffffff && said + 8 > file.length) return 'BROKEN'
  const bytes = Buffer.from(file)
  const found = new Set<string>()
  for (let [at, count] = [12, 0]; at + 8 <= bytes.length; count += 1) {
    if (count >= mostChunks) return 'BROKEN'
    const type = at4(bytes, at)
    const size = bytes.readUInt32LE(at + 4)
    found.add(type)
    if (type === 'data') break
    if (at + 8 + size > bytes.length) return 'BROKEN'
    if (type !== 'fmt ' && type !== 'fact') {
      bytes.write('JUNK', at, 'latin1')
      bytes.fill(0, at + 8, at + 8 + size)
    }
    at += 8 + size + (size % 2)
  }
  return found.has('fmt ') && found.has('data') ? { mediaType: 'audio/wav', bytes } : 'BROKEN'
}

const mp3Rates = [44_100, 48_000, 32_000]
const mp3Speeds = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const

/** The length of the frame of an MP3 (MPEG 1, 2, 2.5, layer III) that begins here; null: none does. */
const mp3Frame = (file: Buffer, at: number): number | null => {
  if (at + 4 > file.length || file[at] !== 0xff) return null
  const [second = 0, third = 0] = [file[at + 1], file[at + 2]]
  if ((second & 0xe6) !== 0xe2) return null
  const version = (second >> 3) & 3
  const speed = mp3Speeds[version === 3 ? 1 : 2][third >> 4]
  const rate = mp3Rates[(third >> 2) & 3]
  if (version === 1 || !speed || !rate) return null
  const hertz = rate / (version === 3 ? 1 : version === 2 ? 2 : 4)
  return Math.floor(((version === 3 ? 144 : 72) * speed * 1_000) / hertz) + ((third >> 1) & 1)
}

/** The length of a frame of AAC (ADTS) that begins here. */
const aacFrame = (file: Buffer, at: number): number | null => {
  if (at + 7 > file.length || file[at] !== 0xff || ((file[at + 1] ?? 0) & 0xf6) !== 0xf0) return null
  const length = (((file[at + 3] ?? 0) & 3) << 11) | ((file[at + 4] ?? 0) << 3) | ((file[at + 5] ?? 0) >> 5)
  return length > 7 ? length : null
}

/** Enough frames, one behind the other, that it is no chance. */
const enough = 3
const areFrames = (file: Buffer, from: number, frame: typeof mp3Frame) => {
  let at = from
  for (let count = 0; count < enough; count += 1) {
    const length = frame(file, at)
    if (length === null || at + length > file.length) return false
    at += length
  }
  return true
}

/** How long what an MP3 tells of itself before its sound is (ID3). */
const id3Length = (file: Buffer) => {
  if (file.toString('latin1', 0, 3) !== 'ID3' || file.length < 10) return 0
  const [a = 0, b = 0, c = 0, d = 0] = file.subarray(6, 10)
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d)
}

const framed = (file: Buffer): Looked | null => {
  const from = id3Length(file)
  if (from > file.length) return 'BROKEN'
  const sound = file.subarray(from, at4(file, file.length - 128).startsWith('TAG') ? file.length - 128 : file.length)
  if (areFrames(sound, 0, aacFrame)) return { mediaType: 'audio/aac', bytes: Buffer.from(sound) }
  // Players look for the first frame a little further on.
  for (let at = 0; at < Math.min(sound.length, 4_096); at += 1)
    if (areFrames(sound, at, mp3Frame)) return { mediaType: 'audio/mpeg', bytes: Buffer.from(sound.subarray(at)) }
  return from > 0 ? 'BROKEN' : null
}

const ogg = (file: Buffer): Looked => {
  const head = file.toString('latin1', 0, 4_096)
  if (/theora|BBCD/.test(head)) return 'VIDEO'
  if (!/OpusHead|vorbis|Speex {3}|FLAC/.test(head)) return 'UNKNOWN'
  const last = file.lastIndexOf('OggS')
  const segments = file[last + 26]
  if (segments === undefined || last + 27 + segments > file.length) return 'BROKEN'
  const held = file.subarray(last + 27, last + 27 + segments).reduce((sum, each) => sum + each, 0)
  return last + 27 + segments + held === file.length ? { mediaType: 'audio/ogg', bytes: file } : 'BROKEN'
}

const webm = (file: Buffer): Looked => {
  const head = file.toString('latin1', 0, 65_536)
  if (/V_(VP8|VP9|AV1|MPEG|THEORA|UNCOMPRESSED|MS|REAL|QUICKTIME)/.test(head)) return 'VIDEO'
  return head.includes('webm') && /A_(OPUS|VORBIS)/.test(head) ? { mediaType: 'audio/webm', bytes: file } : 'UNKNOWN'
}

/** A sound, without what is told beside it where it has a place of its own; or why it is not kept. Null: it begins as none. */
export const audioIn = (file: Buffer): Looked | null => {
  if (at4(file, 4) === 'ftyp') return mp4(file)
  if (at4(file, 0) === 'RIFF') return at4(file, 8) === 'WAVE' ? wav(file) : at4(file, 8) === 'AVI ' ? 'VIDEO' : null
  if (at4(file, 0) === 'OggS') return ogg(file)
  if (file.length > 4 && file.readUInt32BE(0) === 0x1a45dfa3) return webm(file)
  return framed(file)
}
