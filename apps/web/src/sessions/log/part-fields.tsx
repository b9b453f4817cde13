import type { OfferedQuestion } from '@mentorfolio/domain/sessions/session-view'
import type { ReactNode } from 'react'
import type { SlotOf } from '../../forms/slots.ts'
import { TextArea } from '../../forms/text-fields.tsx'
import { questionWords } from '../../words/log-questions.ts'
import { offeredBox } from './log-shape.ts'

/** One further question: its legend, and its boxes. */
export const Question = ({ of, children }: { of: OfferedQuestion; children: ReactNode }) => (
  <fieldset className="grid min-w-0 gap-3">
    <legend className="mb-1.5 font-[640]">{questionWords[of]}</legend>
    {children}
  </fieldset>
)

export const Box = ({ slot, path, label, rows = 2 }: { slot: SlotOf; path: string; label: string; rows?: number }) => (
  <TextArea field={slot(offeredBox(path))} label={label} quiet rows={rows} />
)

/** Words for a list's values, as options. */
export const optionsOf = <Name extends string>(names: readonly Name[], words: Record<Name, string>) =>
  names.map((value) => ({ value, label: words[value] }))
