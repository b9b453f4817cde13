import { useState } from 'react'
import { Choice } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { TextArea } from '../../forms/text-fields.tsx'
import { listed } from '../../words/durations.ts'
import { whoseBox } from './log-shape.ts'

type Props = {
  owner: FieldSlot
  text: FieldSlot
  /** By relationship. */
  names: ReadonlyMap<string, string>
  /** Whose it was when the form opened. */
  began: string
}

/** Whose an action can be: of a group each mentee's alone, too. */
export const doersAmong = (names: ReadonlyMap<string, string>) => [
  ...(names.size > 1 ? [...names].map(([id, label]) => ({ value: whoseBox('MENTEE', id), label })) : []),
  { value: 'MENTEE', label: listed([...names.values()]) },
  { value: 'MENTOR', label: 'Me' },
  { value: 'OTHER', label: 'Somebody else' },
]

/** What happens next, and whose it is. Where nothing follows the box goes away; its words come back with another answer. */
export const NextAction = ({ owner, text, names, began }: Props) => {
  const [whose, setWhose] = useState(began)
  return (
    <div className="grid gap-3">
      <Choice
        field={owner}
        label="What happens next, and who does it?"
        onChange={setWhose}
        options={[...doersAmong(names), { value: 'NOBODY', label: 'Nothing follows' }]}
      />
      <div hidden={whose === 'NOBODY'}>
        <TextArea field={text} label="One action" quiet rows={2} />
      </div>
    </div>
  )
}
