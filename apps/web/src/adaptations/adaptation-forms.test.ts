import { describe, expect, it } from 'vitest'
import { check } from '../forms/definition.ts'
import { writeForm } from './adaptation-forms.ts'

const told = (framework: Record<string, string>) => {
  const data = new FormData()
  const given = { 'trigger.kind': 'REFLECTION', 'trigger.on': '2026-11-02', 'trigger.what': 'I talk', change: 'I wait' }
  for (const [name, value] of Object.entries(given)) data.set(`adaptation.${name}`, value)
  for (const [name, value] of Object.entries(framework)) data.set(`adaptation.framework.${name}`, value)
  return Object.keys(check<unknown>(writeForm, data).reply().error ?? {})
}

describe('what a change leans on', () => {
  it('is never left out with words beside it: the writer says which of the two they meant', () => {
    expect(told({ kind: '', how: 'More than one way in' })).toEqual(['adaptation.framework.how'])
    expect(told({ kind: 'UDL', name: 'Signs of safety', how: '' })).toEqual(['adaptation.framework.name'])
  })
  it('may be nothing at all, or a framework with its words', () => {
    expect(told({ kind: '', name: '', how: '' })).toEqual([])
    expect(told({ kind: 'OTHER', name: 'Signs of safety', how: 'Three columns' })).toEqual([])
  })
})
