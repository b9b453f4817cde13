import type { ClauseView } from '@mentorfolio/domain/agreements/agreement-view'
import type { AgreementFacts } from '@mentorfolio/domain/agreements/tokens'
import { useState } from 'react'
import { slotsOf } from '../../forms/slots.ts'
import { useWritten } from '../../forms/use-written.ts'
import { Button } from '../../shell/button.tsx'
import { boxOf, kinds } from './agreement-shape.ts'
import { ClauseField } from './clause-field.tsx'

type Props = {
  form: { id: string; allErrors: Record<string, string[]> }
  boxes: Record<string, string>
  facts: AgreementFacts
  /** The made-up name, as others read it. */
  name: string
  /** Whether the questions in the words are asked here: of the mentor; a template leaves them open. */
  asks: boolean
}

const firstOf = (boxes: Record<string, string>, kind: (typeof kinds)[number]): ClauseView => ({
  kind,
  title: boxes[boxOf(kind, 'title')] ?? '',
  text: boxes[boxOf(kind, 'text')] ?? '',
})

/** The clauses by what they are about, each as its reader will read it while it is being written. */
export const ClauseFields = ({ form, boxes, facts, name, asks }: Props) => {
  const words = useWritten(form.id)
  const [toOthers, setToOthers] = useState(false)
  const slot = slotsOf(form, boxes)
  // What is typed as the mentor's name is read at once.
  const shown = { ...facts, mentor: words?.text('mentor').trim() || facts.mentor }
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-ink-2">
          You see it as {toOthers ? 'your assessor and others read it' : 'your mentee will read it'}.
        </p>
        <Button aria-pressed={toOthers} onClick={() => setToOthers(!toOthers)}>
          As others read it
        </Button>
      </div>
      {kinds.map((kind) => (
        <ClauseField
          key={kind}
          kind={kind}
          slot={slot}
          first={firstOf(boxes, kind)}
          words={words}
          facts={shown}
          reader={toOthers ? { as: 'OTHERS', name } : { as: 'MENTEE' }}
          asks={asks}
        />
      ))}
    </div>
  )
}
