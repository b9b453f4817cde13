import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { day } from './day.ts'
import { id } from './ids.ts'
import { instant, wholeMinute } from './instant.ts'
import { lineOfText, optionalLine, optionalText, text } from './text.ts'
import { zone } from './zone.ts'

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message)

describe('text', () => {
  const title = text({ required: 'Give it a title', max: 10 })

  it.each([
    ['trims what surrounds it', '  Monday \n', 'Monday'],
    ['keeps line breaks, as one kind', 'a\r\nb', 'a\nb'],
    ['keeps letters of any script, and emoji', 'Zoë 🙂', 'Zoë 🙂'],
    ['counts its length after trimming', '   1234567890   ', '1234567890'],
  ])('%s', (_sentence, written, kept) => {
    expect(title.parse(written)).toBe(kept)
  })

  it.each([
    ['nothing', '', 'Give it a title'],
    ['white space alone', ' \n\t ', 'Give it a title'],
    ['a number', 7, 'Give it a title'],
    ['what is not there', undefined, 'Give it a title'],
    ['more than its most', 'x'.repeat(11), 'Shorten this to 10 characters or fewer'],
    ['100,000 characters', 'x'.repeat(100_000), 'Shorten this to 10 characters or fewer'],
    ['a NUL', 'a\u0000b', 'Remove the characters that cannot be stored, then try again'],
    ['half a surrogate pair', 'a\ud800', 'Remove the characters that cannot be stored, then try again'],
    ['an escape character', 'a\u001bb', 'Remove the characters that cannot be stored, then try again'],
  ])('refuses %s and says what to do', (_sentence, written, message) => {
    expect(messages(title, written)).toEqual([message])
  })

  it('is the same when parsed twice', () => {
    const schema = text({ required: 'Write' })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const once = schema.safeParse(written)
        if (once.success) expect(schema.parse(once.data)).toBe(once.data)
      }),
    )
  })
})

describe('optionalText', () => {
  it.each([
    ['nothing', ''],
    ['white space', '  '],
    ['null', null],
  ])('takes %s as left out', (_sentence, written) => {
    expect(optionalText(5).parse(written)).toBeNull()
  })
  it('keeps what is written, tidied', () => {
    expect(optionalText(5).parse(' abc ')).toBe('abc')
  })
  it('says how long it may be', () => {
    expect(messages(optionalText(5), 'abcdef')).toEqual(['Shorten this to 5 characters or fewer'])
  })
})

describe('instant', () => {
  it.each([
    ['2026-11-14T16:00:00Z', '2026-11-14T16:00:00Z'],
    ['2026-11-14T16:00Z', '2026-11-14T16:00:00Z'],
    ['2026-11-14T16:00:00.000Z', '2026-11-14T16:00:00Z'],
    ['2028-02-29T23:59Z', '2028-02-29T23:59:00Z'],
  ])('takes %s', (written, kept) => {
    expect(instant().parse(written)).toBe(kept)
    expect(instant().parse(kept)).toBe(kept)
  })
  it.each([
    ['seconds', '2026-11-14T16:00:30Z', /whole minutes/],
    ['milliseconds', '2026-11-14T16:00:00.001Z', /whole minutes/],
    ['an offset', '2026-11-14T16:00:00+01:00', /whole minutes/],
    ['no zone', '2026-11-14T16:00:00', /whole minutes/],
    ['30 February', '2026-02-30T10:00:00Z', /exists/],
    ['29 February of a common year', '2026-02-29T10:00:00Z', /exists/],
    ['24:00', '2026-02-20T24:00:00Z', /exists/],
    ['year 0', '0000-01-01T00:00:00Z', /2000 to 2099/],
    ['year 1999', '1999-12-31T23:59:00Z', /2000 to 2099/],
    ['year 9999', '9999-12-31T23:59:00Z', /2000 to 2099/],
    ['a number', 5, /Enter/],
  ])('refuses %s with one message', (_sentence, written, message) => {
    expect(messages(instant(), written)).toEqual([expect.stringMatching(message)])
  })
  it('floors to the whole minute', () => {
    expect(wholeMinute(new Date('2026-11-14T16:00:59.999Z'))).toBe('2026-11-14T16:00:00Z')
  })
})

describe('day', () => {
  it.each(['2027-03-14', '2028-02-29', '2000-01-01', '2099-12-31'])('takes %s', (written) => {
    expect(day().parse(written)).toBe(written)
  })
  it.each([
    ['nothing', '', 'Enter a date'],
    ['what is not there', undefined, 'Enter a date'],
    ['another order', '14/03/2027', 'Enter a date such as 2027-03-14'],
    ['a time', '2027-03-14T10:00', 'Enter a date such as 2027-03-14'],
    ['30 February', '2027-02-30', 'Enter a date that exists'],
    ['month 13', '2027-13-01', 'Enter a date that exists'],
    ['another century', '1999-12-31', 'Enter a year from 2000 to 2099'],
  ])('refuses %s with one message', (_sentence, written, message) => {
    expect(messages(day(), written)).toEqual([message])
  })
})

describe('zone', () => {
  it.each(['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC'])('takes %s', (name) => {
    expect(zone().parse(name)).toBe(name)
  })
  it.each(['Europe/Nowhere', '+01:00', '', 'x'.repeat(100), 3, 'EST5EDT; DROP'])('refuses %s', (name) => {
    expect(messages(zone(), name)?.length).toBe(1)
  })
})

describe('id', () => {
  it('takes a UUID of version 7, in small letters', () => {
    expect(id().parse('0197A1B2-C3D4-7ABC-8DEF-0123456789AB')).toBe('0197a1b2-c3d4-7abc-8def-0123456789ab')
  })
  it.each(['9b2f0d3e-1c4a-4d5e-8f60-718293a4b5c6', 'abc', '', 1, null])('refuses %s', (given) => {
    expect(messages(id(), given)).toEqual(['Use the id that this page gave the record'])
  })
})

describe('lineOfText', () => {
  const name = lineOfText({ required: 'Enter their name', max: 120 })
  const oneLine = 'Write it on one line, without characters that cannot be seen'

  it.each([
    ['a name of any script', 'Zoë Ní Bhriain', 'Zoë Ní Bhriain'],
    ['a name written from right to left', 'نور', 'نور'],
    ['a line break after it, which is trimmed', 'Ada Quill\n', 'Ada Quill'],
  ])('takes %s', (_sentence, written, kept) => {
    expect(name.parse(written)).toBe(kept)
    expect(optionalLine(120).parse(written)).toBe(kept)
  })

  it.each([
    ['a line break', 'Ada\nDSL: 01632 960118', oneLine],
    ['a carriage return', 'Ada\rQuill', oneLine],
    ['a tab', 'Ada\tQuill', oneLine],
    ['a next-line control', 'Ada\u0085Quill', oneLine],
    ['a line separator', 'Ada\u2028Quill', oneLine],
    ['a paragraph separator', 'Ada\u2029Quill', oneLine],
    ['what turns the direction of writing', 'Ada\u202Elliuq', oneLine],
    ['an isolate of direction', 'Ada\u2066Quill', oneLine],
    ['a NUL, told once', 'Ada\u0000', 'Remove the characters that cannot be stored, then try again'],
  ])('refuses %s and says what to do', (_sentence, written, message) => {
    expect(messages(name, written)).toEqual([message])
    expect(messages(optionalLine(120), written)).toEqual([message])
  })

  it('says what to write where nothing is, and leaves out what may be left out', () => {
    expect(messages(name, ' \n')).toEqual(['Enter their name'])
    expect(optionalLine(120).parse(' \n')).toBeNull()
  })
})
