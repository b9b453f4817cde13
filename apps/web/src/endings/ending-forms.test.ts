import { describe, expect, it } from 'vitest'
import { check } from '../forms/definition.ts'
import { closureForm, closureShape, earlyForm } from './ending-forms.ts'

const submitted = (words: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ revision: '1', reason: 'Moved away', ...words })) data.set(name, value)
  return check<unknown>(earlyForm, data)
}
const wanting = (words: Record<string, string>) => new Set(Object.keys(submitted(words).reply().error ?? {}))

describe('an ending before its time', () => {
  it('needs what no record has: an attempt, and where they can turn', () => {
    expect(wanting({ asksAttempt: 'yes', asksSignposting: 'yes' })).toEqual(
      new Set(['notNeeded', 'attempt.on', 'attempt.how', 'attempt.words']),
    )
  })
  it('tells all that is amiss in one round, also while a place is half written', () => {
    const both = { 'signposting[0].where': 'The library', notNeeded: 'Nobody' }
    expect(wanting({ asksAttempt: 'yes', asksSignposting: 'yes', reason: '', ...both })).toEqual(
      new Set([
        ...['reason', 'attempt.on', 'attempt.how', 'attempt.words'],
        ...['signposting[0].what', 'signposting[0].how', 'notNeeded'],
      ]),
    )
  })
  it('takes along what was written before a record had it, and needs none of it', () => {
    const also = { asksAttempt: 'also', asksSignposting: 'also' }
    expect(submitted(also)).toMatchObject({ value: { attempt: null, signposting: [], notNeeded: null } })
    expect(wanting({ ...also, 'attempt.words': 'Rang twice' })).toEqual(new Set(['attempt.on', 'attempt.how']))
    const written = { ...also, 'signposting[0].where': 'The library', 'signposting[0].what': 'Forms' }
    expect(wanting(written)).toEqual(new Set(['signposting[0].how']))
  })
})

describe('how it ends, as far as it is written', () => {
  it('keeps a place that is named and nothing else, and shows it again as it was', () => {
    const data = new FormData()
    for (const [name, value] of Object.entries({ revision: '0', 'signposting[0].where': 'The library' }))
      data.set(name, value)
    const place = { where: 'The library', what: null, how: null }
    const checked = check<{ closure: Parameters<typeof closureShape>[0] }>(closureForm, data)
    expect(checked).toMatchObject({ status: 'success', value: { closure: { signposting: [place] } } })
    if (checked.status !== 'success') throw new Error('It was refused')
    expect(closureShape(checked.value.closure).signposting).toEqual([{ where: 'The library', what: '', how: '' }])
  })
})
