import { describe, expect, it } from 'vitest'
import { check } from '../forms/definition.ts'
import { ratingForm } from './forms.ts'

const told = (words: Record<string, string>) => {
  const data = new FormData()
  const given = { revision: '0', on: '2026-11-16', point: 'MID', ...words }
  for (const [name, value] of Object.entries(given)) data.set(name, value)
  return check<unknown>(ratingForm, data).reply().error ?? {}
}

describe('a rating of one’s own', () => {
  it('asks for the number where there are words alone: they are never left out', () => {
    const errors = told({ 'score.SILENCE': '4', 'why.CHALLENGE': 'I asked twice' })
    expect(Object.keys(errors)).toEqual(['score.CHALLENGE'])
  })
  it('takes a number without words', () => {
    expect(told({ 'score.SILENCE': '4' })).toEqual({})
  })
})
