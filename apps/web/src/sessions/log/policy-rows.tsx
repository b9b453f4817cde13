import type { PolicyChoice } from '@mentorfolio/domain/policies/policy-view'
import { useEffect, useState } from 'react'
import { call } from '../../api/call.ts'
import { Select } from '../../forms/choices.tsx'
import { TextArea, TextField } from '../../forms/text-fields.tsx'
import { BoxRows, type FieldOf } from './box-rows.tsx'
import { offeredBox } from './log-shape.ts'
import { Question } from './part-fields.tsx'
import type { PartProps } from './parts.ts'

/** What the centre's library offers where this mentoring happens; empty where it is not to be had: then it is typed. */
const useLibrary = (relationshipId: string | undefined): readonly PolicyChoice[] => {
  const [policies, setPolicies] = useState<readonly PolicyChoice[]>([])
  useEffect(() => {
    if (!relationshipId) return
    const leaving = new AbortController()
    call('GET /api/relationships/:id/policies', { params: { id: relationshipId } }, leaving.signal).then(
      (found) => setPolicies(found.policies),
      () => undefined,
    )
    return () => leaving.abort()
  }, [relationshipId])
  return policies
}

const boxOf = (id: string) => document.getElementById(id) as HTMLInputElement | null

/** As if it were typed: the form and its draft hear of it. */
const write = (id: string, text: string) => {
  const box = boxOf(id)
  if (!box) return
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

const Row = ({ field, library }: { field: FieldOf; library: readonly PolicyChoice[] }) => {
  const [policyId, name, edition] = [field('policyId'), field('name'), field('edition')]
  const libraryId = `${name.id}-library`
  const offered = library.filter(({ id, used }) => used || id === policyId.defaultValue)
  const choose = (id: string) => {
    const policy = library.find((each) => each.id === id)
    write(policyId.id, id)
    if (!policy) return
    write(name.id, policy.name)
    write(edition.id, policy.edition)
  }
  // Another name is another policy; another edition of it is still the same one.
  const typed = (text: string) => {
    const known = library.find(({ id }) => id === boxOf(policyId.id)?.value)
    if (!known || known.name === text) return
    write(policyId.id, '')
    write(libraryId, '')
  }
  return (
    <>
      <input type="hidden" id={policyId.id} name={policyId.name} defaultValue={policyId.defaultValue} />
      {offered.length > 0 && (
        <Select
          field={{ id: libraryId, name: '', defaultValue: policyId.defaultValue }}
          label="From your centre’s library"
          quiet
          options={[
            { value: '', label: 'Another: I write it' },
            ...offered.map(({ id, name, edition }) => ({ value: id, label: `${name} (${edition})` })),
          ]}
          onChange={choose}
        />
      )}
      <TextField field={name} label="Which one" quiet onChange={({ currentTarget }) => typed(currentTarget.value)} />
      <TextField field={edition} label="Which edition, such as 2025" quiet />
      <TextArea field={field('impact')} label="How it shaped what you did" quiet rows={2} />
    </>
  )
}

/** Policies that shaped a session: chosen from the centre's library, with its edition, or typed. */
export const PolicyRows = ({ slot, names }: PartProps) => {
  const library = useLibrary([...names.keys()][0])
  return (
    <Question of="policy">
      <BoxRows slot={slot} list={offeredBox('policy')} parts={['name', 'edition', 'impact']} one="policy">
        {(field) => <Row field={field} library={library} />}
      </BoxRows>
    </Question>
  )
}
