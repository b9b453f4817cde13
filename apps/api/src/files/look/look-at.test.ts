import { crc32, deflateSync } from 'node:zlib'
import { type FilePurpose, largestOf } from '@mentorfolio/domain/files/file-kinds'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { aPhoto } from '../../testing/agreements.ts'
import { aWav } from '../../testing/files.ts'
import { lookAt } from './look-at.ts'
import { type Part, unzip, zip } from './zip.ts'

const drawn = sharp({ create: { width: 16, height: 8, channels: 3, background: 'white' } })
const [aPng, aWebp] = [await drawn.png().toBuffer(), await drawn.webp().toBuffer()]
const aPdf = (held = 'words') => Buffer.from(`%PDF-1.7\n1 0 obj\n${held}\nendobj\nstartxref\n9\n%%EOF\n`, 'latin1')
const part = (name: string, text: string | Buffer): Part => ({ name, bytes: Buffer.from(text) })
const types = part('[Content_Types].xml', '<Types/>')
const aDocx = (...more: Part[]) => zip([types, part('word/document.xml', '<w:document/>'), ...more])
const anOdt = (...more: Part[]) =>
  zip([part('mimetype', 'application/vnd.oasis.opendocument.text'), part('content.xml', '<office/>'), ...more])

const box = (type: string, held: Buffer | string) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(held)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length + 4)
  return Buffer.concat([length, body])
}
const anM4a = (handler = 'soun', told = '') =>
  Buffer.concat([
    box('ftyp', 'M4A \0\0\0\0'),
    box('moov', Buffer.concat([box('hdlr', `\0\0\0\0\0\0\0\0${handler}`), ...(told ? [box('udta', told)] : [])])),
    box('mdat', 'sound'),
  ])
/** Frames of 32 kbit/s at 44.1 kHz. */
const anMp3 = Buffer.concat(
  Array.from({ length: 4 }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x10, 0xc4]), Buffer.alloc(100)])),
)
const anId3 = (told: string) =>
  Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0', 'latin1'), Buffer.from([told.length]), Buffer.from(told)])
const anOgg = () => {
  const held = Buffer.from('OpusHead-and-more')
  return Buffer.concat([Buffer.from('OggS'), Buffer.alloc(22), Buffer.from([1, held.length]), held])
}
const aWebm = (codec: string) =>
  Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from(`....webm....${codec}....`)])

const what = async (file: Buffer, purpose: FilePurpose = 'OTHER') => {
  const kept = await lookAt(file, purpose)
  return typeof kept === 'string' ? kept : kept.mediaType
}
const keptOf = async (file: Buffer, purpose: FilePurpose = 'OTHER') => {
  const kept = await lookAt(file, purpose)
  if (typeof kept === 'string') throw new Error(kept)
  return kept.bytes
}

/** So often that looking on to the end from each place would take longer than anybody runs a test. */
const often = 200_000

