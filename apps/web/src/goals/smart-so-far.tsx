import { smart, smartParts } from '@mentorfolio/domain/goals/smart'
import { today } from '../forms/days-gone.ts'
import { useWritten } from '../forms/use-written.ts'
import { smartWords } from '../mentoring/words.ts'
import { Icon } from '../shell/tag.tsx'

/**
 * How SMART the goal is as it is written: which of the five are there, told in words and shapes. A day that is over is no
 * day to reach it by, but for `byDate`, which stood there already and has passed since.
 */
export const SmartSoFar = ({ formId, byDate }: { formId: string; byDate: string }) => {
  const words = useWritten(formId)
  const at = (name: string) => words?.text(`goal.${name}`) ?? ''
  const missing = smart({
    specific: at('specific'),
    measure: at('measure'),
    support: at('support'),
    why: at('why'),
    byDate: at('byDate') === byDate || at('byDate') >= today() ? at('byDate') : '',
  }).map(({ part }) => part)
  return (
    <div className="grid gap-2 rounded-field bg-sunk px-3.5 py-3">
      <p role="status" className="text-sm">
        {missing.length === 0
          ? 'This goal is SMART.'
          : `Not SMART yet: ${smartParts.length - missing.length} of ${smartParts.length} are there.`}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {smartParts.map((part) => (
          <li key={part} className="inline-flex items-center gap-1.5">
            <Icon shape={missing.includes(part) ? 'ring' : 'tick'} />
            {smartWords[part]}
            <span className="sr-only">{missing.includes(part) ? ': still to write' : ': there'}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
