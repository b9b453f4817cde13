import { doers, reviewStates } from '@mentorfolio/domain/sessions/agreed-actions'
import { useState } from 'react'
import { Choice } from '../../forms/choices.tsx'
import type { SlotOf } from '../../forms/slots.ts'
import { TextArea } from '../../forms/text-fields.tsx'
import { ownerWords, reviewWords } from '../../words/agreed.ts'
import { reviewList, whoseIn } from './log-shape.ts'

type Props = { slot: SlotOf; mentee: string; names: ReadonlyMap<string, string>; boxes: Record<string, string> }

const isOwner = (name: string | undefined) => doers.find((each) => each === name)

const Reviewed = ({ slot, mentee, names, row }: Omit<Props, 'boxes'> & { row: string }) => {
  const box = (part: string) => slot(`${row}.${part}`)
  const [state, setState] = useState(box('state').defaultValue ?? '')
  const text = box('text').defaultValue ?? ''
  const { owner: whose, relationshipId } = whoseIn(box('owner').defaultValue ?? '')
  const owner = isOwner(whose)
  return (
    <div className="grid gap-2 border-l-[3px] border-line pl-4">
      {['sessionId', 'owner', 'text'].map((part) => (
        <input key={part} type="hidden" name={box(part).name} value={box(part).defaultValue ?? ''} />
      ))}
      <Choice
        field={box('state')}
        label={
          <span className="whitespace-pre-line">
            {text}{' '}
            {owner && `(${owner === 'MENTOR' ? 'you' : ownerWords(owner, names.get(relationshipId ?? '') ?? mentee)})`}
          </span>
        }
        quiet
        onChange={setState}
        options={reviewStates.map((value) => ({ value, label: reviewWords[value] }))}
      />
      <div hidden={state === '' && !box('words').defaultValue}>
        <TextArea field={box('words')} label="A word on it, if you like" quiet rows={1} />
      </div>
    </div>
  )
}

/** What was agreed last time, as it stood when the form opened: what became of it is offered, never asked for (S5-T3). */
export const LastActions = ({ slot, mentee, names, boxes }: Props) => {
  const rows = Object.keys(boxes).flatMap((name) => /^log\.reviewed\[\d+\](?=\.text$)/.exec(name)?.[0] ?? [])
  if (rows.length === 0) return null
  return (
    <section aria-label="What you agreed last time" data-field={reviewList} className="grid gap-3">
      <p className="font-[640]">
        What you agreed last time <span className="font-normal text-ink-2">· how did it go, if you know</span>
      </p>
      {rows.map((row) => (
        <Reviewed key={row} {...{ slot, mentee, names, row }} />
      ))}
    </section>
  )
}
