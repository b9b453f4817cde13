import { crc32, deflateSync } from 'node:zlib'

type Box = { x: number; y: number; width: number; height: number; colour: readonly [number, number, number] }

const chunk = (type: string, held: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), held])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(held.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of boxes on paper: what the demo centre's people have drawn, without a picture of anybody. */
export const aDrawing = (width: number, height: number, boxes: readonly Box[]): Buffer => {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  const paper = [0xfa, 0xf4, 0xe6] as const
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const box = boxes.findLast(
        (each) => x >= each.x && x < each.x + each.width && y >= each.y && y < each.y + each.height,
      )
      rows.set(box?.colour ?? paper, y * (width * 3 + 1) + 1 + x * 3)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PDF of one page with these lines, in plain letters. */
export const aPage = (lines: readonly string[]): Buffer => {
  const words = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n')
  const stream = `BT /F1 14 Tf 22 TL 60 760 Td\n${words}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + end, 'latin1')
}