describe('is taken for what it is', () => {
  test.each<[string, Buffer, string]>([
    ['a photo', aPhoto(), 'image/jpeg'],
    ['a PNG', aPng, 'image/png'],
    ['a WebP', aWebp, 'image/webp'],
    ['a PDF', aPdf(), 'application/pdf'],
    ['a docx', aDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'an xlsx',
      zip([types, part('xl/workbook.xml', '<workbook/>')]),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'a pptx',
      zip([types, part('ppt/presentation.xml', '<p/>')]),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    ['an odt', anOdt(), 'application/vnd.oasis.opendocument.text'],
    ['words', Buffer.from('Äpfel\n\tund Birnen'), 'text/plain'],
    ['words in UTF-16', Buffer.from('\ufeffwords', 'utf16le'), 'text/plain'],
  ])('%s', async (_, file, mediaType) => expect(await what(file)).toBe(mediaType))

  test.each<[string, Buffer, string]>([
    ['a wav', aWav(), 'audio/wav'],
    ['an m4a', anM4a(), 'audio/mp4'],
    ['an mp3', anMp3, 'audio/mpeg'],
    ['an mp3 that tells of itself', Buffer.concat([anId3('told'), anMp3]), 'audio/mpeg'],
    ['an ogg', anOgg(), 'audio/ogg'],
    ['a webm of sound', aWebm('A_OPUS'), 'audio/webm'],
  ])('%s, where a recording is said to come', async (_, file, mediaType) => {
    expect(await what(file, 'RECORDING')).toBe(mediaType)
    expect(await what(file), 'and as nothing else').toBe('VOICES')
  })
})

describe('is refused for what it is', () => {
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'EMPTY'],
    ['a program for Windows named .jpg', Buffer.from('MZ\x90\0\x03', 'latin1'), 'PROGRAM'],
    ['a program for Linux', Buffer.from('\x7fELF\x02', 'latin1'), 'PROGRAM'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /'), 'PROGRAM'],
    ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'ACTIVE'],
    ['an SVG below a declaration', Buffer.from('<?xml version="1.0"?>\n<svg/>'), 'ACTIVE'],
    ['a page', Buffer.from('  <!DOCTYPE html><p>Hello'), 'ACTIVE'],
    ['words with a script in them', Buffer.from('Hello <script src=x>'), 'ACTIVE'],
    ['a HEIC', box('ftyp', 'heic\0\0\0\0mif1'), 'HEIC'],
    ['a video', anM4a('vide'), 'VIDEO'],
    ['a webm with pictures', aWebm('V_VP8'), 'VIDEO'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'UNKNOWN'],
    ['bytes without sense', Buffer.from([1, 2, 3, 254, 255, 0, 7]), 'UNKNOWN'],
    ['an old .doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_OFFICE'],
    ['half a photo', aPhoto().subarray(0, 150), 'BROKEN'],
    ['half a PNG', aPng.subarray(0, 40), 'BROKEN'],
    ['a PDF that was cut', aPdf().subarray(0, 20), 'BROKEN'],
    ['a PDF with a program', aPdf('/S /JavaScript /JS (1)'), 'PDF_ACTIVE'],
    ['a PDF with a file in it', aPdf('/EmbeddedFile'), 'PDF_ACTIVE'],
    ['a PDF with a password', aPdf('/Encrypt 3 0 R'), 'PDF_LOCKED'],
    ['a ZIP', zip([part('notes.txt', 'words')]), 'ARCHIVE'],
    ['a docx that was cut', aDocx().subarray(0, -30), 'BROKEN'],
    ['a docx with macros', aDocx(part('word/vbaProject.bin', 'x')), 'MACROS'],
    [
      'a docm named .docx',
      zip([part('[Content_Types].xml', 'macroEnabled.main+xml'), part('word/document.xml', '')]),
      'MACROS',
    ],
    [
      'a docx whose template is fetched',
      aDocx(part('word/_rels/settings.xml.rels', '<Relationship Type="…/attachedTemplate" TargetMode="External"/>')),
      'MACROS',
    ],
    ['an odt with macros', anOdt(part('Basic/Standard/Module1.xml', 'x')), 'MACROS'],
    ['a docx with a ZIP in it', aDocx(part('word/media/image1.png', zip([part('a', 'b')]))), 'INSIDE'],
    ['a docx with a program in it', aDocx(part('word/media/image1.bin', Buffer.from('MZ\x90', 'latin1'))), 'INSIDE'],
    ['a docx with another document in it', aDocx(part('word/embeddings/sheet1.xlsx', 'x')), 'INSIDE'],
    [
      'a document larger than documents are',
      Buffer.concat([aDocx(), Buffer.alloc(largestOf.DOCUMENT)]),
      'DOCUMENT_TOO_LARGE',
    ],
    ['a photo of 50 MB', Buffer.concat([aPhoto(), Buffer.alloc(50 * 1_048_576)]), 'PHOTO_TOO_LARGE'],
    ['a PDF of 50 MB', Buffer.concat([aPdf(), Buffer.alloc(50 * 1_048_576)]), 'PDF_TOO_LARGE'],
  ])('%s', async (_, file, refusal) => expect(await what(file)).toBe(refusal))

  const rels = (said: string, name = 'word/_rels/document.xml.rels') => aDocx(part(name, said))
  const away = 'Target="http://example.org/x"'
  test.each<[string, Buffer, string]>([
    ['a PDF whose program is spelt in numbers', aPdf('/S/J#61vaScript/JS(1)'), 'PDF_ACTIVE'],
    ['a PDF that starts a program spelt in numbers', aPdf('/S/L#61unch/F(cmd.exe)'), 'PDF_ACTIVE'],
    ['a PDF that sends its form', aPdf('/OpenAction<</S/SubmitForm/F(http://example.org)>>'), 'PDF_ACTIVE'],
    ['a PDF that fetches', aPdf('/S/ImportData/F(x)'), 'PDF_ACTIVE'],
    ['a PDF that opens another by itself', aPdf('/OpenAction<</S/GoToR/F(x)>>'), 'PDF_ACTIVE'],
    [
      'a docx whose template is fetched, in other marks',
      rels(`<Relationship Type='…/attachedTemplate' TargetMode='External'/>`),
      'MACROS',
    ],
    [
      'a docx whose template is fetched, behind a bracket',
      rels(`<Relationship Id=">" Type="…/attachedTemplate" TargetMode="External"/>`),
      'MACROS',
    ],
    [
      'a docx with its program under another name',
      rels('<Relationship Type="…/vbaProject" Target="code.bin"/>'),
      'MACROS',
    ],
    [
      'a docx with its program spelt in numbers',
      rels('<Relationship Type="…/vba&#80;roject" Target="code.bin"/>'),
      'MACROS',
    ],
    [
      'a docx with a picture from elsewhere',
      rels(`<Relationship Type="…/image" ${away} TargetMode="External"/>`),
      'FETCHES',
    ],
    [
      'a docx with an object from elsewhere',
      rels(`<r:Relationship Type="…/oleObject" ${away} TargetMode = 'Ext&#x65;rnal'/>`),
      'FETCHES',
    ],
    [
      'a docx with a frame from elsewhere',
      rels(`<Relationship Type="…/frame" ${away} TargetMode="External"/>`),
      'FETCHES',
    ],
    [
      'a docx with a link',
      rels(`<Relationship Type="…/hyperlink" ${away} TargetMode="External"/>`),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['a PDF with a link', aPdf('/OpenAction [3 0 R /Fit] /S/URI/URI(http://example.org)'), 'application/pdf'],
  ])('%s: %s', async (_, file, told) => expect(await what(file)).toBe(told))

  const packed = (objects: string, filter = '/Filter/FlateDecode') => {
    const held = deflateSync(Buffer.from(objects)).toString('latin1')
    return aPdf(`<<${filter}/Type/ObjStm/N 1/First 4/Length ${held.length}>>stream\r\n${held}\nendstream`)
  }
  test.each<[string, Buffer, string]>([
    ['a program among packed objects', packed('1 0 <</S/JavaScript/JS(1)>>'), 'PDF_ACTIVE'],
    ['one spelt in numbers among them', packed('1 0 <</S/Java#53cript/JS(1)>>'), 'PDF_ACTIVE'],
    ['objects packed in a way that we do not read', packed('1 0 <<>>', '/Filter[/LZWDecode]'), 'PDF_ACTIVE'],
    ['packed objects that do not say so', packed('1 0 <<>>', ''), 'PDF_ACTIVE'],
    [
      'objects that are not packed as they say',
      aPdf('<</Type/ObjStm/Filter/FlateDecode>>stream\nxyz\nendstream'),
      'PDF_ACTIVE',
    ],
    ['objects that unfold to no end', packed(' '.repeat(70 * 1_048_576)), 'PDF_ACTIVE'],
    ['very many packed objects', aPdf('/ObjStm/FlateDecode stream\n'.repeat(often)), 'PDF_ACTIVE'],
    ['packed objects without a program', packed('1 0 <</Type/Catalog>>'), 'application/pdf'],
  ])('a PDF with %s', async (_, file, told) => expect(await what(file)).toBe(told))

  test.each<[string, Buffer]>([
    [
      'an m4a of boxes alone',
      Buffer.concat([box('ftyp', 'M4A \0\0\0\0'), Buffer.concat(Array.from({ length: often }, () => box('free', '')))]),
    ],
    [
      'a wav of parts alone',
      Buffer.concat([aWav().subarray(0, 12), Buffer.from('abcd\0\0\0\0'.repeat(often), 'latin1'), aWav().subarray(12)]),
    ],
    ['a wav that was cut', aWav().subarray(0, 200)],
    ['an m4a that was cut', anM4a().subarray(0, -2)],
    ['an ogg that was cut', anOgg().subarray(0, -3)],
  ])('%s', async (_, file) => expect(await what(file, 'RECORDING')).toBe('BROKEN'))

  test('a photo, where a recording was said to come', async () =>
    expect(await what(aPhoto(), 'RECORDING')).toBe('NO_VOICES'))

  test('a picture of few bytes and more points than any camera takes', async () => {
    const chunk = (type: string, held: Buffer) => {
      const body = Buffer.concat([Buffer.from(type), held])
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
      length.writeUInt32BE(held.length)
      sum.writeUInt32BE(crc32(body))
      return Buffer.concat([length, body, sum])
    }
    const head = Buffer.from('00007530000075300802000000', 'hex')
    const bomb = Buffer.concat([aPng.subarray(0, 8), chunk('IHDR', head), aPng.subarray(33)])
    expect(bomb.length).toBeLessThan(1_000)
    expect(await what(bomb)).toBe('PIXELS')
  })
})

