import type { Draft } from '../drafts/draft.ts'
import { discardDraft } from '../drafts/drafts.ts'
import { entriesToSend } from '../drafts/entries.ts'
import { AskOnceMore } from '../shell/ask-once-more.tsx'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { sinceNow } from '../words/dates.ts'
import { Line, Lines } from './line.tsx'
import { SayAgain } from './say-again.tsx'
import { WordsIn } from './words-in.tsx'

/** What the server did not take, each with the reason. Words go on in their form; a button that came to nothing is put away. */
export const CameBack = ({ drafts }: { drafts: readonly Draft[] }) => (
  <Lines title="Came back" count={drafts.length}>
    {drafts.map((draft) => (
      <Line
        key={draft.id}
        title={draft.title}
        actions={
          draft.entries.length > 0 ? (
            <>
              <ButtonLink look="primary" to={draft.form}>
                Open your words
              </ButtonLink>
              <AskOnceMore label="Throw away" look="quiet" onSure={() => void discardDraft(draft)} />
            </>
          ) : (
            <>
              <ButtonLink to={draft.form}>See the record</ButtonLink>
              {/* A mentee's words are in it: they go by no one tap. */}
              {draft.again ? (
                <AskOnceMore label="Throw away" look="quiet" onSure={() => void discardDraft(draft)} />
              ) : (
                <Button look="quiet" onClick={() => void discardDraft(draft)}>
                  I have seen it
                </Button>
              )}
            </>
          )
        }
      >
        <p className="font-semibold text-clay">
          Not taken: {draft.refused?.title}. {draft.refused?.why}
        </p>
        <p className="text-ink-2">
          Written {sinceNow(draft.writtenAt)}.{' '}
          {draft.entries.length > 0 && 'Your words are kept; nothing of them is lost.'}
        </p>
        <WordsIn entries={entriesToSend(draft)} />
        {draft.again && <SayAgain draft={draft} write={draft.again} />}
      </Line>
    ))}
  </Lines>
)
