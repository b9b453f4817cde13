import { describe, expect, test } from 'vitest'
import { sureFindings } from './sure-findings.ts'

const found = (text: string, ...names: string[]) =>
  sureFindings(text, [{ kind: 'MENTEE', names, token: 'Robin' }]).map((each) => each.text)

describe('a name is found that is joined to something', () => {
  test.each([
    ['Wilhelmina Hart', "Wilhelmina’ll speak up, and Hart'd laugh", ['Wilhelmina', 'Hart']],
    ['Mia Jones', "mia've, Mia’d", ['mia', 'Mia']],
    ['Deniz Yıldız', "Deniz'in annesi, Deniz’e söyledim, Yıldız’ın", ['Deniz', 'Deniz', 'Yıldız']],
    ['Mia Jones', 'MiaJones #miajones @mia_jones, mia-jones', ['MiaJones', 'miajones', 'mia', 'jones', 'mia-jones']],
    ['Mia Jones', 'MiaX is me', ['MiaX']],
    ['Mia Ann Jones', 'miajones and miaannjones', ['miajones', 'miaannjones']],
    ["Pat O'Brien", 'OBrien, obrien, O’Brien', ['OBrien', 'obrien', 'O’Brien']],
    ['Pat OBrien', 'O’Brien', ['O’Brien']],
    ['Jean-Luc Petit', 'jeanluc, JeanLuc, Jean-Luc', ['jeanluc', 'JeanLuc', 'Jean-Luc']],
    ['My Tran', 'mytran', ['mytran']],
    ['李明', '我叫李明', ['李明']],
    ['李 明', '我叫李明', ['李明']],
    ['王小明', '小明说王小明', ['小明', '王小明']],
    ['さくら', 'さくらです', ['さくら']],
    ['はな', 'はなです', ['はな']],
    ['田中 太郎', '昨日太郎と田中太郎が', ['太郎', '田中太郎']],
    ['สมชาย', 'ผมชื่อสมชายครับ', ['สมชาย']],
    ['علي حسن', 'وعلي، ولعلي', ['وعلي', 'ولعلي']],
    ['مريم', 'ذهبت لمريم', ['لمريم']],
  ])('%s in ‘%s’', (name, text, names) => expect(found(text, name)).toEqual(names))
})

describe('and nothing else for it', () => {
  test.each([
    ['My An', 'I can’t, I don’t, we’ll, he’d, she’s, you’ve, they’re, it’ll, who’s'],
    ['Can Won', 'I can’t and won’t; Can’t we?'],
    ['Don Ill', 'don’t, I’ll, Don’t stop'],
    ['Ma Lin', 'yes ma’am'],
    ['He Ll', 'he’ll come'],
    ['Donald Hart', 'I work at McDonald’s'],
    ['You Li', 'I watch YouTube'],
    ['In To', 'come into the room'],
    ['So Me', 'some of it'],
    ['Mia Jones', 'mitigation, jonesing, amiable'],
    ['はな', 'はなしてください'],
    ['علي', 'وعلى الطاولة'],
    ['李明', '我很高兴'],
  ])('%s: ‘%s’', (name, text) => expect(found(text, name)).toEqual([]))
})