test.each<[string, Buffer]>([
  ['a template named over and over', aDocx(part('a.rels', 'attachedTemplate '.repeat(often)))],
  ['relationships that never end', aDocx(part('a.rels', '<Relationship attachedTemplate '.repeat(often)))],
  ['a writer who is never named', aDocx(part('docProps/core.xml', '<dc:creator '.repeat(often)))],
  ['remarks that never close', aDocx(part('word/comments.xml', 'w:author="'.repeat(often)))],
  ['words about a PDF that never end', aPdf('<x:xmpmeta'.repeat(often))],
  ['a PDF whose title never ends', aPdf('/Title('.repeat(often))],
  ['a PDF with brackets without end', aPdf(`/Title ${'('.repeat(often)}`)],
  ['a PDF whose names are all numbers', aPdf('/A#75thor'.repeat(often))],
  ['a PDF with numbers without end', aPdf('/Title <41'.repeat(often))],
  [
    'a picture of very many parts',
    aDocx(part('a.png', Buffer.concat([aPng.subarray(0, 8), Buffer.alloc(12 * often)]))),
  ],
  ['photos inside each other', aPdf(Buffer.from('ffe00004ffd8'.repeat(often), 'hex').toString('latin1'))],
])('whoever sends %s keeps nobody waiting', async (_, file) => {
  expect(await what(file)).toMatch(/^application|[A-Z]/)
})

