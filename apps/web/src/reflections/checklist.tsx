import type { ReflectedSession, UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import { summaryContent } from '@mentorfolio/domain/reflections/summary'
import { summaryChecklist } from '@mentorfolio/domain/reflections/summary-checklist'
import { useWritten } from '../forms/use-written.ts'
import { Icon } from '../shell/tag.tsx'
import { shortDay } from '../words/dates.ts'
import { counted, listed } from '../words/durations.ts'
import { kindWords } from '../words/sessions.ts'
import { readSummary } from './summary-form.tsx'

const nothing = { opening: null, closing: null, relationship: [], skills: [], feedback: [], progress: [], practice: [] }

const sessionName = ({ title, kind, start, zone }: ReflectedSession) =>
  `${title ?? kindWords[kind]} (${shortDay(start, zone)})`

const Line = ({ there, children }: { there: boolean; children: string }) => (
  <li className="flex gap-2">
    <Icon shape={there ? 'tick' : 'ring'} className="mt-1 size-4" />
    <span>
      <span className="sr-only">{there ? 'There: ' : 'Still open: '}</span>
      {children}
    </span>
  </li>
)

/** How far the summary is, in words, as it is written. It may be saved at any stage. */
export const Checklist = ({ formId, page }: { formId: string; page: UnitReflection }) => {
  const words = useWritten(formId)
  const read = summaryContent.safeParse(words ? readSummary(words).summary : nothing)
  const { menteeFeedback, otherFeedback, bare, untouched } = summaryChecklist(read.data ?? nothing, page)
  return (
    <section aria-labelledby={`${formId}-so-far`} className="grid gap-2 rounded-sheet bg-sunk px-5 py-4">
      <h2 id={`${formId}-so-far`} className="text-base font-[640]">
        What a reader will look for
      </h2>
      <p className="text-sm text-ink-2">You can save at any time, whatever is still open.</p>
      <ul className="grid gap-1.5">
        <Line there={menteeFeedback}>
          {menteeFeedback
            ? 'A mentee’s feedback is linked to something you did or changed.'
            : 'Link a mentee’s feedback to a claim, and write what you did or changed because of it.'}
        </Line>
        <Line there={otherFeedback}>
          {otherFeedback
            ? 'Somebody else’s feedback is linked to something you did or changed.'
            : 'Link feedback from somebody other than a mentee to a claim, and write what you did or changed because of it.'}
        </Line>
        <Line there={bare.length === 0}>
          {bare.length === 0
            ? 'Each claim rests on something.'
            : `${counted(bare.length, 'claim')} with nothing linked: which feedback or session shows it?`}
        </Line>
        <Line there={untouched.length === 0}>
          {untouched.length === 0
            ? 'Every session is touched by a claim.'
            : `Not touched yet: ${listed(untouched.map(sessionName))}.`}
        </Line>
      </ul>
    </section>
  )
}
