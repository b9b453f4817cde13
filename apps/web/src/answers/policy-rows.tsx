import type { PolicyChoice } from '@mentorfolio/domain/policies/policy-view'
import { Select } from '../forms/choices.tsx'
import type { FieldSlot } from '../forms/field-slot.ts'
import { TextArea, TextField } from '../forms/text-fields.tsx'

type Fields = { policyId: FieldSlot; name: FieldSlot; edition: FieldSlot; impact: FieldSlot }

const boxOf = (id: string) => {
  const box = document.getElementById(id)
  return box instanceof HTMLInputElement || box instanceof HTMLSelectElement ? box : null
}

/** As if it were typed: the form and its draft hear of it. */
const write = (id: string, text: string) => {
  const box = boxOf(id)
  if (!box) return
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A law or policy that an answer cites (S1-T5): chosen from the centre's library, with its edition, or typed. */
export const PolicyFields = ({
  fields: { policyId, name, edition, impact },
  library,
  number,
}: {
  fields: Fields
  library: readonly PolicyChoice[]
  number: number
}) => {
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
          label={`Law or policy ${number}, from your centre’s library`}
          quiet
          options={[
            { value: '', label: 'Another: I write it' },
            ...offered.map((each) => ({ value: each.id, label: `${each.name} (${each.edition})` })),
          ]}
          onChange={choose}
        />
      )}
      <TextField
        field={name}
        label={`Which law or policy (${number})`}
        quiet
        onChange={({ currentTarget }) => typed(currentTarget.value)}
      />
      <TextField field={edition} label="Which edition, such as 2025 (optional)" quiet />
      <TextArea field={impact} label="What it changed in what you did (optional)" quiet rows={2} />
    </>
  )
}
