import { inflateSync } from 'node:zlib'
import { nameRead, spelt } from './pdf-names.ts'

/** What a PDF runs, starts, sends or holds. */
const active = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/
/** Another file, opened with this one: from wherever it lies, and with whose name. */
const another = /\/GoToR(?![A-Za-z0-9])/
const byItself = /\/(OpenAction|AA)(?![A-Za-z0-9])/
const speltName = new RegExp(spelt, 'g')

const runs = (text: string): boolean => {
  if (active.test(text) || (another.test(text) && byItself.test(text))) return true
  // Nobody but who hides it spells one of these in numbers.
  for (const [written] of text.matchAll(speltName)) {
    const name = nameRead(written)
    if (active.test(name) || another.test(name) || byItself.test(name) || name === '/ObjStm') return true
  }
  return false
}

/** Ten times what a PDF of 20 MB has; and what all of them unfold to. */
const mostPacked = 5_000
const mostUnfolded = 64 * 1_048_576
const otherwise = /\/(LZW|ASCII85|ASCIIHex|RunLength)Decode|\/Predictor/
/** How far from its type the head of packed objects reaches. */
const near = 1_024

/** Objects that a PDF has packed together (PDF 7.5.7), one lot after the other; null for one that we cannot unfold. */
function* packedObjects(file: Buffer, text: string): Generator<string | null> {
  let [count, left] = [0, mostUnfolded]
  for (let at = text.indexOf('/ObjStm'); at >= 0; at = text.indexOf('/ObjStm', at + 7)) {
    count += 1
    const before = text.slice(Math.max(0, at - near), at)
    const after = text.slice(at, at + near)
    const begins = /stream(\r\n|\n|\r)/.exec(after)
    const head = before.slice(before.lastIndexOf(' obj') + 1) + after.slice(0, begins?.index ?? near)
    if (!begins || count > mostPacked || left <= 0) return yield null
    // Nobody packs them in another way, nor leaves them unpacked, but who hides something there.
    if (head.split('/FlateDecode').length !== 2 || otherwise.test(head)) return yield null
    try {
      const unfolded = inflateSync(file.subarray(at + begins.index + begins[0].length), { maxOutputLength: left })
      left -= unfolded.length
      yield unfolded.toString('latin1')
    } catch {
      return yield null
    }
  }
}

/** Whether a PDF runs a program, starts one, sends or fetches something, or holds files; or packs what we cannot look at. */
export const hasPrograms = (file: Buffer): boolean => {
  const text = file.toString('latin1')
  if (runs(text)) return true
  for (const objects of packedObjects(file, text)) if (objects === null || runs(objects)) return true
  return false
}
