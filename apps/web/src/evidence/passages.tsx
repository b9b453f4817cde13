import type { ClaimView } from '@mentorfolio/domain/evidence/evidence-view'
import { Tag } from '../shell/tag.tsx'

/** The words of a record that a claim points to; those that were written over since are told as such. */
export const Passages = ({ passages }: { passages: ClaimView['passages'] }) =>
  passages.length > 0 && (
    <ul aria-label="Words that show it" className="grid gap-2">
      {passages.map(({ part, quote, stands }) => (
        <li key={`${part} ${quote}`} className="grid justify-items-start gap-1">
          <q className="whitespace-pre-line rounded-[4px] bg-thread-soft px-1.5 py-0.5 text-ink">{quote}</q>
          {!stands && (
            <Tag tone="wait" shape="half">
              These words are not there any more
            </Tag>
          )}
        </li>
      ))}
    </ul>
  )
