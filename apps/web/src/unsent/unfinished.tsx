import type { Draft } from '../drafts/draft.ts'
import { discardDraft } from '../drafts/drafts.ts'
import { entriesToSend } from '../drafts/entries.ts'
import { AskOnceMore } from '../shell/ask-once-more.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { sinceNow } from '../words/dates.ts'
import { Line, Lines } from './line.tsx'
import { WordsIn } from './words-in.tsx'

/** Forms begun here and not finished. */
export const Unfinished = ({ drafts, onlyHere }: { drafts: readonly Draft[]; onlyHere: ReadonlySet<string> }) => (
  <Lines title="Unfinished" count={drafts.length}>
    {drafts.map((draft) => (
      <Line
        key={draft.id}
        title={draft.title}
        actions={
          <>
            <ButtonLink to={draft.form}>Go on writing</ButtonLink>
            <AskOnceMore label="Throw away" look="quiet" onSure={() => void discardDraft(draft)} />
          </>
        }
      >
        <p className="text-ink-2">
          Last written {sinceNow(draft.writtenAt)}. Kept{' '}
          {onlyHere.has(draft.id) ? 'on this device alone, so far' : 'on this device and at Mentorfolio'}. Nobody else
          sees it.
        </p>
        <WordsIn entries={entriesToSend(draft)} />
      </Line>
    ))}
  </Lines>
)

/** Forms begun on another device: they can be gone on with here. */
export const UnfinishedElsewhere = ({ drafts }: { drafts: readonly Draft[] }) => (
  <Lines title="Unfinished on another device" count={drafts.length}>
    {drafts.map((draft) => (
      <Line
        key={draft.id}
        title={draft.title}
        actions={
          <>
            <ButtonLink to={draft.form}>Go on here</ButtonLink>
            <AskOnceMore label="Throw away" look="quiet" onSure={() => void discardDraft(draft)} />
          </>
        }
      >
        <p className="text-ink-2">Last written {sinceNow(draft.writtenAt)}.</p>
      </Line>
    ))}
  </Lines>
)