describe('a document that unfolds to more than it shows', () => {
  const bomb = aDocx(part('word/media/image1.bmp', Buffer.alloc(120 * 1_048_576)))

  test('is refused by what it says of itself', async () => {
    expect(bomb.length).toBeLessThan(200_000)
    expect(await what(bomb)).toBe('UNFOLDS')
  })

  test('and where it lies about its size, by what comes out of it', async () => {
    const lying = Buffer.from(bomb)
    for (const [mark, size] of [
      ['PK\x01\x02', 24],
      ['PK\x03\x04', 22],
    ] as const) {
      const at = lying.lastIndexOf(Buffer.from(mark, 'latin1'))
      lying.writeUInt32LE(1_000, at + size)
    }
    expect(await what(lying)).toBe('UNFOLDS')
  })

  test('and so is one of very many parts', async () => {
    const many = Array.from({ length: 2_100 }, (_, index) => part(`word/${index}.xml`, ''))
    expect(await what(aDocx(...many))).toBe('UNFOLDS')
  })
})

describe('tells no more than it shows', () => {
  const place = Buffer.from('GPS51.5')
  test.each<[string, Buffer, FilePurpose]>([
    ['a photo', aPhoto(), 'OTHER'],
    ['a photo with anything behind it', Buffer.concat([aPhoto(), place]), 'OTHER'],
    ['a PDF of a photo', aPdf(aPhoto().toString('latin1')), 'OTHER'],
    ['a wav with remarks', aWav('GPS51.5'), 'RECORDING'],
    ['an m4a with its place', anM4a('soun', 'GPS51.5'), 'RECORDING'],
    ['an mp3 with remarks', Buffer.concat([anId3('GPS51.5'), anMp3]), 'RECORDING'],
  ])('%s', async (_, file, purpose) => {
    expect(file.includes('GPS51.5')).toBe(true)
    const kept = await keptOf(file, purpose)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.includes('GPS51.5')).toBe(false)
  })

  test('a document names nobody who wrote it, and its photos no place', async () => {
    const named = aDocx(
      part(
        'docProps/core.xml',
        '<cp><dc:creator>Wilhelmina</dc:creator><cp:lastModifiedBy>Wilhelmina</cp:lastModifiedBy></cp>',
      ),
      part('docProps/app.xml', '<P><Company>Wilhelmina</Company></P>'),
      part('word/comments.xml', '<w:comment w:author="Wilhelmina" w:initials="WH"><w:t>Good</w:t></w:comment>'),
      part('word/media/image1.jpeg', aPhoto()),
    )
    const parts = unzip(await keptOf(named))
    if (typeof parts === 'string') throw new Error(parts)
    const all = Buffer.concat(parts.map(({ bytes }) => bytes))
    for (const told of ['Wilhelmina', 'WH', 'GPS51.5']) expect(all.includes(told), told).toBe(false)
    expect(all.includes('Good')).toBe(true)
    expect(parts.map(({ name }) => name)).toContain('word/document.xml')
  })

  const who = 'Wilhelmina'
  const aPicture = (chunk: 'eXIf' | 'tEXt') => {
    const [length, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.from(`${chunk}${who}`)]
    length.writeUInt32BE(who.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([aPng.subarray(0, 33), length, body, sum, aPng.subarray(33)])
  }
  const photoOf = (told: string) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(told.length + 2)
    return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, Buffer.from(told), aPhoto().subarray(2)])
  }
  const anXlsx = (...more: Part[]) => zip([types, part('xl/workbook.xml', '<workbook/>'), ...more])
  const aPptx = (...more: Part[]) => zip([types, part('ppt/presentation.xml', '<p/>'), ...more])
  const coreIn = (encoding: 'utf16le' | 'utf8') =>
    Buffer.from(`\ufeff<?xml version="1.0"?><cp><dc:creator>${who}</dc:creator></cp>`, encoding)

  test.each<[string, Buffer]>([
    ['a picture in a document', aDocx(part('word/media/image1.png', aPicture('eXIf')))],
    ['words in a picture in a document', aDocx(part('word/media/image1.png', aPicture('tEXt')))],
    ['a photo under another name', aDocx(part('word/media/image1.jfif', photoOf(who)))],
    ['a photo without an ending', anOdt(part('Pictures/1000', photoOf(who)))],
    ['a change in a header', aDocx(part('word/header1.xml', `<w:ins w:author="${who}" w:id="1"/>`))],
    ['a change in a footer', aDocx(part('word/footer2.xml', `<w:del w:author='${who}'/>`))],
    [
      'what a program adds of its own',
      aDocx(part('docProps/custom.xml', `<P><property name="Owner"><vt:lpwstr>${who}</vt:lpwstr></property></P>`)),
    ],
    ['a title', aDocx(part('docProps/core.xml', `<cp><dc:title>Notes on ${who}</dc:title></cp>`))],
    ['a manager', aDocx(part('docProps/app.xml', `<P><Manager>${who}</Manager></P>`))],
    ['remarks in a sheet', anXlsx(part('xl/comments1.xml', `<authors><author>${who}</author></authors>`))],
    ['people of a sheet', anXlsx(part('xl/persons/person.xml', `<person displayName="${who}" userId="${who}"/>`))],
    [
      'remarks on slides',
      aPptx(part('ppt/commentAuthors.xml', `<p:cmAuthor id="0" name="${who}" initials="${who}"/>`)),
    ],
    ['newer remarks on slides', aPptx(part('ppt/authors.xml', `<p188:author name="${who}" userId="${who}"/>`))],
    [
      'a remark in an odt',
      anOdt(part('styles.xml', `<office:annotation><dc:creator>${who}</dc:creator></office:annotation>`)),
    ],
    [
      'keys of an odt',
      anOdt(part('meta.xml', `<m><meta:user-defined meta:name="Owner">${who}</meta:user-defined></m>`)),
    ],
    ['a writer in two bytes a letter', aDocx({ name: 'docProps/core.xml', bytes: coreIn('utf16le') })],
  ])('nobody is named by %s', async (_, file) => {
    const parts = unzip(await keptOf(file))
    if (typeof parts === 'string') throw new Error(parts)
    for (const { name, bytes } of parts)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(who, encoding)), name).toBe(false)
  })

  test.each([
    ['in brackets', `/Author (${who})`],
    ['in brackets within brackets', `/Title (Notes (on) \\) ${who})`],
    ['as numbers', `/Author <${Buffer.from(who).toString('hex')}>`],
    ['by a name written otherwise', `/A#75thor(${who})`],
    ['as subject and keywords', `/Subject(${who})/Keywords\r\n(${who})`],
    ['as the program that made it', `/Creator(${who})/Producer(${who})`],
  ])('a PDF names nobody who wrote it: %s', async (_, info) => {
    const pdf = aPdf(`<<${info}>> (kept words)`)
    const kept = await keptOf(pdf)
    expect(kept.length).toBe(pdf.length)
    expect(kept.includes(who)).toBe(false)
    expect(kept.includes(Buffer.from(who).toString('hex'))).toBe(false)
    expect(kept.includes('(kept words)')).toBe(true)
  })

  test.each<[string, Part]>([
    [
      'a font that begins as words do',
      { name: 'word/fonts/font1.odttf', bytes: Buffer.from([0x3c, 0xff, 0x00, 0xc0]) },
    ],
    ['the name of a table', part('xl/tables/table1.xml', '<table name="Plan" displayName="Plan"/>')],
    ['words with a name in them', part('word/footnotes.xml', '<w:t>Wilhelmina, the author="of" it</w:t>')],
  ])('%s stays as it is', async (_, its) => {
    const parts = unzip(await keptOf(aDocx(its)))
    if (typeof parts === 'string') throw new Error(parts)
    expect(parts.find(({ name }) => name === its.name)?.bytes).toEqual(its.bytes)
  })

  test('the list of contents of a PDF keeps its titles', async () =>
    expect((await keptOf(aPdf('<</Title (Week one)/Parent 2 0 R>>'))).includes('(Week one)')).toBe(true))

  test('what is read as words and is in no form that can be read is not kept', async () => {
    const odd = Buffer.concat([Buffer.from('<dc:creator>'), Buffer.from([0xff, 0xc0]), Buffer.from('</dc:creator>')])
    expect(await what(aDocx({ name: 'docProps/core.xml', bytes: odd }))).toBe('BROKEN')
    const said = '<?xml version="1.0" encoding="IBM037"?><x/>'
    expect(await what(aDocx(part('docProps/core.xml', said)))).toBe('BROKEN')
  })
})
