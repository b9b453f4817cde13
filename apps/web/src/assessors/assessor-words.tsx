import type { competenceKinds } from '@mentorfolio/domain/judging/register'
import { Tag } from '../shell/tag.tsx'
import { plainFullDay } from '../words/dates.ts'
import type { Assessor } from './entry-form.ts'

type Entry = Assessor['versions'][number]

export const competenceWords: Record<(typeof competenceKinds)[number], string> = {
  QUALIFICATION: 'Qualification to assess',
  OCCUPATIONAL: 'Occupational competence',
  CPD: 'Professional development',
}

/** Whose decisions wait for a second assessor, and who may be that one. */
export const Standing = ({ entry }: { entry: Entry | undefined }) => {
  if (!entry)
    return (
      <Tag tone="wait" shape="ring">
        Nothing kept yet: decides alone
      </Tag>
    )
  return (
    <>
      <Tag tone={entry.countersigned ? 'info' : 'plain'} shape={entry.countersigned ? 'half' : 'ring'}>
        {entry.countersigned ? 'A second assessor signs, too' : 'Decides alone'}
      </Tag>
      {entry.mayCountersign && (
        <Tag tone="good" shape="tick">
          Signs others’ decisions
        </Tag>
      )}
    </>
  )
}

/** What makes them competent, thing by thing. */
export const Competence = ({ entries }: Pick<Entry, 'entries'>) =>
  entries.length === 0 ? (
    <p className="text-ink-2">No qualification, experience or development is named.</p>
  ) : (
    <ul className="grid gap-1.5">
      {entries.map(({ kind, words, on }) => (
        <li key={`${kind} ${words} ${on}`}>
          <span className="text-sm text-ink-2">
            {competenceWords[kind]}
            {on && `, ${plainFullDay(on)}`}
          </span>
          <span className="block break-words">{words}</span>
        </li>
      ))}
    </ul>
  )
