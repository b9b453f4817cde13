import { Link } from 'react-router'
import type { Draft } from '../../drafts/draft.ts'
import { sinceNow } from '../../words/dates.ts'

/** Words for this session that are no record: begun and not finished, or not taken when they were sent. */
export const WordsLeft = ({ drafts }: { drafts: readonly Draft[] }) =>
  drafts.length > 0 && (
    <ul className="no-print grid gap-2">
      {drafts.map(({ id, title, form, writtenAt, refused }) => (
        <li key={id} className="rounded-field bg-sunk px-3.5 py-2.5">
          {refused ? (
            <>
              <span className="font-semibold text-clay">Not taken: {title}.</span> Written {sinceNow(writtenAt)}, and
              kept.{' '}
            </>
          ) : (
            <>
              Unfinished: {title}, written {sinceNow(writtenAt)}.{' '}
            </>
          )}
          <Link to={form}>{refused ? 'Open your words' : 'Go on writing'}</Link>
        </li>
      ))}
    </ul>
  )
