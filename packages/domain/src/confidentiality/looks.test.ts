import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonElsewhere, isCommon } from './common-words.ts'
import { looks } from './looks.ts'
import { alsoAWord } from './not-names.ts'
import { sureFindings } from './sure-findings.ts'

const mentee = (...names: string[]) => [{ kind: 'MENTEE' as const, names, token: 'Robin' }]
const found = (text: string, ...names: string[]) => sureFindings(text, mentee(...names)).map((each) => each.text)

describe('a name is found that reads as it does', () => {
  test.each([
    ['with a Cyrillic letter', 'Wіlhelmina was there', 'Wіlhelmina'],
    ['with several', 'Wіlһеlmіnа was there', 'Wіlһеlmіnа'],
    ['with a Greek letter', 'Wιlhelmιna’s bag', 'Wιlhelmιna'],
    ['in capitals of another script', 'WІLНЕLМІΝА left', 'WІLНЕLМІΝА'],
    ['with a Turkish, a Polish, a Maltese letter', 'Wılħełmina', 'Wılħełmina'],
    ['with a capital i for an l', 'WiIheImina', 'WiIheImina'],
    ['in small capitals', 'ᴡɪʟʜᴇʟᴍɪɴᴀ', 'ᴡɪʟʜᴇʟᴍɪɴᴀ'],
    ['in letters of mathematics', '𝓦𝓲𝓵𝓱𝓮𝓵𝓶𝓲𝓷𝓪 and 𝐖𝐢𝐥𝐡𝐞𝐥𝐦𝐢𝐧𝐚', '𝓦𝓲𝓵𝓱𝓮𝓵𝓶𝓲𝓷𝓪'],
    ['in circles', 'I am Ⓦⓘⓛⓗⓔⓛⓜⓘⓝⓐ', 'Ⓦⓘⓛⓗⓔⓛⓜⓘⓝⓐ'],
    ['with a filler that nobody sees', 'Wil\u3164hel\u034Fmina', 'Wil\u3164hel\u034Fmina'],
  ])('%s', (_, text, name) => expect(found(text, 'Wilhelmina Hart')[0]).toBe(name))

  test('with whatever letters are put in the place of its own', () => {
    const alike: Record<string, string[]> = {
      ...{
        a: ['а', 'α', 'ᴀ', 'ａ', 'á'],
        e: ['е', 'є', 'ё', 'ｅ'],
        i: ['і', 'ı', 'ι', 'ї', 'ɪ'],
        o: ['о', 'ο', 'ø', 'օ'],
      },
      ...{ m: ['м', 'ᴍ', '𝐦'], n: ['ո', 'η', 'ñ'], r: ['г', 'ʀ'], p: ['р', 'ρ'], c: ['с', 'ϲ', 'ç'], s: ['ѕ', 'ꜱ'] },
    }
    const letter = (own: string) => fc.constantFrom(own, ...(alike[own] ?? []))
    const written = fc.tuple(...[...'marcosimone'].map(letter)).map((letters) => letters.join(''))
    fc.assert(
      fc.property(written, (name) => {
        expect(found(`and ${name} came`, 'Marcosimone Hart')).toEqual([name])
      }),
    )
  })
})

describe('a real name in letters of its own is found, and nothing else for it', () => {
  test.each([
    ['Марія Коваль', 'Вчора Марія була тут', ['Марія']],
    ['Марія Коваль', 'МАРІЯ і КОВАЛЬ', ['МАРІЯ', 'КОВАЛЬ']],
    ['Нина Норова', 'нина, НИНА и Нора', ['нина', 'НИНА']],
    ['Νίνα Ρήγα', 'η νινα και η ΝΙΝΑ', ['νινα', 'ΝΙΝΑ']],
    ['مريم حسن', 'جاءت مريم أمس', ['مريم']],
    ['مريم حسن', 'جاءت مَرْيَم أمس، ومعها حســن', ['مَرْيَم', 'حســن']],
    ['کریم', 'كريم هنا', ['كريم']],
    ['Łukasz', 'łukasz, LUKASZ and Lukasz', ['łukasz', 'LUKASZ', 'Lukasz']],
    ['Işıl', 'Isil, IŞIL and ışıl', ['Isil', 'IŞIL', 'ışıl']],
    ['Søren', 'Soren and SØREN', ['Soren', 'SØREN']],
    ['Mia', 'мій кіт, моя мама і тато', []],
    ['Ali', 'all of it, and ill at that', []],
  ])('%s in ‘%s’', (name, text, names) => expect(found(text, name)).toEqual(names))

  test('whatever its script, and in capitals or not', () => {
    const letters = [
      'абвгдежзийклмнопрстуфхцчшщыэюяіїєґ',
      'αβγδεζηθικλμνξοπρστυφχψω',
      'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
      'abcdefghijłøñş',
    ]
    const name = fc
      .constantFrom(...letters)
      .chain((script) => fc.string({ unit: fc.constantFrom(...script), minLength: 3, maxLength: 9 }))
    fc.assert(
      fc.property(name, (own) => {
        // Words that are names count with a capital alone; a made-up name of these letters is none.
        fc.pre(!isCommon(own) && !alsoAWord.has(own) && !commonElsewhere.has(own))
        fc.pre(own.toUpperCase().toLowerCase() === own)
        for (const text of [own, own.toUpperCase(), own[0]?.toUpperCase() + own.slice(1)])
          expect(found(`— ${text}.`, own), text).toEqual([text])
      }),
    )
  })
})

test('letters of English look like themselves, and like nothing else', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z' -]*$/), (text) => {
      expect(looks(text)).toBe(text)
    }),
  )
})
