import { useState } from 'react'
import { Choice } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { TextArea } from '../../forms/text-fields.tsx'

type Props = {
  owner: FieldSlot
  text: FieldSlot
  mentee: string
  /** Whose it was when the form opened. */
  began: string
}

/** What happens next, and whose it is. Where nothing follows the box goes away; its words come back with another answer. */
export const NextAction = ({ owner, text, mentee, began }: Props) => {
  const [whose, setWhose] = useState(began)
  return (
    <div className="grid gap-3">
      <Choice
        field={owner}
        label="What happens next, and who does it?"
        onChange={setWhose}
        options={[
          { value: 'MENTEE', label: mentee },
          { value: 'MENTOR', label: 'Me' },
          { value: 'OTHER', label: 'Somebody else' },
          { value: 'NOBODY', label: 'Nothing follows' },
        ]}
      />
      <div hidden={whose === 'NOBODY'}>
        <TextArea field={text} label="One action" quiet rows={2} />
      </div>
    </div>
  )
}
